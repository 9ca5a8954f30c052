#pragma once

#include <functional>

#include "doors/conversation.hpp"
#include "talk/agent.hpp"

namespace chipid::counter::agent {

/// Opens the agent's sessions for the socket door. The agent outlives every conversation.
[[nodiscard]] OpenConversation conversations_with(Agent& agent, std::function<Now()> clock);

}  // namespace chipid::counter::agent
