#pragma once

#include <chipid/secret.hpp>
#include <chipid/site_key.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "rules/site.hpp"
#include "rules/trouble.hpp"

/// Tokens of pages, keys of programs, and what either side proves by them (docs/agent.md, "A session").
namespace chipid::counter::agent {

struct NewToken {
  std::string token = {};  ///< shown once: client "." 43 characters
  std::string client = {};
  store::Digest digest = {};
};
/// b64 of so many random bytes.
[[nodiscard]] Outcome<std::string> random_text(std::size_t size);
[[nodiscard]] Outcome<std::string> new_client_id();
[[nodiscard]] Outcome<NewToken> new_token();

/// The client that a token names; nothing where it is not built as one.
[[nodiscard]] std::optional<std::string> client_of_token(std::string_view token);
/// In constant time. False where the site has a key instead.
[[nodiscard]] bool is_token_of(const Site& site, std::string_view token);

/// What both sides sign or authenticate.
struct ProofText {
  std::string client = {};
  std::string origin = {};     ///< "unix", "native" over the other doors
  std::string nonce = {};      ///< the client's, as sent
  std::string challenge = {};  ///< ours, as sent
  std::string address = {};    ///< that the client connected to
};
[[nodiscard]] std::string agent_proof_text(const ProofText& text);
[[nodiscard]] std::string client_auth_text(const ProofText& text);

/// b64 of HMAC-SHA256 with the token's digest, or, for a site with a key, of the agent's ES256.
[[nodiscard]] Outcome<std::string> agent_proof(const ProofText& text, const Site& site, const SiteKey& agent_key);
/// Whether `signature` (64 bytes) is the client's ES256 over its text.
[[nodiscard]] bool is_signature_of(const Site& site, const ProofText& text, BytesView signature);

/// Nothing where it is no point of P-256.
[[nodiscard]] std::optional<EnrolledKey> enrolled(const ClientKey& key);

}  // namespace chipid::counter::agent
