#pragma once

#include "agent_doors.hpp"
#include "ui/choices.hpp"

namespace chipid::counter {

/// The agent as this program has it. Who practises has another key and other pages, so that no server takes a fictional
/// person for a real one.
class AppAgent {
 public:
  /// The counter outlives it. `config`: folder of the settings.
  /// `old_pages`: names of shapes of other bridges.
  AppAgent(Counter& counter, const std::filesystem::path& config, std::vector<std::string> old_pages, bool practice);

  /// Its key and who was paired. `config`: folder of the settings.
  [[nodiscard]] static std::filesystem::path folder(const std::filesystem::path& config, bool practice);
  [[nodiscard]] agent::AgentHost& host() { return host_; }
  /// Opens or closes it, where that changed.
  void follow(const Choices& choices);

 private:
  [[nodiscard]] agent::HostSetup setup(const Choices& choices) const;

  std::filesystem::path folder_;
  std::filesystem::path shapes_;  ///< files of the site's own shapes
  std::vector<std::string> old_pages_;
  bool practice_;
  agent::AgentHost host_;
  AgentDoors doors_;
  std::optional<std::pair<agent::HostSetup, int>> followed_;
};

/// A line of the log: refused requests, by gate. Any thread.
void write_agent_log(const std::string& line);

}  // namespace chipid::counter
