#include "ui/desk/radio_list.hpp"

#include <QLabel>
#include <QRadioButton>

#include "ui/theme.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {

RadioList::RadioList(QWidget* parent)
    : QWidget(parent), column_(new QVBoxLayout(this)), group_(new QButtonGroup(this)) {
  set_margins(column_, 0, 0, 0, 0, 6);
  connect(group_, &QButtonGroup::idClicked, this, &RadioList::chosen);
  connect(this, &RadioList::chosen, this, [this] { bring_into_view(checked()); });
}

void RadioList::build(std::size_t count) {
  for (auto i = about_.size(); i < count; ++i) {
    auto* button = new QRadioButton(this);
    auto* about = make_label("muted", this);
    group_->addButton(button, static_cast<int>(i));
    column_->addWidget(button);
    column_->addWidget(about);
    about_.push_back(about);
  }
}

void RadioList::show_entries(const std::vector<Entry>& entries, int chosen) {
  build(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    auto* button = group_->button(static_cast<int>(i));
    button->setText(entries[i].words);
    button->setAccessibleName(entries[i].words);
    button->setAccessibleDescription(entries[i].about);
    about_[i]->setIndent(scaled(34));
    set_text(about_[i], entries[i].about);
  }
  if (auto* button = group_->button(chosen)) button->setChecked(true);
}

QWidget* RadioList::checked() const {
  return group_->checkedButton();
}

}  // namespace chipid::counter
