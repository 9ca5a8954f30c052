#include "ui/ledger/history_page.hpp"

#include "ui/widgets.hpp"
#include "views/role_view.hpp"

namespace chipid::counter {

HistoryPage::HistoryPage(const Services& services, QWidget* parent) : SidePage(parent), history_(services.history) {
  auto* content = new QWidget(this);
  status_ = new StatusCard(history_, content);
  sign_in_ = make_label("lead", content);
  people_ = make_button("primary", QStringLiteral("person"), content);
  deeds_ = new DeedsPanel(history_, content);
  log_ = new LogPanel(history_, services.workflows, content);
  auto* column = new QVBoxLayout(content);
  column->addWidget(status_);
  column->addWidget(sign_in_);
  column->addWidget(people_, 0, Qt::AlignLeft);
  column->addWidget(deeds_);
  column->addWidget(log_);
  column->addStretch(1);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(make_scroll(content, this));
  set_margins(column, 32, 8, 32, 24, 14);
  connect(status_, &StatusCard::settings_wanted, this, [this] { emit wanted(SideId::settings); });
  connect(people_, &QPushButton::clicked, this, [this] { emit wanted(SideId::people); });
  connect(deeds_, &DeedsPanel::records_changed, log_, &LogPanel::look);
  if (history_ == nullptr) return;
  connect(history_, &History::status_changed, this, &HistoryPage::follow);
  connect(history_, &History::actor_changed, this, &HistoryPage::follow);
  connect(history_, &History::recorded, this, [this] {
    if (opened_ && was_open_) log_->follow();
  });
}

bool HistoryPage::is_open() const {
  const auto status = status_of(history_);
  return status.keeps() && is_offered(store::Permission::search, actor_of(history_), status.has_accounts);
}

void HistoryPage::open() {
  opened_ = true;
  was_open_ = is_open();
  if (was_open_) log_->look();
}

// Unlocked or signed in while the page is shown: the records come; signed out: they go.
void HistoryPage::follow() {
  if (!opened_) return;
  const bool open = is_open();
  if (open && !was_open_) log_->look();
  if (!open && was_open_) log_->forget();
  was_open_ = open;
  draw();
}

void HistoryPage::refresh(const Shown& shown) {
  language_ = shown.language;
  draw();
}

void HistoryPage::draw() {
  const auto status = status_of(history_);
  const bool open = is_open();
  status_->refresh(language_);
  set_text(sign_in_, status.keeps() && !open ? tr("Sign in first to see the records.") : QString());
  set_button(people_, tr("Sign in"));
  people_->setVisible(status.keeps() && !open);
  deeds_->setVisible(status.keeps());
  log_->setVisible(open);
  deeds_->refresh(language_);
  log_->refresh(language_);
  setFocusProxy(open ? static_cast<QWidget*>(log_) : status_);
}

void HistoryPage::forget() {
  opened_ = false;
  status_->forget();
  deeds_->forget();
  log_->forget();
}

}  // namespace chipid::counter
