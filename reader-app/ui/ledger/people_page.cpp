#include "ui/ledger/people_page.hpp"

#include "ui/ledger/accounts_card.hpp"
#include "ui/ledger/new_account_card.hpp"
#include "ui/ledger/sign_in_card.hpp"
#include "ui/widgets.hpp"
#include "views/role_view.hpp"

namespace chipid::counter {

PeoplePage::PeoplePage(const Services& services, QWidget* parent) : SidePage(parent), history_(services.history) {
  auto* content = new QWidget(this);
  column_ = new QVBoxLayout(content);
  column_->addWidget(status_ = new StatusCard(history_, content));
  column_->addWidget(without_ = make_label("lead", content));
  column_->addWidget(notice_ = new Notice(content));
  if (history_ != nullptr) build(*history_, content);
  column_->addStretch(1);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(make_scroll(content, this));
  set_margins(column_, 32, 8, 32, 24, 14);
  connect(status_, &StatusCard::settings_wanted, this, [this] { emit wanted(SideId::settings); });
}

void PeoplePage::build(History& history, QWidget* content) {
  column_->addWidget(sign_in_ = new SignInCard(history, content));
  column_->addWidget(accounts_ = new AccountsCard(history, content));
  column_->addWidget(new_account_ = new NewAccountCard(history, content));
  connect(sign_in_, &SignInCard::signed_in, this,
          [this](const QString& name) { emit said(tr("Signed in: %1").arg(name)); });
  connect(accounts_, &AccountsCard::changed, this, &PeoplePage::look);
  connect(new_account_, &NewAccountCard::made, this, &PeoplePage::look);
  const auto follow = [this] {
    if (opened_) draw();
  };
  connect(&history, &History::status_changed, this, follow);
  connect(&history, &History::actor_changed, this, [this] {
    if (opened_) look();
  });
}

void PeoplePage::open() {
  opened_ = true;
  look();
}

// Also whoever only signs in chooses from the names.
void PeoplePage::look() {
  draw();
  if (history_ == nullptr || !history_->status().keeps()) return;
  loading_ = true;
  history_->accounts(this, [this](const store::Outcome<std::vector<store::Actor>>& accounts) {
    loading_ = false;
    if (!accounts) return notice_->show_trouble(accounts.error());
    notice_->clear_words();
    sign_in_->show_accounts(*accounts);
    accounts_->show_accounts(*accounts);
    draw();
  });
}

void PeoplePage::draw() {
  const auto status = status_of(history_);
  status_->refresh(language_);
  notice_->refresh(language_);
  set_text(without_, status.keeps() ? QString()
                                    : tr("Accounts are kept in the history. Without one nobody signs in, and a "
                                         "supervisor signs by name alone."));
  if (history_ == nullptr) return;
  const bool manages = is_offered(store::Permission::manage_accounts, history_->actor(), status.has_accounts);
  sign_in_->setVisible(status.keeps() && status.has_accounts);
  accounts_->setVisible(status.keeps() && status.has_accounts && manages);
  new_account_->setVisible(status.keeps() && manages);
  sign_in_->refresh(language_);
  accounts_->refresh(language_);
  new_account_->refresh(language_);
  setFocusProxy(status.has_accounts ? static_cast<QWidget*>(sign_in_) : new_account_);
}

void PeoplePage::refresh(const Shown& shown) {
  language_ = shown.language;
  draw();
}

void PeoplePage::forget() {
  opened_ = false;
  status_->forget();
  notice_->clear_words();
  if (history_ == nullptr) return;
  sign_in_->forget();
  accounts_->forget();
  new_account_->forget();
}

}  // namespace chipid::counter
