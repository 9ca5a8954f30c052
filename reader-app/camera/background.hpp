#pragma once

class QThreadPool;

namespace chipid::counter {

/// Threads for what takes long beside the window. The end of the program waits for them.
[[nodiscard]] QThreadPool& background();

}  // namespace chipid::counter
