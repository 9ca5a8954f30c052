#include "ui/accessible_scroll.hpp"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QScrollArea>

namespace chipid::counter {
namespace {

// Asked for every class of an object, the most special first.
QAccessibleInterface* scroll_area(const QString& class_name, QObject* object) {
  auto* area = class_name == QStringLiteral("QScrollArea") ? qobject_cast<QScrollArea*>(object) : nullptr;
  return area == nullptr ? nullptr : new QAccessibleWidget(area, QAccessible::Client);
}

}  // namespace

void make_scroll_areas_accessible() {
  QAccessible::installFactory(scroll_area);
}

}  // namespace chipid::counter
