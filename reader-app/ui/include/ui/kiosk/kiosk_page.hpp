#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

#include "ui/icons.hpp"
#include "ui/kiosk/key_pad.hpp"
#include "ui/side_page.hpp"

namespace chipid::counter {

class LockPage;

/// The only page of a kiosk: big steps for a citizen who is alone, nothing of a person in clear. Back to the start when
/// nobody touches it.
class KioskPage final : public Page {
  Q_OBJECT

 public:
  explicit KioskPage(QWidget* parent);

  void refresh(const Shown& shown) override;
  void forget() override;
  /// The number that was given is not a card's.
  void show_error(const Error& error);
  /// Somebody touched it or typed.
  void touch();

 signals:
  void given(const QString& text);
  void reset();            ///< nobody is there any more
  void language_wanted();  ///< the other one
  void staff();            ///< somebody wants to unlock it

 private:
  void show_person(const QString& name, const QString& number);
  void watch_over(State state);

  QLabel* step_;
  QLabel* title_;
  QLabel* sentence_;
  QLabel* person_;
  QLabel* error_;
  Symbol* picture_;
  KeyPad* pad_;
  QPushButton* cancel_;
  QPushButton* language_button_;
  QPushButton* staff_;
  QTimer* idle_;
  State state_ = State::no_service;
  Language language_ = Language::vi;
};

}  // namespace chipid::counter
