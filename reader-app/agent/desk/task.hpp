#pragma once

#include <QElapsedTimer>

#include "agent_desk/counter_desk.hpp"

namespace chipid::counter::agent {

/// One request, from start() until nothing of it is kept. What is still on its way to the page when that comes is
/// dropped where `silent`.
struct CounterDesk::Task {
  ReadRequest request = {};
  std::function<void(DeskEvent)> tell = {};
  bool silent = false;
  DeskPhase phase = DeskPhase::waiting;
  std::optional<KeyInput> key = {};      ///< the page's, until it was tried
  std::optional<Scopes> granted = {};    ///< once the operator agreed, or had not to be asked
  Lane* lane = nullptr;                  ///< whose card was taken
  std::uint64_t visit = 0;               ///< of the answer's person
  std::optional<std::size_t> told = {};  ///< index of the event that the page waits by
  int tries_told = 0;                    ///< wrong keys of which the page knows
  std::string step = {};
  int percent = -1;
  QElapsedTimer since_progress = {};
  QElapsedTimer answered = {};
  std::optional<std::size_t> matches = {};  ///< how many there were when the camera was asked for
};

}  // namespace chipid::counter::agent
