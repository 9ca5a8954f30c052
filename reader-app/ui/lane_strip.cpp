#include "ui/lane_strip.hpp"

#include "logic/result_view.hpp"
#include "ui/language.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {

QString lane_icon(LaneMark mark) {
  switch (mark) {
    case LaneMark::waiting:
      return QStringLiteral("reader");
    case LaneMark::working:
      return QStringLiteral("reading");
    case LaneMark::asking:
      return QStringLiteral("why");
    case LaneMark::done:  // no tick: the verdict may be any
      return QStringLiteral("person");
  }
  return {};
}

LaneView lane_view(const Lane& lane, Language language) {
  const auto& report = lane.data().report;
  return make_lane_view(lane.state(), report ? report->verification.verdict : std::nullopt, language);
}

QString recent_line(const RecentCard& card, Language language) {
  return QStringLiteral("%1   %2   %3")
      .arg(card.time.toString(QStringLiteral("HH:mm")), QString::fromStdString(card.number),
           in(language, verdict_title(card.verdict)));
}

LaneStrip::LaneStrip(QWidget* parent) : QFrame(parent), row_(new QHBoxLayout(this)) {
  setObjectName(QStringLiteral("lanes"));
  row_->addStretch(1);
}

void LaneStrip::set_count(std::size_t count) {
  while (buttons_.size() > count) {
    delete buttons_.back();
    buttons_.pop_back();
  }
  while (buttons_.size() < count) {
    const auto index = buttons_.size();
    auto* button = make_button("lane", QStringLiteral("reader"), this);
    button->setCheckable(true);
    row_->insertWidget(static_cast<int>(index), button);
    connect(button, &QPushButton::clicked, this, [this, index] { emit chosen(*lanes_.at(index)); });
    buttons_.push_back(button);
  }
}

void LaneStrip::refresh(Counter& counter, Language language) {
  lanes_ = counter.lanes();
  setVisible(lanes_.size() > 1);
  if (lanes_.size() < 2) return set_count(0);
  set_count(lanes_.size());
  set_margins(row_, 32, 8, 32, 8, 10);
  for (std::size_t i = 0; i < lanes_.size(); ++i) {
    const auto view = lane_view(*lanes_[i], language);
    auto* button = buttons_[i];
    button->setProperty("icon_name", lane_icon(view.mark));
    button->setChecked(lanes_[i] == &counter.lane());
    set_style_property(button, "asks", view.mark == LaneMark::asking);
    const auto words = QString::fromStdString(view.words);
    set_button(button, QStringLiteral("%1   %2").arg(i + 1).arg(words), {},
               tr("Reader %1, %2: %3").arg(i + 1).arg(shown_reader(lanes_[i]->reader()), words));
    button->setToolTip(shown_reader(lanes_[i]->reader()));
  }
}

}  // namespace chipid::counter
