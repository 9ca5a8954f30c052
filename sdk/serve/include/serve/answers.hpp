#pragma once

#include <chipid/error.hpp>
#include <http_server/server.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "serve/metrics.hpp"
#include "serve/refusal.hpp"
#include "serve/snapshot.hpp"

/// Requests to responses, as functions of values: no socket, no thread, no file.
namespace chipid::serve {

[[nodiscard]] http::Response json_answer(int status, std::string body);
/// {"error": {"code", "message": {"en", "vi"}, "hint": {"en", "vi"}, "where"?}}
[[nodiscard]] http::Response refusal_answer(const Trouble& trouble);
/// The same for an error of the SDK: 400 where what was sent is at fault, 500 else.
[[nodiscard]] http::Response error_answer(const Error& error);

/// The gates before a body is read: address, method, query, type of the body.
[[nodiscard]] std::optional<http::Response> gate(const http::Head& head);

/// POST /v1/verdict: what may be concluded, and nothing of the person.
[[nodiscard]] http::Response answer_verdict(const Snapshot& snapshot, const http::Request& request, Metrics& metrics);
/// POST /v1/verify
[[nodiscard]] http::Response answer_verify(const Snapshot& snapshot, const http::Request& request, Metrics& metrics);
/// POST /v1/receipt, as of `now`
[[nodiscard]] http::Response answer_receipt(const Snapshot& snapshot, const http::Request& request,
                                            std::chrono::sys_seconds now, Metrics& metrics);
/// GET /v1/trust
[[nodiscard]] http::Response answer_trust(const Snapshot& snapshot);
/// GET /healthz
[[nodiscard]] http::Response answer_health();
/// GET /readyz
[[nodiscard]] http::Response answer_ready(const Snapshot& snapshot, bool stopping);
/// GET /openapi.json
[[nodiscard]] http::Response answer_openapi();

}  // namespace chipid::serve
