#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>
#include <QWidget>
#include <chipid/error.hpp>
#include <optional>

namespace chipid::counter {

/// Where the number of a card is typed. Twelve digits go at once; six or nine with Enter, or after a pause if a card
/// lies there.
class KeyField : public QWidget {
  Q_OBJECT

 public:
  explicit KeyField(QWidget* parent);

  void refresh(Language language, bool card_lies_there);
  /// Why the last input was refused; goes with the next key.
  void show_error(const Error& error);
  void forget();
  void focus();

 signals:
  void given(const QString& text);

 private:
  void edited();
  void give();
  void empty();
  void show_error_text();
  QLabel* label_;
  QLineEdit* edit_;
  QPushButton* read_;
  QLabel* error_text_;
  QTimer pause_;
  bool card_lies_there_ = false;
  Language language_ = Language::vi;
  std::optional<ErrorCode> error_;
};

}  // namespace chipid::counter
