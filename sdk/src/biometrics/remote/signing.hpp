#pragma once

#include "render.hpp"

namespace chipid::remote {

/// What a signature of the whole request is over, a line each: "chipid-match-request-1", method, host with port, path
/// with query, timestamp, nonce, transaction id, and the SHA-256 (lower-case hex) of the body and of both pictures as
/// they are sent.
[[nodiscard]] std::string signing_text(const Rendered& rendered, const Values& values);

/// Adds the signature's headers, and those that carry what the text above holds beside the request line and the body.
[[nodiscard]] Result<> sign_request(const MatchProvider::State& provider, const Values& values, Rendered& rendered);

/// Whether the answer carries the signature that the profile asks for; match.untrusted_answer otherwise.
[[nodiscard]] Result<> check_answer_signature(const MatchProvider::State& provider, const http::Answer& answer);

}  // namespace chipid::remote
