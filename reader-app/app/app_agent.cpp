#include "app_agent.hpp"

#include <cstdio>

namespace chipid::counter {

void write_agent_log(const std::string& line) {
  std::fputs(("chipid-counter: " + line + "\n").c_str(), stderr);
}

AppAgent::AppAgent(Counter& counter, std::filesystem::path config, bool practice)
    : folder_(std::move(config) / (practice ? "practice-agent" : "agent")),
      practice_(practice),
      host_(counter, write_agent_log),
      doors_(host_, write_agent_log) {}

agent::HostSetup AppAgent::setup(const Choices& choices) const {
  return {.folder = folder_,
          .token = practice_ ? std::string() : choices.agent_token.toStdString(),
          .keyring = !practice_};
}

void AppAgent::follow(const Choices& choices) {
  const auto wanted = choices.agent ? std::optional(std::pair(setup(choices), choices.agent_port)) : std::nullopt;
  if (wanted == followed_) return;
  followed_ = wanted;
  if (!wanted) return host_.close();
  doors_.set_port(static_cast<std::uint16_t>(choices.agent_port));
  host_.open(wanted->first);
}

}  // namespace chipid::counter
