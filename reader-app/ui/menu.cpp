#include "ui/menu.hpp"

#include <QKeySequence>

namespace chipid::counter {

void fill_menu(QMenu& menu, bool has_verdict, const std::function<void(SideId)>& open) {
  menu.clear();
  for (const auto& entry : side_entries()) {
    // After a tab: what Qt draws as the key of an entry. The window itself listens to it.
    const auto key = entry.key == 0 ? QString() : QLatin1Char('\t') + QKeySequence(entry.key).toString();
    auto* action = menu.addAction(side_title(entry.id) + key);
    action->setEnabled(has_verdict || !entry.needs_verdict);
    QObject::connect(action, &QAction::triggered, &menu, [open, id = entry.id] { open(id); });
  }
}

}  // namespace chipid::counter
