#include "ui/ledger/accounts_card.hpp"

#include <QBoxLayout>

#include "ui/desk/drawn_as.hpp"
#include "ui/widgets.hpp"
#include "views/role_view.hpp"

namespace chipid::counter {

AccountsCard::AccountsCard(History& history, QWidget* parent)
    : QFrame(parent),
      history_(history),
      title_(make_label("heading", this)),
      rows_(new QVBoxLayout),
      question_(new QWidget(this)),
      question_text_(make_label("strong", question_)),
      pin_(new TwiceTyped(question_)),
      confirm_(make_button("primary", {}, question_)),
      decline_(make_button("plain", {}, question_)),
      notice_(new Notice(this)) {
  setObjectName(QStringLiteral("card"));
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(confirm_);
  buttons->addWidget(decline_);
  buttons->addStretch(1);
  auto* question = new QVBoxLayout(question_);
  question->addWidget(question_text_);
  question->addWidget(pin_);
  question->addLayout(buttons);
  auto* column = new QVBoxLayout(this);
  column->addWidget(title_);
  column->addLayout(rows_);
  column->addWidget(question_);
  column->addWidget(notice_);
  set_margins(column, 20, 16, 20, 16, 10);
  set_margins(rows_, 0, 0, 0, 0, 6);
  set_margins(question, 0, 0, 0, 0, 8);
  set_margins(buttons, 0, 0, 0, 0, 10);
  question_->hide();
  const auto confirm = [this] { removes_ ? remove() : set_pin(); };
  connect(confirm_, &QPushButton::clicked, this, confirm);
  connect(pin_, &TwiceTyped::entered, this, confirm);
  connect(decline_, &QPushButton::clicked, this, [this] { question_->hide(); });
}

void AccountsCard::show_accounts(const std::vector<store::Actor>& accounts) {
  accounts_ = accounts;
  draw();
}

void AccountsCard::draw() {
  drawn_ = drawn_as(language_);
  remove_all(rows_);
  for (const auto& account : accounts_) add_row(account);
}

void AccountsCard::add_row(const store::Actor& account) {
  const auto name = QString::fromStdString(account.name);
  auto* line = make_frame("check", this);
  auto* words = new QVBoxLayout;
  auto* title = make_label("strong", line);
  set_text(title, name);
  auto* role = make_label("muted", line);
  set_text(role, QString::fromStdString(role_title(account.role, language_)));
  words->addWidget(title);
  words->addWidget(role);
  auto* row = new QHBoxLayout(line);
  row->addLayout(words, 1);
  for (const bool removes : {false, true}) {
    auto* button = make_button("plain", {}, line);
    set_button(button, removes ? tr("Remove") : tr("New PIN"), {},
               removes ? tr("Remove the account %1").arg(name) : tr("New PIN for %1").arg(name));
    connect(button, &QPushButton::clicked, this, [this, name, removes] { ask(name, removes); });
    row->addWidget(button);
  }
  set_margins(row, 16, 8, 16, 8, 10);
  set_margins(words, 0, 0, 0, 0, 2);
  rows_->addWidget(line);
}

void AccountsCard::ask(const QString& name, bool removes) {
  chosen_ = name;
  removes_ = removes;
  notice_->clear_words();
  pin_->forget();
  question_->show();
  draw_question();
  removes ? confirm_->setFocus() : pin_->setFocus();
  bring_into_view(confirm_);
}

void AccountsCard::draw_question() {
  set_text(question_text_, removes_ ? tr("Remove the account %1? Its records stay.").arg(chosen_)
                                    : tr("A new PIN for %1, which unlocks the account too").arg(chosen_));
  pin_->setVisible(!removes_);
  pin_->refresh(tr("PIN"), tr("The same PIN again"));
  set_button(confirm_, removes_ ? tr("Remove") : tr("Set the PIN"));
  set_button(decline_, tr("Cancel"));
}

void AccountsCard::set_pin() {
  auto pin = pin_->take();
  if (!pin) return;
  history_.set_pin(this, chosen_.toStdString(), *std::move(pin), [this](const store::Outcome<>& outcome) {
    if (!outcome) return notice_->show_trouble(outcome.error());
    question_->hide();
    notice_->tell([] { return tr("The PIN was set."); });
  });
}

void AccountsCard::remove() {
  history_.remove_account(this, chosen_.toStdString(), [this](const store::Outcome<>& outcome) {
    if (!outcome) return notice_->show_trouble(outcome.error());
    question_->hide();
    notice_->tell([] { return tr("The account was removed."); });
    emit changed();
  });
}

void AccountsCard::refresh(Language language) {
  language_ = language;
  set_text(title_, tr("Accounts"));
  if (drawn_ != drawn_as(language)) draw();
  draw_question();
  notice_->refresh(language);
}

void AccountsCard::forget() {
  question_->hide();
  pin_->forget();
  notice_->clear_words();
}

}  // namespace chipid::counter
