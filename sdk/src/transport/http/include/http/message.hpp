#pragma once

#include <chipid/bytes.hpp>
#include <chrono>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "core/wiped_text.hpp"

/// One request and its answer (RFC 9110), over TLS and to one host.
namespace chipid::http {

struct Header {
  std::string name = {};
  core::WipedText value = {};
};

/// Who the two sides are; names of PEM files, empty: not given.
struct Tls {
  std::string authorities = {};         ///< the only ones that count; empty: the system's
  std::string public_key = {};          ///< "sha256//..." of the server's key, beside its certificate
  std::string client_certificate = {};  ///< with its chain
  std::string client_key = {};          ///< a file, or a "pkcs11:" URI (RFC 7512)
};

struct Request {
  std::string method = {};
  std::string url = {};    ///< https alone
  std::string proxy = {};  ///< empty: none, whatever the environment says
  std::vector<Header> headers = {};
  std::string_view body = {};  ///< has to outlive the call
  Tls tls = {};
  std::chrono::milliseconds connect_limit{5'000};
  std::chrono::milliseconds whole_limit{30'000};
  std::size_t largest_answer = std::size_t{1} << 20U;
  std::stop_token cancel = {};
};

struct Answer {
  unsigned status = 0;
  std::vector<Header> headers = {};
  core::WipedText body = {};

  /// The header of that name (of any case); nothing where it is absent or comes more than once.
  [[nodiscard]] std::optional<std::string_view> header(std::string_view name) const;
};

/// Why there is no answer.
struct Failure {
  enum class Kind {
    not_installed,  ///< libcurl is absent
    set_up,         ///< our own certificate, key or authorities cannot be used
    connection,     ///< not reached, refused, broken off
    untrusted,      ///< the server is not proven to be the one meant
    timed_out,
    too_large,
    malformed,  ///< no HTTP
    cancelled,
  };
  Kind kind = Kind::connection;
  std::string detail = {};  ///< for a log, in English
};

using Outcome = tl::expected<Answer, Failure>;

}  // namespace chipid::http
