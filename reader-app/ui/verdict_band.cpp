#include "ui/verdict_band.hpp"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>

#include "ui/widgets.hpp"

namespace chipid::counter {

BandWidget::BandWidget(QWidget* parent)
    : QFrame(parent),
      symbol_(new Symbol({64, 64}, this)),
      title_(make_label("band_title", this)),
      sentence_(make_label("lead", this)),
      remark_(make_label("heading", this)),
      ring_(new CountdownRing(this)),
      button_(make_button("band", {}, this)) {
  setObjectName(QStringLiteral("band"));
  setFocusPolicy(Qt::ClickFocus);
  auto* row = new QHBoxLayout(this);
  auto* words = new QVBoxLayout;
  row->addWidget(symbol_, 0, Qt::AlignVCenter);
  row->addLayout(words, 1);
  row->addWidget(ring_, 0, Qt::AlignVCenter);
  row->addWidget(button_, 0, Qt::AlignVCenter);
  words->addStretch(1);
  for (auto* label : {title_, sentence_, remark_}) words->addWidget(label);
  words->addStretch(1);
  lay_out();
}

void BandWidget::lay_out() {
  set_margins(layout(), 24, 16, 24, 16, 20);
  layout()->itemAt(1)->layout()->setSpacing(scaled(4));
}

// What stands on the band takes its ink; a sheet of its own, since the tone is no part of the style.
void BandWidget::colour(const Tone& tone) {
  const auto sheet =
      put_sizes(
          QStringLiteral(
              "QFrame#band { background: %1; border-radius: $px(14); } QFrame#band QLabel { color: %2; }"
              "QPushButton[role=\"band\"] { background: transparent; color: %2; border: 2px solid %2; }"
              "QPushButton[role=\"band\"]:hover, QPushButton[role=\"band\"]:focus { background: %2; color: %1; }"),
          look().text_percent)
          .arg(tone.fill.name(), tone.ink.name());
  ring_->set_ink(tone.ink);
  if (sheet == style_) return;
  style_ = sheet;
  setStyleSheet(sheet);
}

void BandWidget::show_text(const QString& symbol, const Tone& tone, const QString& title, const QString& sentence,
                           const QString& remark) {
  colour(tone);
  symbol_->show_drawing(symbol, tone.ink, tone.fill);
  set_text(title_, title);
  set_text(sentence_, sentence);
  set_text(remark_, remark);
  set_name(this, QStringLiteral("%1. %2 %3").arg(title, sentence, remark).trimmed());
}

void BandWidget::show_verdict(const VerdictBand& verdict) {
  show_text(text_of(verdict_symbol_name(verdict.symbol)),
            look().palette->verdicts.at(static_cast<std::size_t>(verdict.verdict)),
            QString::fromStdString(verdict.title), QString::fromStdString(verdict.sentence),
            verdict.admission_text.empty() ? QString()
                                           : QStringLiteral("→ ") + QString::fromStdString(verdict.admission_text));
}

void BandWidget::forget() {
  ring_->show_seconds(-1, false);
  for (auto* label : {title_, sentence_, remark_}) label->clear();
  set_name(this, {});
}

// On Linux this Qt passes no alert on: what a screen reader speaks of there is the focus.
void BandWidget::announce() {
  if (isVisible()) setFocus(Qt::OtherFocusReason);
  QAccessibleEvent alert(this, QAccessible::Alert);
  QAccessible::updateAccessibility(&alert);
  emit announced();
}

void BandWidget::changeEvent(QEvent* event) {
  if (event->type() == QEvent::StyleChange) lay_out();
  QFrame::changeEvent(event);
}

}  // namespace chipid::counter
