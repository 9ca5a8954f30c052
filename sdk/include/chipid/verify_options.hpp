#pragma once

#include <chipid/policy.hpp>
#include <chipid/trust.hpp>
#include <chrono>
#include <optional>

namespace chipid {

/// What a card's data are held against.
struct VerifyOptions {
  TrustStore trust = {};
  Policy policy = {};
  /// The moment to judge for; nothing: now.
  std::optional<std::chrono::sys_seconds> at = {};
};

}  // namespace chipid
