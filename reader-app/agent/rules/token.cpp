#include "rules/token.hpp"

#include <algorithm>

#include "keys/base64.hpp"

namespace chipid::counter::agent {
namespace {

constexpr std::size_t client_size = 16;
constexpr std::size_t secret_size = 32;

BytesView bytes_of(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

std::string proof_text(std::string_view purpose, const ProofText& text) {
  std::string joined(purpose);
  for (const auto* part : {&text.client, &text.origin, &text.nonce, &text.challenge, &text.address})
    joined += "\n" + *part;
  return joined;
}

}  // namespace

Outcome<std::string> random_text(std::size_t size) {
  auto bytes = store::random_bytes(size);
  if (!bytes) return trouble(TroubleCode::crypto, "random");
  auto text = store::to_base64url(*bytes);
  wipe(bytes->data(), bytes->size());
  return text;
}

Outcome<std::string> new_client_id() {
  return random_text(client_size);
}

Outcome<NewToken> new_token() {
  const auto client = new_client_id();
  const auto secret = random_text(secret_size);
  if (!client || !secret) return trouble(TroubleCode::crypto, "random");
  return NewToken{.token = *client + "." + *secret, .client = *client, .digest = store::sha256(bytes_of(*secret))};
}

std::optional<std::string> client_of_token(std::string_view token) {
  const auto dot = token.find('.');
  if (dot == std::string_view::npos || !is_client_id(token.substr(0, dot))) return std::nullopt;
  const auto secret = store::from_base64url(token.substr(dot + 1));
  if (!secret || secret->size() != secret_size) return std::nullopt;
  return std::string(token.substr(0, dot));
}

bool is_token_of(const Site& site, std::string_view token) {
  const auto secret = token.substr(std::min(token.size(), site.client.size() + 1));
  return site.token_digest && client_of_token(token) == site.client &&
         store::equal(*site.token_digest, store::sha256(bytes_of(secret)));
}

std::string agent_proof_text(const ProofText& text) {
  return proof_text("chipid-agent-proof-v1", text);
}

std::string client_auth_text(const ProofText& text) {
  return proof_text("chipid-agent-auth-v1", text);
}

Outcome<std::string> agent_proof(const ProofText& text, const Site& site, const SiteKey& agent_key) {
  const auto joined = agent_proof_text(text);
  if (site.token_digest) return store::to_base64url(store::hmac_sha256(*site.token_digest, bytes_of(joined)));
  const auto signature = agent_key.sign(bytes_of(joined));
  if (!signature) return trouble(TroubleCode::crypto, "ES256");
  return store::to_base64url(*signature);
}

bool is_signature_of(const Site& site, const ProofText& text, BytesView signature) {
  const auto key = site.key ? enrolled(*site.key) : std::nullopt;
  return key && key->verify(bytes_of(client_auth_text(text)), signature);
}

}  // namespace chipid::counter::agent
