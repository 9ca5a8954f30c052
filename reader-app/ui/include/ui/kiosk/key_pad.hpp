#pragma once

#include <QLineEdit>
#include <QPushButton>
#include <QWidget>
#include <vector>

namespace chipid::counter {

/// Digits for a finger on a touch screen, and the field they go into. A keyboard works as well.
class KeyPad : public QWidget {
  Q_OBJECT

 public:
  /// `secret`: dots instead of digits.
  explicit KeyPad(bool secret, QWidget* parent);

  void refresh(const QString& label);
  void forget();

 signals:
  void given(const QString& digits);
  void edited();

 private:
  void add_key(int row, int column, const QString& text);
  void press(const QString& key);

  QLineEdit* field_;
  std::vector<QPushButton*> keys_;
  QPushButton* erase_ = nullptr;
  QPushButton* enter_ = nullptr;
};

}  // namespace chipid::counter
