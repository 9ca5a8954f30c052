#include "ui/compare/compare_table.hpp"

#include <QSignalBlocker>

#include "ui/theme.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

enum { no_shape, wide, narrow };

int shape_of_now() {
  return large_text() ? narrow : wide;
}

}  // namespace

CompareTable::CompareTable(QWidget* parent)
    : QFrame(parent), grid_(new QGridLayout(this)), field_head_(make_label("label", this)) {
  setObjectName(QStringLiteral("card"));
  for (auto& head : heads_) head = make_label("column", this);
  set_margins(grid_, 16, 12, 16, 12, 4);
}

CompareTable::Row CompareTable::make_row(const std::string& id) {
  Row row{.id = id, .tick = new QCheckBox(this)};
  for (std::size_t source = 0; source < compare_sources; ++source) {
    row.cells[source] = new CompareCellView(static_cast<CompareSource>(source), this);
  }
  connect(row.tick, &QCheckBox::clicked, this, [this, id](bool on) {
    chosen_[id] = on;
    emit changed();
  });
  auto* edit = row.cells[static_cast<std::size_t>(CompareSource::typed)]->edit();
  connect(edit, &QLineEdit::textEdited, this, [this, id](const QString& text) {
    typed_[id] = text.toStdString();
    emit changed();
  });
  return row;
}

void CompareTable::show_view(const CompareView& view, Language language) {
  while (rows_.size() < view.rows.size()) {
    rows_.push_back(make_row(view.rows[rows_.size()].id));
    shape_ = no_shape;
  }
  if (shape_ != shape_of_now()) lay_out();
  set_text(field_head_, shape_ == wide ? tr("Take over") : QString());
  for (std::size_t i = 0; i < compare_sources; ++i) {
    set_text(heads_[i], shape_ == wide ? in(language, compare_source_name(static_cast<CompareSource>(i))) : QString());
  }
  const auto on = ticked(view);
  for (std::size_t i = 0; i < view.rows.size(); ++i) {
    const auto& row = view.rows[i];
    rows_[i].tick->setText(QString::fromStdString(row.label));
    rows_[i].tick->setAccessibleName(tr("Take over: %1").arg(rows_[i].tick->text()));
    rows_[i].tick->setEnabled(row.can_update);
    rows_[i].tick->setChecked(on.count(row.id) != 0);
    for (auto* cell : rows_[i].cells) cell->show_cell(row, language, shape_ == narrow);
  }
}

std::set<std::string> CompareTable::ticked(const CompareView& view) const {
  std::set<std::string> ids;
  for (const auto& row : view.rows) {
    const auto chosen = chosen_.find(row.id);
    if (row.can_update && (chosen == chosen_.end() ? row.suggested : chosen->second)) ids.insert(row.id);
  }
  return ids;
}

void CompareTable::lay_out() {
  while (auto* item = grid_->takeAt(0)) delete item;
  shape_ = shape_of_now();
  shape_ == wide ? place_wide() : place_narrow();
}

void CompareTable::place_wide() {
  grid_->addWidget(field_head_, 0, 0);
  for (int source = 0; source < static_cast<int>(compare_sources); ++source) {
    grid_->addWidget(heads_[static_cast<std::size_t>(source)], 0, source + 1);
    grid_->setColumnStretch(source + 1, 1);
  }
  for (int i = 0; i < static_cast<int>(rows_.size()); ++i) {
    const auto& row = rows_[static_cast<std::size_t>(i)];
    grid_->addWidget(row.tick, i + 1, 0, Qt::AlignVCenter);
    for (int source = 0; source < static_cast<int>(compare_sources); ++source) {
      grid_->addWidget(row.cells[static_cast<std::size_t>(source)], i + 1, source + 1);
    }
  }
}

// Two by two under the field's name.
void CompareTable::place_narrow() {
  for (int column = 0; column <= static_cast<int>(compare_sources); ++column) {
    grid_->setColumnStretch(column, column < 2 ? 1 : 0);
  }
  int line = 0;
  for (const auto& row : rows_) {
    grid_->addWidget(row.tick, line++, 0, 1, 2);
    for (int source = 0; source < static_cast<int>(compare_sources); ++source) {
      grid_->addWidget(row.cells[static_cast<std::size_t>(source)], line + source / 2, source % 2);
    }
    line += 2;
  }
}

void CompareTable::forget() {
  typed_.clear();
  chosen_.clear();
  for (auto& row : rows_) {
    row.tick->setChecked(false);
    for (auto* cell : row.cells) cell->forget();
  }
}

}  // namespace chipid::counter
