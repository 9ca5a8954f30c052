#pragma once

#include <map>

#include "session.hpp"
#include "surroundings.hpp"

namespace chipid::counter::agent {

/// Held by the agent; the desk's events find their way to it only while that lives.
struct Agent::State {
  Surroundings around;
  std::map<std::uint64_t, std::unique_ptr<Session>> sessions = {};
  std::uint64_t last_session = 0;

  /// nullptr where it has ended.
  [[nodiscard]] Session* session(std::uint64_t id) const;
  [[nodiscard]] bool has_enough_of(Door door, const std::string& origin) const;
  void on_desk(std::uint64_t session, const std::string& read_id, const DeskEvent& event);
  void on_device(const std::string& event, const std::string& reader);
  /// What ended is put away. Only where no session is being called: a door may tell of a close from within its
  /// callbacks.
  void sweep();

  // agent_http.cpp
  void answer(const HttpAsk& ask, std::function<void(HttpAnswer)> reply);
  [[nodiscard]] HttpAnswer refused(const Refusal& refusal, const HttpAsk& ask);
  [[nodiscard]] HttpAnswer health() const;
  [[nodiscard]] HttpAnswer with_token(const HttpAsk& ask);
  void pair(const HttpAsk& ask, std::function<void(HttpAnswer)> reply);
};

}  // namespace chipid::counter::agent
