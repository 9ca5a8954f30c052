#pragma once

#include <string>
#include <string_view>

#include "words/trouble_row.hpp"

/// What the gates refuse with; the table is refusals.def.
namespace chipid::counter::agent {

enum class RefusalCode {
#define AGENT_REFUSAL(enumerator, ...) enumerator,
#include "rules/refusals.def"
#undef AGENT_REFUSAL
};

struct RefusalRow {
  std::string_view gate;  ///< as in docs/agent.md
  int status;             ///< of HTTP
  int close_code;         ///< of a WebSocket (RFC 6455, 7.4; 4000 to 4999 are ours)
  bool retryable;
  TroubleRow words;  ///< its id is the stable code
};

[[nodiscard]] const RefusalRow& refusal_row(RefusalCode code) noexcept;

/// Why somebody is not let through. `where`: a JSON pointer or the like, never a value.
struct Refusal {
  RefusalCode code = RefusalCode::rate;
  std::string where = {};
};

/// {"error": {"gate", "code", "message", "hint", "retryable", "where"?}}
[[nodiscard]] std::string refusal_body(const Refusal& refusal);
/// The same as a message of a session: {"type": "refused", "error": {...}}
[[nodiscard]] std::string refused_message(const Refusal& refusal);

}  // namespace chipid::counter::agent
