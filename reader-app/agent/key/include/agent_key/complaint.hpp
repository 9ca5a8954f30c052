#pragma once

#include <chipid/error.hpp>
#include <chipid/report.hpp>
#include <string>
#include <tl/expected.hpp>

namespace chipid::counter::agent {

/// Why the agent, or a part of it, does not run, and what to do.
struct Complaint {
  Sentence message = {};
  Sentence hint = {};
  std::string detail = {};  ///< technical; no personal data, no secret
};

[[nodiscard]] Complaint complaint_of(const Error& error);

}  // namespace chipid::counter::agent
