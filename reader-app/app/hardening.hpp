#pragma once

namespace chipid::counter {

/// No dump of this process is ever written, and no other process of this user may look into it: a person's data are in
/// its memory.
void forbid_core_dumps();

}  // namespace chipid::counter
