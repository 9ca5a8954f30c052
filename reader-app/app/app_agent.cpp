#include "app_agent.hpp"

#include <cstdio>

namespace chipid::counter {

void write_agent_log(const std::string& line) {
  std::fputs(("chipid-counter: " + line + "\n").c_str(), stderr);
}

AppAgent::AppAgent(Counter& counter, const std::filesystem::path& config, std::vector<std::string> old_pages,
                   bool practice)
    : folder_(folder(config, practice)),
      shapes_(folder(config, false) / "compatibility"),
      old_pages_(std::move(old_pages)),
      practice_(practice),
      host_(counter, write_agent_log),
      doors_(host_) {}

std::filesystem::path AppAgent::folder(const std::filesystem::path& config, bool practice) {
  return config / (practice ? "practice-agent" : "agent");
}

agent::HostSetup AppAgent::setup(const Choices& choices) const {
  return {
      .folder = folder_, .token = practice_ ? std::string() : choices.agent_token.toStdString(), .keyring = !practice_};
}

void AppAgent::follow(const Choices& choices) {
  const auto wanted = choices.agent ? std::optional(std::pair(setup(choices), choices.agent_port)) : std::nullopt;
  if (wanted == followed_) return;
  followed_ = wanted;
  if (!wanted) return host_.close();
  auto old = agent::chosen_profiles(old_pages_, shapes_);
  for (const auto& fault : old.faults) write_agent_log(fault);
  doors_.set_port(static_cast<std::uint16_t>(choices.agent_port), std::move(old));
  host_.open(wanted->first);
}

}  // namespace chipid::counter
