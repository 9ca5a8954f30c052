#include "ui/spacing.hpp"

#include <QApplication>
#include <QVariant>

#include "ui/theme.hpp"

namespace chipid::counter {
namespace {

constexpr const char* margins = "design_margins";
constexpr const char* gaps = "design_gaps";
constexpr const char* text_width = "design_text_width";

int gap(const QVariantList& lengths, int index) {
  return scaled_gap(lengths.at(index).toDouble());
}

void follow(QLayout* layout) {
  if (const auto given = layout->property(margins).toList(); !given.isEmpty()) {
    layout->setContentsMargins(gap(given, 0), gap(given, 1), gap(given, 2), gap(given, 3));
    layout->setSpacing(gap(given, 4));
  }
  if (const auto given = layout->property(gaps).toList(); !given.isEmpty()) {
    auto* grid = static_cast<QGridLayout*>(layout);
    grid->setHorizontalSpacing(gap(given, 0));
    grid->setVerticalSpacing(gap(given, 1));
  }
}

void follow(QWidget* widget) {
  if (const auto given = widget->property(text_width); given.isValid()) widget->setFixedWidth(scaled(given.toDouble()));
}

}  // namespace

void set_margins(QLayout* layout, double left, double top, double right, double bottom, double spacing) {
  layout->setProperty(margins, QVariantList{left, top, right, bottom, spacing});
  follow(layout);
}

void set_gaps(QGridLayout* grid, double across, double down) {
  grid->setProperty(gaps, QVariantList{across, down});
  follow(grid);
}

void set_text_width(QWidget* widget, double width) {
  widget->setProperty(text_width, width);
  follow(widget);
}

void follow_text_size() {
  for (auto* window : QApplication::topLevelWidgets()) {
    for (auto* layout : window->findChildren<QLayout*>()) follow(layout);
    for (auto* widget : window->findChildren<QWidget*>()) follow(widget);
  }
}

}  // namespace chipid::counter
