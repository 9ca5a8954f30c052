#include "ui/ledger/form.hpp"

#include "ui/widgets.hpp"

namespace chipid::counter {

Form::Form(QWidget* parent) : QWidget(parent), grid_(new QGridLayout(this)) {
  grid_->setColumnStretch(0, 1);
  grid_->setColumnStretch(1, 2);
  set_margins(grid_, 0, 0, 0, 0, 10);
  set_gaps(grid_, 20, 10);
}

void Form::add(QWidget* control) {
  auto* label = make_label("plain", this);
  label->setBuddy(control);
  const int row = grid_->rowCount();
  grid_->addWidget(label, row, 0);
  grid_->addWidget(control, row, 1);
  labels_[control] = label;
}

void Form::add_wide(QWidget* widget) {
  grid_->addWidget(widget, grid_->rowCount(), 0, 1, 2);
}

void Form::name(QWidget* control, const QString& text) {
  labels_.at(control)->setText(text);
  set_name(control, text);
}

void Form::show_row(QWidget* control, bool shown) {
  labels_.at(control)->setVisible(shown);
  control->setVisible(shown);
}

}  // namespace chipid::counter
