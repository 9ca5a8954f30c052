#include "ui/ledger/history_settings.hpp"

#include <algorithm>

#include "store/place.hpp"
#include "ui/desk/choice_box.hpp"
#include "ui/ledger/admit_card.hpp"
#include "ui/ledger/key_card.hpp"
#include "ui/ledger/status_card.hpp"
#include "ui/widgets.hpp"
#include "views/role_view.hpp"
#include "views/status_view.hpp"

namespace chipid::counter {
namespace {

enum Kind { off, own_computer, server };

// A month, a quarter, half a year, a year, two, five.
constexpr std::array<int, 6> day_choices = {30, 90, 180, 365, 730, 1825};

Kind kind_of(const QString& place) {
  if (place.isEmpty()) return off;
  return place.startsWith(QStringLiteral("postgresql://")) ? server : own_computer;
}

std::vector<int> days_with(int chosen) {
  std::vector<int> all(day_choices.begin(), day_choices.end());
  if (std::find(all.begin(), all.end(), chosen) == all.end()) all.push_back(chosen);
  return all;
}

}  // namespace

HistorySettings::HistorySettings(const Services& services, QWidget* parent)
    : SettingsPart(parent),
      services_(services),
      form_(new Form(this)),
      kind_(new ChoiceBox(this)),
      days_(new ChoiceBox(this)),
      address_(make_line_edit(this)),
      use_(make_button("plain", {}, this)),
      state_(make_label("status", this)),
      notice_(new Notice(this)) {
  build();
  connect(kind_, &QComboBox::activated, this, &HistorySettings::use_kind);
  connect(days_, &QComboBox::activated, this, &HistorySettings::use_days);
  const auto use = [this] { use_place(address_->text().trimmed()); };
  connect(address_, &QLineEdit::returnPressed, this, use);
  connect(use_, &QPushButton::clicked, this, use);
  if (services_.history == nullptr) return;
  const auto follow = [this] {
    if (isVisible()) refresh(language_);
  };
  connect(services_.history, &History::status_changed, this, follow);
  connect(services_.history, &History::actor_changed, this, follow);
}

void HistorySettings::build() {
  form_->add(kind_);
  form_->add(address_);
  form_->add(days_);
  auto* column = new QVBoxLayout(this);
  column->addWidget(form_);
  column->addWidget(use_, 0, Qt::AlignRight);
  column->addWidget(notice_);
  column->addWidget(state_);
  if (services_.history != nullptr) {
    column->addWidget(key_ = new KeyCard(*services_.history, this));
    column->addWidget(admit_ = new AdmitCard(*services_.history, this));
  }
  set_margins(column, 0, 0, 0, 0, 10);
}

QString HistorySettings::own_file() const {
  return QString::fromStdString(own_history_file(services_.config_folder).string());
}

void HistorySettings::use_kind(int kind) {
  asks_address_ = kind == server;
  notice_->clear_words();
  if (kind == server) {
    refresh(language_);
    return address_->setFocus();
  }
  use_place(kind == off ? QString() : own_file());
}

void HistorySettings::use_place(const QString& place) {
  if (const auto parsed = store::parse_place(place); !place.isEmpty() && !parsed)
    return notice_->show_trouble(parsed.error());
  asks_address_ = false;
  notice_->clear_words();
  auto choices = services_.choices;
  choices.history_place = place;
  if (choices != services_.choices) emit choices_changed(choices);
}

void HistorySettings::use_days(int index) {
  auto choices = services_.choices;
  choices.history_days = days_with(choices.history_days).at(static_cast<std::size_t>(index));
  if (choices != services_.choices) emit choices_changed(choices);
}

void HistorySettings::show_choices() {
  const auto& place = services_.choices.history_place;
  const auto kind = asks_address_ ? server : kind_of(place);
  form_->name(kind_, tr("History of checked cards"));
  form_->name(address_, tr("Address of the server"));
  form_->name(days_, tr("Records are kept"));
  kind_->show_choices({tr("Off: nothing is recorded"), tr("On this computer"), tr("On a server for all counters")},
                      kind);
  form_->show_row(address_, kind == server);
  use_->setVisible(kind == server);
  set_button(use_, tr("Use this address"));
  address_->setPlaceholderText(QStringLiteral("postgresql://…"));
  if (!address_->hasFocus() && !asks_address_ && kind == server) address_->setText(place);
  form_->show_row(days_, kind != off);
  const auto days = days_with(services_.choices.history_days);
  QStringList words;
  for (const int count : days) words << tr("%1 days").arg(count);
  days_->show_choices(
      words, static_cast<int>(std::find(days.begin(), days.end(), services_.choices.history_days) - days.begin()));
}

QString HistorySettings::state_text(bool changes) const {
  const auto* history = services_.history;
  if (history == nullptr) return tr("This counter records nothing now, so there is nothing to set.");
  if (!changes) return tr("Only a supervisor changes this: sign in first (menu: Staff).");
  // Practice, or a place that was given at the start.
  if (history->setup().place != services_.choices.history_place)
    return tr("This run keeps a history of its own. What is set here counts from the next usual start on.");
  return QString::fromStdString(status_view(history->status(), language_).title);
}

void HistorySettings::show_cards() {
  auto* history = services_.history;
  const auto status = status_of(history);
  const auto view = status_view(status, language_);
  const bool changes =
      history != nullptr && is_offered(store::Permission::manage_accounts, history->actor(), status.has_accounts);
  for (QWidget* control : {static_cast<QWidget*>(kind_), static_cast<QWidget*>(days_), static_cast<QWidget*>(address_),
                           static_cast<QWidget*>(use_)}) {
    control->setEnabled(changes);
  }
  set_style_property(state_, "status",
                     view.level == StatusView::Level::bad ? QStringLiteral("bad") : QStringLiteral("good"));
  set_text(state_, state_text(changes));
  if (history == nullptr) return;
  key_->setVisible(changes && (status.keeps() || status.state == HistoryState::not_set_up));
  admit_->setVisible(changes && status.keeps() && kind_of(services_.choices.history_place) == server);
  key_->refresh(language_);
  admit_->refresh(language_);
}

void HistorySettings::refresh(Language language) {
  language_ = language;
  show_choices();
  show_cards();
  notice_->refresh(language);
}

void HistorySettings::forget() {
  asks_address_ = false;
  notice_->clear_words();
  if (services_.history == nullptr) return;
  key_->forget();
  admit_->forget();
}

}  // namespace chipid::counter
