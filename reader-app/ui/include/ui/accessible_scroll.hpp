#pragma once

namespace chipid::counter {

/// Screen readers ask a scroll area for its children by number. Qt 6.4 looks that number up unchecked, and a scroll bar
/// that left between two questions crashes the program: from here on the number is checked.
void make_scroll_areas_accessible();

}  // namespace chipid::counter
