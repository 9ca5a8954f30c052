#pragma once

#include <http_server/server.hpp>

/// What RFC 9112 allows and two programs might read in two ways: refused. Pure.
namespace chipid::http {

/// The bytes of a head so far, its first line maybe not complete: false as soon as it can be no head of HTTP/1.x.
/// Refuses control characters, line ends other than CRLF, folded fields, and a first line without a version.
/// Bytes before `from` were looked at before.
[[nodiscard]] bool may_be_head(std::string_view bytes, std::size_t from = 0);

/// The head, once its grammar was read: the status to refuse it with, 0 for none.
[[nodiscard]] int trouble_of(const Head& head, bool http_1_0);

/// Of a field that is a list: holds this word, upper case or lower.
[[nodiscard]] bool names(std::string_view list, std::string_view word);

}  // namespace chipid::http
