#pragma once

#include <chipid/site_key.hpp>
#include <filesystem>

#include "agent_key/complaint.hpp"
#include "keys/secret_store.hpp"

/// The agent's own key, by which servers know what came from this counter.
namespace chipid::counter::agent {

enum class KeyPlace { keyring, file, token };

struct KeySetup {
  std::filesystem::path folder = {};      ///< of the agent: key.pem, key-id
  std::string token = {};                 ///< `pkcs11:` URI of a key; empty: this computer keeps one
  store::SecretStore* secrets = nullptr;  ///< nullptr: no keyring
};

struct AgentKey {
  SiteKey key;
  KeyPlace place = KeyPlace::file;
  std::string jwks = {};    ///< its public half (RFC 7517)
  std::string before = {};  ///< id of the key that servers know, where this one is another
};

/// Opens it, or at the first run makes it: in the keyring, else in a file that only its owner may open. A key that was
/// in the keyring is never replaced by another because the keyring is locked. Blocks. Any thread.
[[nodiscard]] tl::expected<AgentKey, Complaint> open_agent_key(const KeySetup& setup);
/// Whether the key of that folder lies in the keyring of this computer.
[[nodiscard]] bool is_in_keyring(const std::filesystem::path& folder);
/// The operator knows of it: the change is not told any more.
[[nodiscard]] tl::expected<void, Complaint> accept_key_change(const std::filesystem::path& folder, const AgentKey& key);

}  // namespace chipid::counter::agent
