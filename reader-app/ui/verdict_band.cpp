#include "ui/verdict_band.hpp"

#include <QAccessible>

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
  grid_ = new QGridLayout(this);
  set_margins(grid_, 24, 14, 24, 14, 20);
  set_gaps(grid_, 20, 4);
  grid_->setColumnStretch(1, 1);
  lay_out();
}

// Words beside the shape, in the middle of its height; large ones below it, over the whole width.
void BandWidget::lay_out() {
  const bool large = large_text();
  if (grid_->count() != 0 && large == large_) return;
  large_ = large;
  for (QWidget* widget :
       {static_cast<QWidget*>(symbol_), static_cast<QWidget*>(title_), static_cast<QWidget*>(sentence_),
        static_cast<QWidget*>(remark_), static_cast<QWidget*>(ring_), static_cast<QWidget*>(button_)}) {
    grid_->removeWidget(widget);
  }
  const int height = large ? 1 : 5;
  const int first = large ? 0 : 1;
  grid_->addWidget(symbol_, 0, 0, height, 1, Qt::AlignVCenter);
  grid_->addWidget(title_, first, 1);
  grid_->addWidget(sentence_, first + 1, large ? 0 : 1, 1, large ? 4 : 1);
  grid_->addWidget(remark_, first + 2, large ? 0 : 1, 1, large ? 4 : 1);
  grid_->addWidget(ring_, 0, 2, height, 1, Qt::AlignVCenter);
  grid_->addWidget(button_, 0, 3, height, 1, Qt::AlignVCenter);
  for (const int row : {0, 4}) grid_->setRowStretch(row, large ? 0 : 1);
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
  lay_out();
  colour(tone);
  symbol_->set_design_size(large_ ? QSize(40, 40) : QSize(64, 64));
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

}  // namespace chipid::counter
