#include "ui/ledger/status_card.hpp"

#include <QBoxLayout>

#include "ui/ledger/level_look.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {

HistoryStatus status_of(const History* history) {
  return history != nullptr ? history->status() : HistoryStatus{};
}

std::optional<store::Actor> actor_of(const History* history) {
  return history != nullptr ? history->actor() : std::nullopt;
}

StatusCard::StatusCard(History* history, QWidget* parent)
    : QFrame(parent),
      history_(history),
      symbol_(new Symbol({32, 32}, this)),
      title_(make_label("heading", this)),
      advice_(make_label("plain", this)),
      notes_(make_label("strong", this)),
      passphrase_(new SecretField(this)),
      unlock_(make_button("primary", {}, this)),
      settings_(make_button("plain", {}, this)),
      notice_(new Notice(this)) {
  setObjectName(QStringLiteral("card"));
  build();
  setFocusProxy(passphrase_);
  connect(passphrase_, &QLineEdit::returnPressed, this, &StatusCard::unlock);
  connect(unlock_, &QPushButton::clicked, this, &StatusCard::unlock);
  connect(settings_, &QPushButton::clicked, this, &StatusCard::settings_wanted);
}

void StatusCard::build() {
  auto* words = new QVBoxLayout;
  for (auto* label : {title_, advice_, notes_}) words->addWidget(label);
  auto* keys = new QHBoxLayout;
  keys->addWidget(passphrase_, 1);
  keys->addWidget(unlock_);
  keys->addWidget(settings_);
  keys->addStretch(1);
  words->addLayout(keys);
  words->addWidget(notice_);
  auto* row = new QHBoxLayout(this);
  row->addWidget(symbol_, 0, Qt::AlignTop);
  row->addLayout(words, 1);
  set_margins(row, 20, 16, 20, 16, 16);
  set_margins(words, 0, 0, 0, 0, 8);
  set_margins(keys, 0, 0, 0, 0, 10);
}

void StatusCard::unlock() {
  if (history_ == nullptr) return;
  history_->unlock(this, passphrase_->take(), [this](const store::Outcome<>& outcome) {
    outcome ? notice_->clear_words() : notice_->show_trouble(outcome.error());
  });
}

void StatusCard::refresh(Language language) {
  language_ = language;
  const auto status = status_of(history_);
  const auto view = status_view(status, language);
  setVisible(view.level != StatusView::Level::good);
  const auto shape = look_of(view.level);
  symbol_->show_drawing(QLatin1String(shape.drawing), look().palette->*shape.ink, look().palette->surface);
  set_text(title_, QString::fromStdString(view.title));
  set_text(advice_, QString::fromStdString(view.advice));
  QStringList notes;
  for (const auto& note : view.notes) notes << QString::fromStdString(note);
  set_text(notes_, notes.join(QLatin1Char('\n')));
  draw_unlocking(status);
  const bool to_be_set_up = status.state == HistoryState::off || status.state == HistoryState::not_set_up;
  set_button(settings_, tr("Settings of the history"));
  settings_->setVisible(to_be_set_up);
  notice_->refresh(language);
}

void StatusCard::draw_unlocking(const HistoryStatus& status) {
  const bool locked = status.state == HistoryState::locked;
  const bool typed = status.protection == store::Protection::passphrase;
  set_name(passphrase_, tr("Passphrase of the history"));
  passphrase_->setPlaceholderText(tr("Passphrase"));
  passphrase_->setVisible(locked && typed);
  set_button(unlock_, typed ? tr("Open the history") : tr("Try the keyring again"));
  unlock_->setVisible(locked);
  if (!locked) notice_->clear_words();
}

void StatusCard::forget() {
  passphrase_->setText({});
  notice_->clear_words();
}

}  // namespace chipid::counter
