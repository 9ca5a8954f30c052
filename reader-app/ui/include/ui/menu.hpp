#pragma once

#include <QMenu>
#include <functional>

#include "ui/side_pages.hpp"

namespace chipid::counter {

/// Fills the menu with the pages beside the flow; those that need a verdict can be chosen only where there is one.
void fill_menu(QMenu& menu, bool has_verdict, const std::function<void(SideId)>& open);

}  // namespace chipid::counter
