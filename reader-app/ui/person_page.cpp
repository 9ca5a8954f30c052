#include "ui/person_page.hpp"

#include <QBoxLayout>

#include "logic/outgoing.hpp"
#include "ui/field_panel.hpp"
#include "ui/portrait_view.hpp"
#include "ui/step_bar.hpp"
#include "ui/step_strip.hpp"
#include "ui/verdict_band.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {

PersonPage::PersonPage(QWidget* parent) : Page(parent) {
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->setSpacing(0);
  auto* content = new QWidget(this);
  // Made in the order in which they are read out and reached by Tab.
  band_ = new BandWidget(content);
  steps_card_ = make_frame("card", content);
  auto* column = new QVBoxLayout(content);
  steps_ = new StepStrip(steps_card_);
  auto* around_steps = new QVBoxLayout(steps_card_);
  around_steps->addWidget(steps_);
  auto* card = make_frame("card", content);
  auto* person = new QHBoxLayout(card);
  portrait_ = new PortraitView(card);
  auto* words = new QVBoxLayout;
  fields_ = new FieldPanel(card);
  waiting_ = make_label("muted", card);
  points_ = make_label("strong", card);
  words->addWidget(fields_);
  words->addWidget(points_);
  words->addWidget(waiting_);
  words->addStretch(1);
  person->addWidget(portrait_, 0, Qt::AlignTop);
  person->addLayout(words, 1);
  column->addWidget(band_);
  column->addWidget(steps_card_);
  column->addWidget(card, 1);
  whole->addWidget(make_scroll(content, this), 1);
  make_footer();
  whole->addWidget(footer_);
  set_margins(column, 32, 14, 32, 14, 10);
  set_margins(around_steps, 20, 12, 20, 12, 0);
  set_margins(person, 24, 16, 24, 16, 20);
  connect(&band_->button(), &QPushButton::clicked, this, [this] { judged_ ? emit why() : emit cancel(); });
  connect(fields_, &FieldPanel::copied, this, &PersonPage::copied);
}

void PersonPage::make_footer() {
  footer_ = make_frame("footer", this);
  auto* row = new QHBoxLayout(footer_);
  hint_ = make_label("muted", footer_);
  row->addWidget(hint_, 1);
  steps_bar_ = new StepBar(footer_);
  row->addWidget(steps_bar_);
  connect(steps_bar_, &StepBar::wanted, this, &PersonPage::wanted);
  hold_ = make_button("plain", QStringLiteral("pause"), footer_);
  done_ = make_button("primary", QStringLiteral("done"), footer_);
  row->addWidget(hold_);
  row->addWidget(done_);
  set_margins(row, 32, 8, 32, 8, 12);
  connect(hold_, &QPushButton::clicked, this, &PersonPage::hold);
  connect(done_, &QPushButton::clicked, this, &PersonPage::done);
}

void PersonPage::refresh(const Shown& shown) {
  const auto& lane = shown.lane;
  const auto& known = lane.data();
  copies_ = !known.report || may_leave(known.report->verification, shown.workflow, known.approval.has_value(),
                                       Outlet::copy, known.listing) == Leave::free;
  fields_->set_copies(copies_);
  judged_ = known.report && shows_verdict(lane.state());
  refresh_band(shown);
  steps_card_->setVisible(is_working(lane.state()));
  if (is_working(lane.state())) steps_->refresh(lane);
  portrait_->show_portrait(known.portrait, lane.blurred());
  auto fields = make_field_views(known.document, shown.workflow, shown.language);
  if (fields.empty() && known.code) fields = make_field_views(*known.code, shown.workflow, shown.language);
  set_text(waiting_, fields.empty() ? tr("The information appears here as soon as the chip gives it.") : QString());
  fields_->show_fields(std::move(fields), lane.blurred());
  refresh_points(shown);
  refresh_footer(shown);
  show_countdown(lane);
}

void PersonPage::refresh_band(const Shown& shown) {
  const auto& lane = shown.lane;
  const auto& palette = *look().palette;
  if (judged_) {
    auto band = make_result_view(*lane.data().report, shown.workflow, shown.language, lane.data().listing).band;
    if (const auto& approval = lane.data().approval) put_approval(band, approval->by, shown.language);
    band_->show_verdict(band);
    set_button(&band_->button(), tr("Why?"), QStringLiteral("F1"));
  } else if (lane.state() == State::card_lost) {
    band_->show_text(QStringLiteral("put_back"), palette.caution, tr("PUT THE CARD BACK"),
                     tr("It slipped off the reader. Lay the same card down again and the reading goes on."));
    set_button(&band_->button(), tr("Cancel"), QStringLiteral("Esc"));
  } else {
    band_->show_text(QStringLiteral("reading"), palette.neutral, tr("READING THE CARD"),
                     tr("Leave the card flat on the reader. Nothing shown here is checked yet."));
    set_button(&band_->button(), tr("Cancel"), QStringLiteral("Esc"));
  }
}

// The sentence of the band speaks of them. They may name what a code or the chip says, and go with it.
void PersonPage::refresh_points(const Shown& shown) {
  QStringList points;
  if (judged_ && !shown.lane.blurred()) {
    const auto view =
        make_result_view(*shown.lane.data().report, shown.workflow, shown.language, shown.lane.data().listing);
    if (!view.listing.empty()) points << QStringLiteral("•  ") + QString::fromStdString(view.listing);
    for (const auto& point : view.attention) points << QStringLiteral("•  ") + QString::fromStdString(point);
  }
  set_text(points_, points.join(QLatin1Char('\n')));
}

QString PersonPage::hint(bool blurred) const {
  if (blurred) return tr("The card was taken away. Space shows the person again.");
  if (!copies_) return tr("Nothing of this person is handed on as yet.");
  return steps_bar_->next() ? tr("Enter does what comes next; keys 1 to 9 copy a field.")
                            : tr("Keys 1 to 9 copy a field.");
}

void PersonPage::refresh_footer(const Shown& shown) {
  const auto& lane = shown.lane;
  footer_->setVisible(judged_);
  steps_bar_->refresh(shown);
  steps_bar_->setVisible(!lane.blurred());
  set_text(hint_, hint(lane.blurred()));
  const bool held = lane.situation().held;
  set_button(hold_, held ? tr("Let it clear") : tr("Keep on screen"), tr("Space"));
  set_button(done_, tr("Done"), QStringLiteral("F10"));
  set_style_property(done_, "role", steps_bar_->next() ? "plain" : "primary");
}

void PersonPage::show_countdown(const Lane& lane) {
  band_->ring().show_seconds(lane.seconds_left(), judged_ && lane.situation().held);
}

void PersonPage::announce_verdict() {
  band_->announce();
}

void PersonPage::copy(int key) {
  if (!copies_) return;
  fields_->copy(key);
}

void PersonPage::forget() {
  judged_ = false;
  band_->forget();
  portrait_->show_portrait({}, false);
  fields_->forget();
  points_->clear();
  steps_bar_->forget();
  // A page that is not shown may ask for no room: the window has that of the widest.
  footer_->hide();
}

}  // namespace chipid::counter
