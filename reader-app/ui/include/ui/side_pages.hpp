#pragma once

#include <vector>

#include "ui/side_page.hpp"

namespace chipid::counter {

struct SideEntry {
  SideId id;
  const char* name;  ///< of its pictures
  SidePage* (*make)(const Services& services, QWidget* parent);
  int key;             ///< that opens it, as Qt names keys with their modifiers; 0: the menu alone
  bool needs_verdict;  ///< there is nothing to show before a card is judged
};

/// The pages that there are, in the order of the menu.
[[nodiscard]] const std::vector<SideEntry>& side_entries();
[[nodiscard]] const SideEntry* side_entry(SideId id);
/// A page's name and heading, in the language of now.
[[nodiscard]] QString side_title(SideId id);

}  // namespace chipid::counter
