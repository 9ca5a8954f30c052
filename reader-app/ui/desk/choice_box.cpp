#include "ui/desk/choice_box.hpp"

#include <QSignalBlocker>

namespace chipid::counter {

ChoiceBox::ChoiceBox(QWidget* parent) : QComboBox(parent) {
  setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  setMinimumContentsLength(12);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ChoiceBox::show_choices(const QStringList& words, int chosen) {
  const QSignalBlocker quiet(this);
  while (count() > words.size()) removeItem(count() - 1);
  for (int i = 0; i < words.size(); ++i) {
    if (i == count()) addItem(QString());
    if (itemText(i) != words[i]) setItemText(i, words[i]);
  }
  if (currentIndex() != chosen) setCurrentIndex(chosen);
}

}  // namespace chipid::counter
