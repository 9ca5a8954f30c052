#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace match_server {

/// Ways to misbehave, so that a client can be tried; the wrong certificate is a matter of --certificate.
enum class Fault {
  timeout,             ///< no answer at all
  late,                ///< the right answer after --delay-ms
  twice,               ///< the answer two times in one body
  twice_member,        ///< "decision" first false, then true
  other_id,            ///< names another transaction
  other_nonce,         ///< names another nonce
  other_task,          ///< names another transaction where it says "not yet"
  status_500,          ///< 500
  status_503_then_ok,  ///< 503 to the first try
  drop_then_ok,        ///< breaks off the answer to the first try
  status_503,          ///< 503 for ever
  status_429,          ///< 429 for ever
  status_401,          ///< 401
  malformed,           ///< half a JSON text
  empty,               ///< 200 without content
  html,                ///< 200 with a page, as proxies send
  score_out_of_range,  ///< 1.5
  score_nan,           ///< NaN, which is no JSON
  score_text,          ///< "0.9"
  redirect,            ///< 307 to a place that would say match
  huge,                ///< 8 MB
  decision_missing,
  unknown_decision,  ///< "maybe"
  error_in_200,      ///< {code, message}
  bad_signature,     ///< signs something else
  no_signature,
};

[[nodiscard]] std::optional<Fault> fault_named(std::string_view name);
/// All names, for help.
[[nodiscard]] std::string fault_names();

}  // namespace match_server
