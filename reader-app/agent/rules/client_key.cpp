#include "keys/base64.hpp"
#include "rules/token.hpp"

namespace chipid::counter::agent {
namespace {

bool is_coordinate(std::string_view text) {
  constexpr std::size_t size = 32;
  const auto bytes = store::from_base64url(text);
  return bytes && bytes->size() == size;
}

}  // namespace

std::optional<EnrolledKey> enrolled(const ClientKey& key) {
  if (!is_coordinate(key.x) || !is_coordinate(key.y)) return std::nullopt;
  auto keys = keys_from_jwks(
      "client", R"({"keys": [{"kty": "EC", "crv": "P-256", "x": ")" + key.x + R"(", "y": ")" + key.y + R"("}]})");
  if (!keys || keys->size() != 1) return std::nullopt;
  return std::move(keys->front());
}

}  // namespace chipid::counter::agent
