#pragma once

#include "answer.hpp"
#include "http/message.hpp"

namespace chipid::remote {

/// Why nothing came, as an error: match.no_answer, match.untrusted_answer, session.cancelled, usage.not_built,
/// match.provider where our own keys or certificates cannot be used.
[[nodiscard]] Error error_of(const http::Failure& failure);

/// Whether the answer may be read at all: 200 and 201 (of a handing over any 2xx), and what the step calls pending.
/// match.refused for 4xx, match.no_answer for the rest, redirects too.
[[nodiscard]] Result<> check_status(const Step& step, const http::Answer& answer);

[[nodiscard]] bool is_pending(const Pending& pending, unsigned status, const Json& answer);
/// Of a handing over whose answer nobody asks for.
[[nodiscard]] bool needs_no_content(const Step& step);

}  // namespace chipid::remote
