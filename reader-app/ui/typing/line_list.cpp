#include "ui/typing/line_list.hpp"

#include "ui/widgets.hpp"

namespace chipid::counter {

LineList::LineList(QWidget* parent) : QWidget(parent), column_(new QVBoxLayout(this)) {
  set_margins(column_, 0, 0, 0, 0, 4);
}

void LineList::show_lines(const QStringList& lines, int done) {
  while (labels_.size() > lines.size()) delete labels_.takeLast();
  while (labels_.size() < lines.size()) {
    labels_ << make_label("plain", this);
    column_->addWidget(labels_.last());
  }
  for (int i = 0; i < lines.size(); ++i) {
    set_text(labels_[i], (i < done ? QStringLiteral("✓  ") : QStringLiteral("%1.  ").arg(i + 1)) + lines[i]);
  }
}

}  // namespace chipid::counter
