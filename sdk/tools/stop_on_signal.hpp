#pragma once

#include <stop_token>

namespace chipid::tool {

/// A token that is stopped by SIGINT or SIGTERM; call once, before other threads are started.
[[nodiscard]] std::stop_token stop_on_signal();

}  // namespace chipid::tool
