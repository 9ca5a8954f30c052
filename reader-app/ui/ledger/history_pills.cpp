#include "ui/ledger/history_pills.hpp"

#include <QAccessible>
#include <QBoxLayout>

#include "ui/header_bar.hpp"
#include "ui/ledger/level_look.hpp"
#include "ui/ledger/status_card.hpp"
#include "ui/widgets.hpp"
#include "views/role_view.hpp"

namespace chipid::counter {
namespace {

// A name may be longer than the header has room for; it stands whole in the hint.
constexpr int shown_letters = 14;

QString shortened(const QString& name) {
  return name.size() <= shown_letters ? name : name.left(shown_letters - 1) + QStringLiteral("…");
}

}  // namespace

HistoryPills::HistoryPills(QWidget* parent) : QWidget(parent), state_(new Pill(this)), actor_(new Pill(this)) {
  setObjectName(QStringLiteral("history_pills"));
  auto* row = new QHBoxLayout(this);
  row->addWidget(state_);
  row->addWidget(actor_);
  set_margins(row, 0, 0, 0, 0, 6);
}

bool HistoryPills::has_words() const {
  return (!state_->isHidden() && state_->has_words()) || (!actor_->isHidden() && actor_->has_words());
}

void HistoryPills::refresh(const History* history, Language language) {
  show_state(status_of(history), language);
  show_actor(actor_of(history), language);
  setVisible(!state_->isHidden() || !actor_->isHidden());
}

void HistoryPills::show_state(const HistoryStatus& status, Language language) {
  const auto view = status_view(status, language);
  const auto shape = look_of(view.level);
  const bool good = view.level == StatusView::Level::good;
  auto name = QString::fromStdString(view.title + (view.advice.empty() ? "" : " " + view.advice));
  for (const auto& note : view.notes) name += QLatin1Char(' ') + QString::fromStdString(note);
  state_->setVisible(view.level != StatusView::Level::quiet);
  set_style_property(state_, "status", QLatin1String(shape.style));
  state_->show_state(QLatin1String(shape.drawing), look().palette->*shape.ink,
                     good ? QString() : QString::fromStdString(view.pill), name);
  warn(status, view);
}

// Once, to the eye and to screen readers; after that the words in the header stay.
void HistoryPills::warn(const HistoryStatus& status, const StatusView& view) {
  const bool warns = view.level == StatusView::Level::bad || status.state == HistoryState::waiting;
  const auto words = warns ? QString::fromStdString(view.title) : QString();
  const bool new_trouble = warns && state_told_ != status.state;
  state_told_ = status.state;
  if (!new_trouble) return;
  emit warned(words);
  QAccessibleEvent alert(state_, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
}

void HistoryPills::show_actor(const std::optional<store::Actor>& actor, Language language) {
  actor_->setVisible(actor.has_value());
  if (!actor) return;
  const auto name = QString::fromStdString(actor->name);
  actor_->show_state(QStringLiteral("person"), look().palette->text, shortened(name),
                     tr("Signed in: %1 (%2)").arg(name, QString::fromStdString(role_title(actor->role, language))));
}

}  // namespace chipid::counter
