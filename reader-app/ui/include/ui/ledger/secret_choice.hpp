#pragma once

#include "history/history.hpp"
#include "ui/desk/choice_box.hpp"
#include "ui/ledger/twice_typed.hpp"

namespace chipid::counter {

/// What is to open the key of this counter: the keyring, or a new passphrase.
class SecretChoice : public QWidget {
  Q_OBJECT

 public:
  explicit SecretChoice(QWidget* parent);

  void refresh();
  /// Nothing where a passphrase is wanted and was not typed twice alike.
  [[nodiscard]] std::optional<NewSecret> take();
  void forget() { passphrase_->forget(); }

 signals:
  void entered();

 private:
  [[nodiscard]] bool wants_passphrase() const { return box_->currentIndex() == 1; }

  ChoiceBox* box_;
  TwiceTyped* passphrase_;
};

}  // namespace chipid::counter
