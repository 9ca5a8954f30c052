#pragma once

#include "options.hpp"

namespace chipid::counter {

/// `chipid-counter --agent`: the agent alone, without a window, until SIGTERM or SIGINT. The exit status.
[[nodiscard]] int run_agent(const Options& options, Language language);
/// `chipid-counter --agent-keys`: prints the JWKS by which servers verify what comes from here.
[[nodiscard]] int print_agent_keys(const Options& options, Language language);

}  // namespace chipid::counter
