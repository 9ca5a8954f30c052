#include "ui/desk/path_row.hpp"

#include <QFileInfo>

#include "ui/widgets.hpp"

namespace chipid::counter {

PathRow::PathRow(QWidget* parent)
    : QWidget(parent),
      name_(make_label("value", this)),
      state_(make_label("status", this)),
      choose_(make_button("plain", {}, this)),
      remove_(make_button("plain", {}, this)) {
  auto* words = new QVBoxLayout;
  words->addWidget(name_);
  words->addWidget(state_);
  auto* row = new QHBoxLayout(this);
  row->addLayout(words, 1);
  row->addWidget(choose_);
  row->addWidget(remove_);
  set_margins(row, 0, 0, 0, 0, 10);
  set_margins(words, 0, 0, 0, 0, 2);
  set_text(state_, {});
  connect(choose_, &QPushButton::clicked, this, &PathRow::wanted);
  connect(remove_, &QPushButton::clicked, this, &PathRow::removed);
}

void PathRow::refresh(const QString& path, const QString& what, const QString& none) {
  set_text(name_, path.isEmpty() ? none : QFileInfo(path).fileName());
  name_->setToolTip(path);
  set_button(choose_, tr("Choose"));
  set_button(remove_, tr("Do not use"));
  choose_->setAccessibleName(tr("Choose: %1").arg(what));
  remove_->setAccessibleName(tr("Do not use: %1").arg(what));
  remove_->setVisible(!path.isEmpty());
}

void PathRow::show_state(const QString& text, bool good) {
  set_style_property(state_, "status", good ? QStringLiteral("good") : QStringLiteral("bad"));
  set_text(state_, text);
}

}  // namespace chipid::counter
