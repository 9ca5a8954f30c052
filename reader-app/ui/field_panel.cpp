#include "ui/field_panel.hpp"

#include <algorithm>

#include "ui/clipboard.hpp"
#include "ui/field_row.hpp"
#include "ui/theme.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

constexpr std::size_t keys = 9;
constexpr double narrowest_column = 205;

}  // namespace

FieldPanel::FieldPanel(QWidget* parent)
    : QWidget(parent),
      first_(new QWidget(this)),
      large_grid_(new QGridLayout(first_)),
      fold_(make_button("fold", QStringLiteral("chevron_right"), this)),
      more_(new QWidget(this)),
      more_grid_(new QGridLayout(more_)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(first_);
  column->addWidget(fold_, 0, Qt::AlignLeft);
  column->addWidget(more_);
  for (auto* grid : {large_grid_, more_grid_}) set_gaps(grid, 8, 8);
  for (auto* grid : {large_grid_, more_grid_}) {
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setColumnStretch(0, 1);
  }
  more_->hide();
  fold_->hide();
  connect(fold_, &QPushButton::clicked, this, [this] {
    unfolded_ = !unfolded_;
    refresh_fold();
  });
}

FieldRow* FieldPanel::row(std::vector<FieldRow*>& rows, std::size_t index, QGridLayout* grid) {
  while (rows.size() <= index) {
    auto* made = new FieldRow(grid == large_grid_, grid->parentWidget());
    rows.push_back(made);
    connect(made, &FieldRow::chosen, this, [this, made] { copy_index(made->property("index").toUInt()); });
  }
  const int place = static_cast<int>(index);
  int line = -1;
  int column = -1;
  int unused = 0;
  if (const int at = grid->indexOf(rows[index]); at >= 0) grid->getItemPosition(at, &line, &column, &unused, &unused);
  if (line != place / columns_ || column != place % columns_) {
    grid->removeWidget(rows[index]);
    grid->addWidget(rows[index], place / columns_, place % columns_);
  }
  return rows[index];
}

int FieldPanel::columns_of_now() const {
  return width() >= 2 * scaled(narrowest_column) ? 2 : 1;
}

void FieldPanel::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  if (columns_ != columns_of_now()) show_fields(std::vector<FieldView>(fields_), hidden_);
}

void FieldPanel::show_fields(std::vector<FieldView> fields, bool hidden) {
  fields_ = std::move(fields);
  hidden_ = hidden;
  columns_ = columns_of_now();
  for (auto* grid : {large_grid_, more_grid_}) grid->setColumnStretch(1, columns_ - 1);
  std::size_t large = 0;
  std::size_t small = 0;
  for (std::size_t i = 0; i < fields_.size(); ++i) {
    auto* shown = fields_[i].large ? row(large_, large++, large_grid_) : row(small_, small++, more_grid_);
    shown->setProperty("index", static_cast<uint>(i));
    shown->show_field(fields_[i], i < keys ? static_cast<int>(i) + 1 : 0, hidden);
  }
  std::for_each(large_.begin() + static_cast<std::ptrdiff_t>(large), large_.end(), [](auto* row) { row->forget(); });
  std::for_each(small_.begin() + static_cast<std::ptrdiff_t>(small), small_.end(), [](auto* row) { row->forget(); });
  refresh_fold();
}

void FieldPanel::forget() {
  if (!fields_.empty()) show_fields({}, false);
}

void FieldPanel::refresh_fold() {
  const auto count = std::count_if(fields_.begin(), fields_.end(), [](const auto& field) { return !field.large; });
  fold_->setProperty("icon_name", unfolded_ ? QStringLiteral("chevron_down") : QStringLiteral("chevron_right"));
  set_button(fold_, unfolded_ ? tr("Fewer fields") : tr("%1 more fields").arg(count));
  fold_->setVisible(count > 0);
  more_->setVisible(count > 0 && unfolded_);
}

void FieldPanel::copy(int key) {
  if (key >= 1) copy_index(static_cast<std::size_t>(key) - 1);
}

void FieldPanel::copy_index(std::size_t index) {
  if (hidden_ || !copies_ || index >= fields_.size()) return;
  put_on_clipboard(QString::fromStdString(fields_[index].value));
  emit copied(QString::fromStdString(fields_[index].label));
}

}  // namespace chipid::counter
