#include "evidence/jws.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "evidence/base64url.hpp"
#include "strict_json.hpp"

namespace chipid::evidence {
namespace {

constexpr std::size_t max_header_size = 512;
constexpr std::size_t signature_size = 64;

std::string signing_input(std::string_view header, std::string_view payload) {
  std::string input;
  input.reserve(header.size() + 1 + payload.size());
  return input.append(header).append(1, '.').append(payload);
}

// RFC 7515, 4.1. Members we do not know could change what the signature means, so there may be none.
bool read_header(std::string_view text, Jws& jws) {
  const auto json = parse_strict_object(text);
  if (!json || !json->contains("alg")) return false;
  for (const auto& [name, value] : json->items()) {
    if (!value.is_string()) return false;
    const auto& content = value.get_ref<const std::string&>();
    if (name == "alg") {
      if (content != "ES256") return false;
    } else if (name == "kid") {
      jws.key_id = content;
    } else if (name == "typ") {
      jws.type = content;
    } else {
      return false;
    }
  }
  return true;
}

}  // namespace

std::optional<Jws> parse_jws(std::string_view text) {
  const auto first = text.find('.');
  const auto second = first == std::string_view::npos ? first : text.find('.', first + 1);
  if (second == std::string_view::npos || first > max_header_size) return std::nullopt;
  Jws jws{.header = text.substr(0, first), .payload = text.substr(first + 1, second - first - 1)};
  const auto header = from_base64url(jws.header);
  auto signature = text.size() - second < 2 * signature_size ? from_base64url(text.substr(second + 1)) : std::nullopt;
  if (!header || !signature || signature->size() != signature_size) return std::nullopt;
  jws.signature = *std::move(signature);
  if (!read_header(core::as_text(*header), jws)) return std::nullopt;
  return jws;
}

bool verify_jws(const Jws& jws, std::string_view payload, const EnrolledKey& key) {
  return key.verify(core::as_bytes(signing_input(jws.header, payload)), jws.signature);
}

SignatureReport judge_jws(const std::optional<Jws>& jws, std::string_view type, std::string_view payload,
                          std::span<const EnrolledKey> keys) {
  if (!jws || jws->type != type || jws->key_id.empty()) return {.status = SignatureStatus::invalid};
  const auto key =
      std::find_if(keys.begin(), keys.end(), [&](const auto& enrolled) { return enrolled.key_id() == jws->key_id; });
  if (key == keys.end()) return {.status = SignatureStatus::unknown_key, .key_id = jws->key_id};
  const bool valid = verify_jws(*jws, payload, *key);
  return {.status = valid ? SignatureStatus::valid : SignatureStatus::invalid,
          .key_id = jws->key_id,
          .key_name = key->name()};
}

Result<std::string> make_jws(std::string_view type, BytesView payload, const SiteKey& key, bool detached) {
  const nlohmann::json json = {{"alg", "ES256"}, {"kid", key.key_id()}, {"typ", type}};
  const auto header = to_base64url(core::as_bytes(json.dump()));
  auto content = to_base64url(payload);
  auto input = signing_input(header, content);
  const auto signature = key.sign(core::as_bytes(input));
  auto jws = (detached ? header + "." : input) + ".";
  // What is signed may be a person's picture.
  wipe(content.data(), content.size());
  wipe(input.data(), input.size());
  if (!signature) return fail(signature.error());
  return jws.append(to_base64url(*signature));
}

}  // namespace chipid::evidence
