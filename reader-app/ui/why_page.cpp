#include "ui/why_page.hpp"

#include "ui/check_row.hpp"
#include "ui/verdict_band.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {

WhyPage::WhyPage(QWidget* parent) : Page(parent) {
  auto* content = new QWidget(this);
  auto* column = new QVBoxLayout(content);
  band_ = new BandWidget(content);
  title_ = make_label("title", content);
  back_ = make_button("plain", QStringLiteral("back"), content);
  rows_ = new QWidget(content);
  list_ = new QVBoxLayout(rows_);
  auto* head = new QHBoxLayout;
  head->addWidget(title_, 1);
  head->addWidget(back_);
  column->addWidget(band_);
  column->addLayout(head);
  column->addWidget(rows_);
  column->addStretch(1);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(make_scroll(content, this));
  set_margins(column, 32, 24, 32, 24, 16);
  set_margins(list_, 0, 0, 0, 0, 8);
  band_->button().hide();
  connect(back_, &QPushButton::clicked, this, &WhyPage::back);
}

void WhyPage::refresh(const Shown& shown) {
  forget();
  if (!shown.lane.data().report) return;
  const auto view =
      make_result_view(*shown.lane.data().report, shown.workflow, shown.language, shown.lane.data().listing);
  band_->show_verdict(view.band);
  set_text(title_, tr("What was checked"));
  set_button(back_, tr("Back"), QStringLiteral("Esc"));
  for (const auto& check : view.why) list_->addWidget(new CheckRow(check, rows_));
  for (const auto& note : view.notes) {
    auto* label = make_label("muted", rows_);
    set_text(label, QString::fromStdString(note));
    list_->addWidget(label);
  }
}

void WhyPage::forget() {
  band_->forget();
  remove_all(list_);
}

}  // namespace chipid::counter
