#include "ui/header_bar.hpp"

#include <QBoxLayout>
#include <QDate>
#include <QGridLayout>
#include <QSignalBlocker>
#include <chipid/text.hpp>

#include "ui/agent/scope_words.hpp"
#include "ui/language.hpp"
#include "ui/ledger/history_pills.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

// A list older than that no longer knows who was revoked.
constexpr int stale_days = 90;

}  // namespace

Pill::Pill(QWidget* parent) : QFrame(parent), symbol_(new Symbol({18, 18}, this)), text_(make_label("caption", this)) {
  setObjectName(QStringLiteral("pill"));
  text_->setWordWrap(false);
  auto* row = new QHBoxLayout(this);
  row->addWidget(symbol_);
  row->addWidget(text_);
  set_margins(row, 12, 5, 12, 5, 7);
}

void Pill::show_state(const QString& drawing, const QColor& ink, const QString& text, const QString& name, bool well) {
  symbol_->show_drawing(drawing, ink, look().palette->soft);
  set_text(text_, well && large_text() ? QString() : text);
  setToolTip(name);
  set_name(this, name);
}

HeaderBar::HeaderBar(QWidget* parent)
    : QFrame(parent),
      logo_(new Symbol({32, 32}, this)),
      product_(make_label("product", this)),
      workflows_(new QComboBox(this)),
      states_(new QWidget(this)),
      reader_(new Pill(states_)),
      trust_(new Pill(states_)),
      history_(new HistoryPills(states_)),
      page_(new Pill(states_)),
      language_(make_button("quiet", {}, this)),
      look_(make_button("quiet", QStringLiteral("theme"), this)),
      more_(make_button("quiet", QStringLiteral("menu"), this)),
      menu_(new QMenu(this)) {
  setObjectName(QStringLiteral("header"));
  product_->setWordWrap(false);
  auto* states = new QHBoxLayout(states_);
  states->setContentsMargins(0, 0, 0, 0);
  states->addWidget(reader_);
  states->addWidget(trust_);
  states->addWidget(history_);
  states->addWidget(page_);
  page_->hide();
  auto* grid = new QGridLayout(this);
  QWidget* const in_order[] = {logo_, product_, workflows_, nullptr, states_, language_, look_, more_};
  for (int i = 0; i < static_cast<int>(std::size(in_order)); ++i) {
    if (in_order[i] != nullptr) grid->addWidget(in_order[i], 0, i);
  }
  grid->setColumnStretch(3, 1);
  set_margins(grid, 24, 10, 16, 10, 10);
  connect(workflows_, &QComboBox::activated, this, &HeaderBar::workflow_chosen);
  connect(language_, &QPushButton::clicked, this, &HeaderBar::language_chosen);
  connect(look_, &QPushButton::clicked, this, &HeaderBar::look_chosen);
  connect(history_, &HistoryPills::warned, this, &HeaderBar::warned);
  connect(more_, &QPushButton::clicked, this, &HeaderBar::show_menu);
}

// Large words take a second row.
void HeaderBar::lay_out() {
  auto* grid = static_cast<QGridLayout*>(layout());
  const bool words = reader_->has_words() || trust_->has_words() || history_->has_words() || !page_->isHidden();
  const int row = words && large_text() ? 1 : 0;
  const int at = grid->indexOf(states_);
  int now = 0;
  int unused = 0;
  grid->getItemPosition(at, &now, &unused, &unused, &unused);
  if (now == row) return;
  grid->removeWidget(states_);
  if (row == 0) {
    grid->addWidget(states_, 0, 4);
  } else {
    grid->addWidget(states_, 1, 0, 1, 8, Qt::AlignLeft);
  }
}

void HeaderBar::show_workflows(const std::vector<Workflow>& workflows, const Workflow& current, Language language) {
  const QSignalBlocker quiet(workflows_);
  workflows_->clear();
  for (const auto& workflow : workflows) {
    workflows_->addItem(in(language, workflow.name));
    if (workflow.id == current.id) workflows_->setCurrentIndex(workflows_->count() - 1);
  }
}

void HeaderBar::refresh(const Lane& lane, const std::optional<TrustSummary>& trust, const History* history,
                        Language language) {
  const auto& palette = *look().palette;
  logo_->show_drawing(QStringLiteral("logo"), palette.accent, palette.surface);
  set_text(product_, QStringLiteral("ChipID"));
  set_name(workflows_, tr("Workflow"));
  const auto readiness = lane.situation().readiness;
  const bool ready = readiness == Readiness::ready;
  const auto words = ready                               ? tr("Reader ready")
                     : readiness == Readiness::no_reader ? tr("No reader")
                                                         : tr("Reader service off");
  reader_->show_state(
      ready ? QStringLiteral("reader") : QStringLiteral("reader_off"), ready ? palette.good : palette.bad, words,
      lane.reader().isEmpty() || !ready ? words : QStringLiteral("%1: %2").arg(words, shown_reader(lane.reader())),
      ready);
  refresh_trust(trust, language);
  history_->refresh(history, language);
  lay_out();
  // A language is always named in itself.
  set_button(language_, language == Language::vi ? QStringLiteral("English") : QStringLiteral("Tiếng Việt"));
  refresh_icon(look_);
  set_name(look_, tr("Light, dark or high contrast"));
  look_->setToolTip(look_->accessibleName());
  set_button(more_, tr("Menu"), QStringLiteral("F2"));
}

void HeaderBar::show_page(const agent::DeskView& view) {
  const bool holds = view.phase != agent::DeskPhase::idle;
  page_->setVisible(holds);
  if (holds) {
    const auto who = who_asks(view.origin, view.site);
    const bool answered = view.phase == agent::DeskPhase::answered;
    page_->show_state(QStringLiteral("reading"), look().palette->accent, short_origin(view.origin, view.site),
                      answered ? tr("%1 was given what it asked for").arg(who) : tr("%1 waits for a card").arg(who));
  }
  lay_out();
}

void HeaderBar::show_menu() {
  menu_->popup(more_->mapToGlobal(QPoint(0, more_->height())));
  menu_->setActiveAction(menu_->actions().value(0));
}

void HeaderBar::refresh_trust(const std::optional<TrustSummary>& trust, Language language) {
  const auto& palette = *look().palette;
  if (!trust) {
    return trust_->show_state(QStringLiteral("check_not_done"), palette.muted, tr("Trust list loading"),
                              tr("The trust list is being loaded"));
  }
  if (trust->anchors == 0) {
    return trust_->show_state(QStringLiteral("shield_empty"), palette.bad, tr("No trust list"),
                              tr("Without a trust list no card can be proven genuine"));
  }
  const auto day = QDate::fromString(QString::fromStdString(trust->newest_list), Qt::ISODate);
  const auto age = day.daysTo(QDate::currentDate());
  const bool stale = day.isValid() && age > stale_days;
  const auto authorities = tr("%1 authorities").arg(trust->anchors);
  const auto words = day.isValid() ? tr("Trust list, %1 days old").arg(age) : tr("Trust list: %1").arg(authorities);
  const auto name = day.isValid()
                        ? QStringLiteral("%1. %2 (%3)")
                              .arg(words, authorities, QString::fromStdString(shown_day(trust->newest_list, language)))
                        : words;
  trust_->show_state(stale ? QStringLiteral("shield_empty") : QStringLiteral("shield"),
                     stale ? palette.doubt : palette.good, words, name, !stale);
}

}  // namespace chipid::counter
