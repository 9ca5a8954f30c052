#pragma once

#include <http_server/server.hpp>

/// Answers as bytes (RFC 9112, 4). Pure but for the date.
namespace chipid::http {

enum class After { keep, keep_1_0, close };

/// Status line and fields. Fields that the server sets itself are left out where the handler set them, and an answer
/// whose fields would break the head becomes an empty 500.
[[nodiscard]] std::string head_of(Response& response, After after);

/// Such as "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110, 5.6.7), whatever the program's locale is.
[[nodiscard]] std::string http_date(std::time_t at);

/// 1xx, 204 and 304 have none.
[[nodiscard]] bool has_body(int status);

}  // namespace chipid::http
