#pragma once

namespace chipid::imaging::helper {

/// From here on the process can read its input, write its output, take memory up to a limit and end: nothing else, and
/// for good. False where the system does not give all of that; then nothing may be read.
[[nodiscard]] bool confine();

}  // namespace chipid::imaging::helper
