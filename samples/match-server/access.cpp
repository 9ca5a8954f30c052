#include "access.hpp"

#include <cstdio>

#include "encoding.hpp"
#include "jws.hpp"

namespace match_server {
namespace {

// docs/match-providers.md, "Signatures".
std::string signing_text(const httplib::Request& request) {
  std::string text = "chipid-match-request-1\n";
  for (const auto& line :
       {request.method, request.get_header_value("Host"), request.target, request.get_header_value("X-Match-Timestamp"),
        request.get_header_value("X-Match-Nonce"), request.get_header_value("X-Match-Transaction"),
        sha256(as_bytes(request.body)), request.get_header_value("X-Match-Reference-SHA256"),
        request.get_header_value("X-Match-Probe-SHA256")}) {
    text.append(line).append("\n");
  }
  return text;
}

}  // namespace

std::optional<Access> Access::make(const Options& options) {
  Access access;
  if (!options.token.empty()) access.token_ = read_text(options.token.string());
  if (!options.hmac_secret.empty()) access.hmac_secret_ = read_text(options.hmac_secret.string());
  if (options.client_keys.empty()) return access;
  const auto keys = chipid::EnrolledKey::from_pem("client", read_text(options.client_keys.string()) + "\n");
  if (!keys) {
    std::fputs("--client-keys holds no P-256 key\n", stderr);
    return std::nullopt;
  }
  access.keys_ = *keys;
  return access;
}

bool Access::admits(const httplib::Request& request) const {
  return has_token(request) && is_signed(request);
}

bool Access::has_token(const httplib::Request& request) const {
  return token_.empty() || same_secret(request.get_header_value("Authorization"), "Bearer " + token_);
}

bool Access::is_signed(const httplib::Request& request) const {
  const auto text = signing_text(request);
  if (!hmac_secret_.empty() &&
      !same_secret(request.get_header_value("X-Match-Signature"), hmac_sha256(hmac_secret_, text))) {
    return false;
  }
  return keys_.empty() || verify_detached(request.get_header_value("X-JWS-Signature"), "chipid-match+jws", text, keys_);
}

}  // namespace match_server
