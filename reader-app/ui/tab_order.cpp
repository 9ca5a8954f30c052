#include "ui/tab_order.hpp"

#include <QApplication>
#include <QWidget>
#include <vector>

namespace chipid::counter {
namespace {

struct Stops {
  std::vector<QWidget*> widgets;
  std::size_t after = 0;  ///< the first one behind the widget with the focus
};

bool is_stop(const QWidget& widget) {
  return widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) != 0 && widget.focusProxy() == nullptr;
}

void collect(const QWidget& parent, const QWidget* focused, Stops& stops) {
  for (auto* child : parent.children()) {
    auto* widget = qobject_cast<QWidget*>(child);
    if (widget == nullptr || widget->isWindow() || !widget->isVisible()) continue;
    if (is_stop(*widget)) stops.widgets.push_back(widget);
    if (widget == focused) stops.after = stops.widgets.size();
    collect(*widget, focused, stops);
  }
}

}  // namespace

bool move_focus(QWidget& window, bool forward) {
  const auto* focused = QApplication::focusWidget();
  Stops stops;
  collect(window, focused, stops);
  const auto count = stops.widgets.size();
  if (count == 0) return false;
  const bool on_a_stop = stops.after > 0 && stops.widgets[stops.after - 1] == focused;
  const std::size_t back = on_a_stop ? 2 : 1;
  const auto index = forward ? stops.after % count : (stops.after + count - back) % count;
  stops.widgets[index]->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
  return true;
}

}  // namespace chipid::counter
