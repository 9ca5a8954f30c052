#pragma once

#include <QGridLayout>
#include <QLabel>
#include <QWidget>
#include <map>

namespace chipid::counter {

/// Labelled controls, one below the other.
class Form : public QWidget {
  Q_OBJECT

 public:
  explicit Form(QWidget* parent);

  void add(QWidget* control);
  /// Below the controls, over the whole width.
  void add_wide(QWidget* widget);
  /// The label of a control, and what a screen reader calls it.
  void name(QWidget* control, const QString& text);
  void show_row(QWidget* control, bool shown);

 private:
  QGridLayout* grid_;
  std::map<QWidget*, QLabel*> labels_;
};

}  // namespace chipid::counter
