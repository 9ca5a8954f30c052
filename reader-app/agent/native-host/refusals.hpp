#pragma once

#include <string>

namespace chipid::counter::agent {

/// What the host itself has to say, in the form of the agent's own refusals (docs/agent.md).
enum class HostRefusal { agent_not_running, agent_gone, message_malformed, answer_too_large };
[[nodiscard]] std::string refused(HostRefusal why);

}  // namespace chipid::counter::agent
