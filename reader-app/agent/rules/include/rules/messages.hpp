#pragma once

#include <chipid/bytes.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <variant>

#include "rules/refusal.hpp"
#include "rules/scopes.hpp"
#include "rules/site.hpp"

/// What pages and programs say (docs/agent.md, "A session"). Unknown members are passed over; everything else that is
/// not as it has to be is refused with its place.
namespace chipid::counter::agent {

struct Hello {
  std::string client = {};
  std::string nonce = {};  ///< b64 of 32 bytes, as sent
};
/// One of both.
struct Auth {
  std::string token = {};
  Bytes signature = {};
};
struct ReadStart {
  std::string id = {};
  std::string nonce = {};  ///< b64 of 16 to 64 bytes, as sent
  Scopes scopes = {};
  std::string purpose = {};
  std::string audience = {};
  std::optional<std::string> key = {};
  std::string reference = {};
};
struct MatchStart {
  std::string id = {};
  std::string read_id = {};
};
struct Cancel {
  std::string id = {};
};
struct Clear {
  std::string read_id = {};
};
/// The body of POST /v1/pair, or the message `pair` of a program.
struct PairRequest {
  std::string name = {};
  std::string code = {};
  std::optional<ClientKey> key = {};
  Scopes scopes = {};
};
using ClientMessage = std::variant<PairRequest, Hello, Auth, ReadStart, MatchStart, Cancel, Clear>;

template <typename T>
using Parsed = tl::expected<T, Refusal>;

/// One message of a session.
[[nodiscard]] Parsed<ClientMessage> parse_message(std::string_view text);

[[nodiscard]] Parsed<PairRequest> parse_pair_request(std::string_view body);

}  // namespace chipid::counter::agent
