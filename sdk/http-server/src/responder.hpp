#pragma once

#include "core.hpp"

namespace chipid::http {

/// What a Responder holds: the way back to its request.
struct Responder::Slot {
  std::function<void(Response)> answer;  ///< any thread
  std::atomic<bool> used{false};

  explicit Slot(std::function<void(Response)> back) : answer(std::move(back)) {}
  Slot(const Slot&) = delete;
  Slot& operator=(const Slot&) = delete;
  ~Slot();
};

}  // namespace chipid::http
