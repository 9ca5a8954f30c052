#include "ui/queue/queue_page.hpp"

#include <chipid/document_fields.hpp>

#include "logic/lane_view.hpp"
#include "logic/masked.hpp"
#include "logic/result_view.hpp"
#include "ui/icons.hpp"
#include "ui/lane_strip.hpp"
#include "ui/language.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

QString masked_person(const Lane& lane) {
  const auto& document = lane.data().document;
  if (!shows_data(lane.state())) return {};
  const auto name = document.name ? masked_name(*document.name) : std::string();
  const auto number = document.number ? masked_number(*document.number) : std::string();
  return QString::fromStdString(name + (name.empty() || number.empty() ? "" : "   ") + number);
}

}  // namespace

QueuePage::QueuePage(const Services& services, QWidget* parent)
    : SidePage(parent), counter_(services.counter), content_(new QWidget(this)) {
  rows_ = new QVBoxLayout(content_);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(make_scroll(content_, this));
  connect(&counter_, &Counter::lanes_changed, this, [this] {
    if (isVisible()) refresh({counter_.lane(), counter_.workflow(), language_});
  });
}

void QueuePage::refresh(const Shown& shown) {
  forget();
  language_ = shown.language;
  set_margins(rows_, 32, 8, 32, 24, 10);
  int number = 0;
  for (const auto* lane : counter_.lanes()) add_lane(*lane, ++number, shown.language);
  if (number == 0) rows_->addWidget(make_text("lead", tr("No reader is plugged in. Plug one in and it appears here.")));
  add_recent(shown.language);
  rows_->addStretch(1);
}

QLabel* QueuePage::make_text(const char* role, const QString& text) {
  auto* label = make_label(role, content_);
  set_text(label, text);
  return label;
}

void QueuePage::add_lane(const Lane& lane, int number, Language language) {
  const auto view = lane_view(lane, language);
  auto* card = make_frame("card", content_);
  auto* row = new QHBoxLayout(card);
  auto* symbol = new Symbol({32, 32}, card);
  symbol->show_drawing(lane_icon(view.mark), look().palette->accent, look().palette->surface);
  auto* words = new QVBoxLayout;
  words->addWidget(make_text("heading", QStringLiteral("%1   %2").arg(number).arg(QString::fromStdString(view.words))));
  words->addWidget(make_text("muted", shown_reader(lane.reader())));
  row->addWidget(symbol);
  row->addLayout(words, 1);
  row->addWidget(make_text("strong", masked_person(lane)));
  auto* show = make_button("plain", {}, card);
  set_button(show, tr("Show"));
  show->setAccessibleName(tr("Show reader %1, %2").arg(number).arg(QString::fromStdString(view.words)));
  connect(show, &QPushButton::clicked, this, [this, &lane] {
    counter_.show(lane);
    emit closed();
  });
  row->addWidget(show);
  set_margins(row, 20, 14, 20, 14, 16);
  rows_->addWidget(card);
}

void QueuePage::add_recent(Language language) {
  if (counter_.recent().empty()) return;
  rows_->addSpacing(scaled(12));
  rows_->addWidget(make_text("heading", tr("Done lately")));
  for (const auto& card : counter_.recent()) {
    rows_->addWidget(make_text("muted", recent_line(card, language)));
  }
}

void QueuePage::forget() {
  remove_all(rows_);
}

}  // namespace chipid::counter
