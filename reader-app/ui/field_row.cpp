#include "ui/field_row.hpp"

#include <QKeyEvent>
#include <QMouseEvent>

#include "ui/theme.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {

FieldRow::FieldRow(bool large, QWidget* parent)
    : QFrame(parent),
      key_(make_label("key", this)),
      label_(make_label("label", this)),
      source_(make_label("caption", this)),
      value_(make_label(large ? "value_large" : "value", this)) {
  setObjectName(QStringLiteral("field"));
  setFocusPolicy(Qt::TabFocus);
  setCursor(Qt::PointingHandCursor);
  key_->setWordWrap(false);
  key_->setAlignment(Qt::AlignCenter);
  label_->setWordWrap(false);
  auto* head = new QHBoxLayout;
  set_margins(head, 0, 0, 0, 0, 8);
  head->addWidget(label_);
  head->addWidget(source_, 1);
  grid_ = new QGridLayout(this);
  grid_->addWidget(key_, 0, 0, Qt::AlignTop);
  grid_->addLayout(head, 0, 1);
  grid_->setColumnStretch(1, 1);
  grid_->setRowStretch(1, 1);
  set_margins(grid_, 8, 4, 8, 4, 4);
  set_gaps(grid_, 10, 2);
  set_text_width(key_, 26);
}

// A large value takes the room below the key, too.
void FieldRow::place_value() {
  const int column = large_text() ? 0 : 1;
  int now = -1;
  int unused = 0;
  if (const int at = grid_->indexOf(value_); at >= 0) grid_->getItemPosition(at, &unused, &now, &unused, &unused);
  if (now == column) return;
  grid_->removeWidget(value_);
  grid_->addWidget(value_, 1, column, 1, 2 - column, Qt::AlignTop);
}

void FieldRow::show_field(const FieldView& field, int key, bool hidden) {
  const auto value = hidden ? QStringLiteral("• • • • • •") : QString::fromStdString(field.value);
  const auto label = QString::fromStdString(field.label);
  const auto source = QString::fromStdString(field.source_text);
  place_value();
  set_text(key_, key > 0 ? QString::number(key) : QString());
  set_text(label_, label);
  set_text(source_, source);
  set_text(value_, value);
  set_name(this, QStringLiteral("%1: %2").arg(label, value), source);
  show();
}

void FieldRow::forget() {
  if (isHidden() && value_->text().isEmpty()) return;
  hide();
  for (auto* label : {key_, label_, source_, value_}) label->clear();
  set_name(this, {});
}

void FieldRow::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && rect().contains(event->pos())) emit chosen();
}

void FieldRow::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    emit chosen();
  } else {
    QFrame::keyPressEvent(event);
  }
}

}  // namespace chipid::counter
