#pragma once

#include <QFrame>
#include <QGridLayout>
#include <QLabel>

#include "logic/result_view.hpp"

namespace chipid::counter {

/// One field of a person: what it is, what it says, where that comes from, and the key that copies it.
class FieldRow : public QFrame {
  Q_OBJECT

 public:
  FieldRow(bool large, QWidget* parent);

  /// `key` is 1 to 9, or 0 for none.
  void show_field(const FieldView& field, int key, bool hidden);
  void forget();

 signals:
  void chosen();

 protected:
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void place_value();

  QGridLayout* grid_;
  QLabel* key_;
  QLabel* label_;
  QLabel* source_;
  QLabel* value_;
};

}  // namespace chipid::counter
