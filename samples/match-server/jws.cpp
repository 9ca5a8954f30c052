#include "jws.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "encoding.hpp"

namespace match_server {
namespace {

std::optional<Bytes> from_base64url(std::string_view text) {
  std::string padded(text);
  std::replace(padded.begin(), padded.end(), '-', '+');
  std::replace(padded.begin(), padded.end(), '_', '/');
  padded.append((4 - padded.size() % 4) % 4, '=');
  return from_base64(padded);
}

}  // namespace

std::optional<std::string> sign_detached(const chipid::SiteKey& key, std::string_view type, std::string_view payload) {
  const nlohmann::json json = {{"alg", "ES256"}, {"kid", key.key_id()}, {"typ", type}};
  const auto header = to_base64url(as_bytes(json.dump()));
  const auto signature = key.sign(as_bytes(header + "." + to_base64url(as_bytes(payload))));
  if (!signature) return std::nullopt;
  return header + ".." + to_base64url(*signature);
}

bool verify_detached(std::string_view jws, std::string_view type, std::string_view payload,
                     const std::vector<chipid::EnrolledKey>& keys) {
  const auto dots = jws.find("..");
  if (dots == std::string_view::npos) return false;
  const auto header = from_base64url(jws.substr(0, dots));
  const auto signature = from_base64url(jws.substr(dots + 2));
  if (!header || !signature) return false;
  const auto json = nlohmann::json::parse(header->begin(), header->end(), nullptr, false);
  if (!json.is_object() || json.value("alg", "") != "ES256" || json.value("typ", "") != type) return false;
  const auto input = std::string(jws.substr(0, dots)) + "." + to_base64url(as_bytes(payload));
  return std::any_of(keys.begin(), keys.end(),
                     [&](const auto& key) { return key.verify(as_bytes(input), *signature); });
}

}  // namespace match_server
