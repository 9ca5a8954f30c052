#include "ui/ledger/sign_in_card.hpp"

#include <QBoxLayout>

#include "ui/widgets.hpp"
#include "views/role_view.hpp"

namespace chipid::counter {

SignInCard::SignInCard(History& history, QWidget* parent)
    : QFrame(parent),
      history_(history),
      title_(make_label("heading", this)),
      about_(make_label("muted", this)),
      form_(new Form(this)),
      names_(new ChoiceBox(this)),
      pin_(new SecretField(this)),
      sign_in_(make_button("primary", QStringLiteral("person"), this)),
      sign_out_(make_button("plain", {}, this)),
      notice_(new Notice(this)) {
  setObjectName(QStringLiteral("card"));
  form_->add(names_);
  form_->add(pin_);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(sign_in_);
  buttons->addWidget(sign_out_);
  buttons->addStretch(1);
  auto* column = new QVBoxLayout(this);
  for (QWidget* widget : {static_cast<QWidget*>(title_), static_cast<QWidget*>(about_), static_cast<QWidget*>(form_)}) {
    column->addWidget(widget);
  }
  column->addLayout(buttons);
  column->addWidget(notice_);
  set_margins(column, 20, 16, 20, 16, 10);
  set_margins(buttons, 0, 0, 0, 0, 10);
  setFocusProxy(pin_);
  connect(pin_, &QLineEdit::returnPressed, this, &SignInCard::sign_in);
  connect(sign_in_, &QPushButton::clicked, this, &SignInCard::sign_in);
  connect(sign_out_, &QPushButton::clicked, this, [this] { history_.sign_out(); });
}

void SignInCard::show_accounts(const std::vector<store::Actor>& accounts) {
  accounts_.clear();
  for (const auto& account : accounts) accounts_ << QString::fromStdString(account.name);
  names_->show_choices(accounts_, std::clamp(names_->currentIndex(), 0, std::max(0, names_->count() - 1)));
}

void SignInCard::sign_in() {
  const auto name = names_->currentText().toStdString();
  history_.sign_in(this, name, pin_->take(), [this](const store::Outcome<store::Actor>& actor) {
    if (!actor) {
      pin_->setFocus();
      return notice_->show_trouble(actor.error());
    }
    notice_->clear_words();
    emit signed_in(QString::fromStdString(actor->name));
  });
}

void SignInCard::refresh(Language language) {
  const auto& actor = history_.actor();
  set_text(title_, actor ? tr("Signed in: %1").arg(QString::fromStdString(actor->name)) : tr("Nobody is signed in"));
  set_text(about_, actor ? QStringLiteral("%1. %2").arg(QString::fromStdString(role_title(actor->role, language)),
                                                        QString::fromStdString(role_about(actor->role, language)))
                         : tr("Cards are read all the same. Records name whoever is signed in."));
  form_->setVisible(!actor);
  form_->name(names_, tr("Name"));
  form_->name(pin_, tr("PIN"));
  set_button(sign_in_, tr("Sign in"), tr("Enter"));
  sign_in_->setVisible(!actor);
  set_button(sign_out_, tr("Sign out"));
  sign_out_->setVisible(actor.has_value());
  notice_->refresh(language);
}

void SignInCard::forget() {
  pin_->setText({});
  notice_->clear_words();
}

}  // namespace chipid::counter
