#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "outlets/trouble.hpp"

namespace chipid::counter::outlets {

/// What came back of one request.
struct HttpAnswer {
  enum class End { answered, unreachable, broken_off, untrusted, timed_out, too_large, unusable };

  End end = End::answered;
  int status = 0;
  std::string content_type = {};
  bool names_a_resource = false;  ///< Location, Content-Location or ETag is there
  std::string retry_after = {};
  std::string body = {};
  std::string detail = {};  ///< of a failure, in English
};

/// What it means for what was sent.
struct Reply {
  enum class Kind { delivered, later, refused };

  Kind kind = Kind::refused;
  std::optional<Trouble> trouble = {};            ///< of `later` and `refused`
  std::optional<std::chrono::seconds> wait = {};  ///< that the server asks for, an hour at most
};

/// FHIR R4, 3.1.0. Sent again are silence, 408, 429, 500, 502, 503 and 504; nothing else changes by itself.
[[nodiscard]] Reply understand(const HttpAnswer& answer);

}  // namespace chipid::counter::outlets
