#pragma once

#include <QLabel>
#include <QPushButton>
#include <QWidget>

namespace chipid::counter {

/// A file that is used, or none: its name, how it is, and the buttons to choose another or none.
class PathRow : public QWidget {
  Q_OBJECT

 public:
  explicit PathRow(QWidget* parent);

  /// `what`: for screen readers. `none`: what is said where no file is used.
  void refresh(const QString& path, const QString& what, const QString& none);
  /// How the file is; empty: nothing is said.
  void show_state(const QString& text, bool good);

 signals:
  void wanted();   ///< another file
  void removed();  ///< none

 private:
  QLabel* name_;
  QLabel* state_;
  QPushButton* choose_;
  QPushButton* remove_;
};

}  // namespace chipid::counter
