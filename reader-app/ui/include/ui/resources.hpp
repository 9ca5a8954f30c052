#pragma once

namespace chipid::counter {

/// The files built in (a static library does not load its own). Any number of times.
void load_resources();

}  // namespace chipid::counter
