#include "ui/ready_page.hpp"

#include <QBoxLayout>

#include "ui/field_panel.hpp"
#include "ui/icons.hpp"
#include "ui/key_field.hpp"
#include "ui/page_texts.hpp"
#include "ui/side_pages.hpp"
#include "ui/verdict_band.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {

ReadyPage::ReadyPage(QWidget* parent) : Page(parent) {
  auto* content = new QWidget(this);
  auto* row = new QHBoxLayout(content);
  picture_card_ = make_frame("card", content);
  auto* around = new QVBoxLayout(picture_card_);
  picture_ = new Symbol({320, 240}, picture_card_);
  around->addWidget(picture_, 0, Qt::AlignCenter);
  row->addWidget(picture_card_, 0, Qt::AlignVCenter);
  auto* words = new QVBoxLayout;
  row->addLayout(words, 1);
  title_ = make_label("hero", content);
  lead_ = make_label("lead", content);
  field_ = new KeyField(content);
  camera_ = make_button("fold", {}, content);
  purpose_ = make_label("muted", content);
  recent_ = make_label("caption", content);
  scanned_ = new QWidget(content);
  auto* scanned = new QVBoxLayout(scanned_);
  set_margins(scanned, 0, 0, 0, 0, 8);
  band_ = new BandWidget(scanned_);
  band_->button().hide();
  auto* card = make_frame("card", scanned_);
  auto* inside = new QVBoxLayout(card);
  code_ = new FieldPanel(card);
  inside->addWidget(code_);
  set_margins(inside, 10, 8, 10, 8, 0);
  scanned->addWidget(band_);
  scanned->addWidget(card);
  words->addStretch(1);
  for (QWidget* widget :
       {static_cast<QWidget*>(title_), static_cast<QWidget*>(lead_), scanned_, static_cast<QWidget*>(field_),
        static_cast<QWidget*>(purpose_), static_cast<QWidget*>(recent_)}) {
    words->addWidget(widget);
  }
  words->insertWidget(words->indexOf(purpose_), camera_, 0, Qt::AlignLeft);
  words->addStretch(1);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(make_scroll(content, this));
  without_chip_ = make_button("plain", {}, scanned_);
  scanned->addWidget(without_chip_, 0, Qt::AlignLeft);
  connect(without_chip_, &QPushButton::clicked, this, &ReadyPage::without_chip);
  connect(camera_, &QPushButton::clicked, this, &ReadyPage::scan);
  connect(code_, &FieldPanel::copied, this, &ReadyPage::copied);
  set_margins(row, 40, 12, 40, 12, 40);
  set_margins(around, 16, 16, 16, 16, 0);
  set_margins(words, 0, 0, 0, 0, 12);
}

void ReadyPage::refresh(const Shown& shown) {
  const auto& lane = shown.lane;
  const auto text = waiting_text(lane.situation());
  set_text(title_, text.title);
  const auto& code = lane.data().code;
  // What was scanned has to be in sight.
  set_text(lead_, code && large_text() ? QString() : text.lead);
  const auto& palette = *look().palette;
  picture_->show_drawing(text.picture, palette.text, palette.surface);
  field_->refresh(shown.language, lane.situation().card == CardPresence::fresh);
  const auto* scan_page = side_entry(SideId::scan);
  camera_->setVisible(scan_page != nullptr && !code);
  if (scan_page != nullptr) set_button(camera_, side_title(SideId::scan), QKeySequence(scan_page->key).toString());
  set_text(purpose_, tr("Purpose: %1").arg(in(shown.language, shown.workflow.purpose)));
  scanned_->setVisible(code.has_value());
  picture_card_->setVisible(!code || !large_text());
  if (!code) return forget();
  set_button(without_chip_, tr("Go on with the code alone"), QStringLiteral("F11"));
  band_->show_verdict(make_unverified_band(shown.workflow, shown.language));
  code_->show_fields(make_field_views(*code, shown.workflow, shown.language), false);
}

void ReadyPage::show_recent(const QStringList& cards) {
  set_text(recent_, cards.isEmpty() ? QString() : tr("Done lately:   %1").arg(cards.join(QStringLiteral("      "))));
}

void ReadyPage::forget() {
  band_->forget();
  code_->forget();
}

}  // namespace chipid::counter
