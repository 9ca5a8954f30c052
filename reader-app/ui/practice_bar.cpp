#include "ui/practice_bar.hpp"

#include <QBoxLayout>

#include "ui/theme.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {

PracticeBar::PracticeBar(PracticeSupply& supply, QWidget* parent)
    : QFrame(parent),
      supply_(supply),
      title_(make_label("strong", this)),
      cards_(new QComboBox(this)),
      readers_(new QComboBox(this)),
      scan_(make_button("plain", {}, this)),
      place_(make_button("plain", {}, this)),
      remove_(make_button("plain", {}, this)) {
  setObjectName(QStringLiteral("practice"));
  cards_->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  grid_ = new QGridLayout(this);
  set_margins(grid_, 32, 7, 32, 7, 10);
  set_gaps(grid_, 10, 0);
  connect(scan_, &QPushButton::clicked, this, &PracticeBar::scan);
  connect(place_, &QPushButton::clicked, this, &PracticeBar::place);
  connect(remove_, &QPushButton::clicked, this, [this] { supply_.remove(reader()); });
  readers_->setVisible(several_readers());
}

// Large text has its title above.
void PracticeBar::lay_out() {
  QWidget* const parts[] = {cards_, readers_, title_, scan_, place_, remove_};
  for (auto* part : parts) grid_->removeWidget(part);
  const bool large = large_text();
  set_style_property(title_, "role", large ? "caption" : "strong");
  const int row = large ? 1 : 0;
  grid_->addWidget(title_, 0, 0, 1, large ? 6 : 1);
  int column = 1;
  for (QWidget* part : {static_cast<QWidget*>(cards_), static_cast<QWidget*>(readers_), static_cast<QWidget*>(scan_),
                        static_cast<QWidget*>(place_), static_cast<QWidget*>(remove_)}) {
    grid_->addWidget(part, row, column++);
  }
  grid_->setColumnStretch(0, 1);
}

void PracticeBar::refresh(Language language) {
  lay_out();
  const int chosen = qMax(cards_->currentIndex(), 0);
  cards_->clear();
  for (const auto& card : practice_cards()) cards_->addItem(in(language, card.title));
  cards_->setCurrentIndex(chosen);
  cards_->setAccessibleName(tr("Practice card"));
  refresh_readers();
  set_text(title_, tr("PRACTICE: fictional people only"));
  set_button(scan_, tr("Scan code"));
  set_button(place_, tr("Lay down"));
  set_button(remove_, tr("Take away"));
}

void PracticeBar::refresh_readers() {
  const int chosen = qMax(readers_->currentIndex(), 0);
  readers_->clear();
  for (std::size_t i = 1; i <= supply_.readers(); ++i) readers_->addItem(tr("Reader %1").arg(i));
  readers_->setCurrentIndex(chosen);
  readers_->setAccessibleName(tr("Practice reader"));
}

std::size_t PracticeBar::reader() const {
  return static_cast<std::size_t>(readers_->currentIndex());
}

void PracticeBar::scan() {
  const auto& card = practice_cards().at(static_cast<std::size_t>(cards_->currentIndex()));
  emit scanned(QString::fromStdString(practice_key(card)));
}

// At the pace of a contactless reader, so that the steps are seen.
void PracticeBar::place() {
  const auto& card = practice_cards().at(static_cast<std::size_t>(cards_->currentIndex()));
  supply_.place(card.specimen + ",timing=contactless-424", reader());
}

}  // namespace chipid::counter
