#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "profile_body.hpp"

namespace chipid::counter::agent {

/// What the texts with $ of a shape stand for.
using OldValues = std::map<std::string, std::string>;

/// The scope that a value needs; empty: none; nothing: there is no such value.
[[nodiscard]] std::optional<std::string> scope_of_value(const std::string& name);
/// Of `read.done`: fields that went out, as this shape writes them.
[[nodiscard]] OldValues values_of_answer(const OldJson& done, const CompatibilityProfile::Body& shape);
/// Of `read.failed`, `refused`, or a `read.done` that the counter did not accept.
[[nodiscard]] OldValues values_of_failure(const OldJson& message);

struct OldMessage {
  int status = 200;
  OldJson json = {};
};
/// What this shape says at that moment.
[[nodiscard]] std::vector<OldMessage> say(const CompatibilityProfile::Body& shape, Moment moment,
                                          const OldValues& values);

}  // namespace chipid::counter::agent
