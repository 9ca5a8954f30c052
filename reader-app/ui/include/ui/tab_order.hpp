#pragma once

class QWidget;

namespace chipid::counter {

/// Moves the focus to the next (or the previous) control of a window that Tab stops at: in the order in which a screen
/// reader goes through the tree. Qt's own chain has the order in which widgets were made, and many rows are made late.
/// False where there is none.
bool move_focus(QWidget& window, bool forward);

}  // namespace chipid::counter
