#include "ui/ledger/secret_choice.hpp"

#include <QBoxLayout>

#include "ui/widgets.hpp"

namespace chipid::counter {

SecretChoice::SecretChoice(QWidget* parent)
    : QWidget(parent), box_(new ChoiceBox(this)), passphrase_(new TwiceTyped(this)) {
  auto* column = new QVBoxLayout(this);
  column->addWidget(box_);
  column->addWidget(passphrase_);
  set_margins(column, 0, 0, 0, 0, 8);
  setFocusProxy(box_);
  connect(box_, &QComboBox::activated, this, &SecretChoice::refresh);
  connect(passphrase_, &TwiceTyped::entered, this, &SecretChoice::entered);
}

void SecretChoice::refresh() {
  set_name(box_, tr("What opens the key"));
  box_->show_choices({tr("This computer's keyring"), tr("A passphrase, typed at each start")},
                     std::max(0, box_->currentIndex()));
  passphrase_->setVisible(wants_passphrase());
  passphrase_->refresh(tr("Passphrase, 12 characters or more"), tr("The same passphrase again"));
}

std::optional<NewSecret> SecretChoice::take() {
  if (!wants_passphrase()) return NewSecret{};
  auto passphrase = passphrase_->take();
  if (!passphrase) return std::nullopt;
  return NewSecret{store::Protection::passphrase, *std::move(passphrase)};
}

}  // namespace chipid::counter
