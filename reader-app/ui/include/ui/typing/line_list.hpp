#pragma once

#include <QLabel>
#include <QVBoxLayout>
#include <QWidget>

namespace chipid::counter {

/// Lines of plain text, some of them ticked.
class LineList : public QWidget {
  Q_OBJECT

 public:
  explicit LineList(QWidget* parent);
  /// The first `done` are ticked.
  void show_lines(const QStringList& lines, int done = 0);

 private:
  QVBoxLayout* column_;
  QList<QLabel*> labels_;
};

}  // namespace chipid::counter
