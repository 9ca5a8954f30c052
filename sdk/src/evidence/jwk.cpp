#include <fmt/format.h>

#include <algorithm>
#include <chipid/site_key.hpp>

#include "core/text.hpp"
#include "enrolled_key_state.hpp"
#include "evidence/base64url.hpp"
#include "strict_json.hpp"
#include "thumbprint.hpp"

/// Public keys as JSON Web Keys (RFC 7517; RFC 7518, 6.2.1).
namespace chipid {
namespace {

using Json = nlohmann::json;

constexpr std::size_t max_jwks_size = 64 * 1024;
constexpr std::size_t max_keys = 64;
constexpr std::size_t coordinate_size = 32;

tl::unexpected<Error> not_a_key(const char* what) {
  return fail(ErrorCode::signature_bad_key, {}, what);
}

bool is(const Json& key, const char* name, std::string_view wanted) {
  const auto member = key.find(name);
  return member != key.end() && member->is_string() && member->get_ref<const std::string&>() == wanted;
}

// Absent members allow everything (RFC 7517, 4.2 to 4.4).
bool is_for_es256(const Json& key) {
  const auto operations = key.find("key_ops");
  const bool verifies = operations == key.end() ||
                        (operations->is_array() &&
                         std::find(operations->begin(), operations->end(), Json("verify")) != operations->end());
  return verifies && (!key.contains("use") || is(key, "use", "sig")) &&
         (!key.contains("alg") || is(key, "alg", "ES256"));
}

std::optional<Bytes> coordinate(const Json& key, const char* name) {
  const auto member = key.find(name);
  if (member == key.end() || !member->is_string()) return std::nullopt;
  auto bytes = evidence::from_base64url(member->get_ref<const std::string&>());
  if (!bytes || bytes->size() != coordinate_size) return std::nullopt;
  return bytes;
}

Result<EnrolledKey> key_of(std::string_view name, const Json& key) {
  if (!is(key, "kty", "EC") || !is(key, "crv", "P-256")) return not_a_key("not a key on P-256");
  if (!is_for_es256(key)) return not_a_key("the key is for something else than signatures with ES256");
  if (key.contains("d")) return not_a_key("a private key");
  const auto x = coordinate(key, "x");
  const auto y = coordinate(key, "y");
  if (!x || !y) return not_a_key("a coordinate is missing or of another size");
  Bytes point{0x04};
  point.insert(point.end(), x->begin(), x->end());
  point.insert(point.end(), y->begin(), y->end());
  return EnrolledKey::at_point(std::string(name), point);
}

}  // namespace

Result<EnrolledKey> EnrolledKey::from_jwk(std::string_view name, std::string_view json) {
  if (json.size() > max_jwks_size) return not_a_key("too long");
  const auto key = evidence::parse_strict_object(json);
  if (!key) return not_a_key("not a JSON object");
  return key_of(name, *key);
}

std::string EnrolledKey::to_jwk() const {
  const BytesView point = state_->point;
  return fmt::format(R"({{"kty":"EC","crv":"P-256","x":"{}","y":"{}","kid":"{}","use":"sig","alg":"ES256"}})",
                     evidence::to_base64url(point.subspan(1, coordinate_size)),
                     evidence::to_base64url(point.subspan(1 + coordinate_size)), key_id());
}

std::string to_jwks(std::span<const EnrolledKey> keys) {
  std::string all;
  for (const auto& key : keys) all += (all.empty() ? "" : ",") + key.to_jwk();
  return "{\"keys\":[" + all + "]}";
}

Result<std::vector<EnrolledKey>> keys_from_jwks(std::string_view name, std::string_view json) {
  if (json.size() > max_jwks_size) return not_a_key("too long");
  const auto set = evidence::parse_strict_object(json);
  const auto list = set ? set->find("keys") : Json::const_iterator();
  if (!set || list == set->end() || !list->is_array() || list->size() > max_keys) return not_a_key("not a key set");
  std::vector<EnrolledKey> keys;
  for (const auto& entry : *list) {
    const auto own_name = keys.empty() ? std::string(name) : fmt::format("{} {}", name, keys.size() + 1);
    if (auto key = key_of(own_name, entry)) keys.push_back(*std::move(key));
  }
  if (keys.empty()) return not_a_key("no key for signatures with ES256 on P-256");
  return keys;
}

}  // namespace chipid
