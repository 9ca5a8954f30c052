#include "ui/agent/scope_boxes.hpp"

#include <utility>

#include "ui/agent/scope_words.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {

ScopeBoxes::ScopeBoxes(QWidget* parent, QBoxLayout::Direction direction) : QWidget(parent) {
  auto* line = new QBoxLayout(direction, this);
  for (auto*& box : boxes_) {
    box = new QCheckBox(this);
    line->addWidget(box);
    box->hide();
    connect(box, &QCheckBox::toggled, this, &ScopeBoxes::changed);
  }
  line->addStretch(1);
  set_margins(line, 0, 0, 0, 0, 0);
  hide();
}

void ScopeBoxes::show_scopes(const agent::Scopes& scopes) {
  // First: who hears of the ticks asks what is chosen.
  const bool others = std::exchange(shown_, scopes) != scopes;
  if (others) set_chosen(scopes);
  for (std::size_t i = 0; i < boxes_.size(); ++i) boxes_[i]->setVisible(scopes.test(i));
  setVisible(scopes.any());
}

void ScopeBoxes::set_chosen(const agent::Scopes& scopes) {
  for (std::size_t i = 0; i < boxes_.size(); ++i) boxes_[i]->setChecked(scopes.test(i));
}

agent::Scopes ScopeBoxes::chosen() const {
  agent::Scopes chosen;
  for (std::size_t i = 0; i < boxes_.size(); ++i) chosen.set(i, shown_.test(i) && boxes_[i]->isChecked());
  return chosen;
}

void ScopeBoxes::refresh() {
  for (std::size_t i = 0; i < boxes_.size(); ++i) {
    const auto words = scope_words(static_cast<agent::Scope>(i));
    boxes_[i]->setText(words);
    set_name(boxes_[i], words);
  }
}

}  // namespace chipid::counter
