#pragma once

#include <chipid/site_key.hpp>

#include "rules/site.hpp"

/// Keys made for these tests by openssl.
namespace chipid::counter::agent::test {

inline constexpr std::string_view agent_pem =
    "-----BEGIN PRIVATE KEY-----\n"
    "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgp35fsc8AHZupZpDx\n"
    "r/idvN3dV0duehYGIrnXpTKfpmehRANCAASgOApz4pgj2hspOgmMcNzfXrIvDShf\n"
    "/2ZUOsu6vufmAXFDGD7LG6h77lUrNY5xUaWL2bDDj5CFeVy6Nes/o8Cw\n"
    "-----END PRIVATE KEY-----\n";
inline constexpr std::string_view client_pem =
    "-----BEGIN PRIVATE KEY-----\n"
    "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgvvLPV7ckrMp5ELxW\n"
    "oytV7CXFgqRMxTRKtgfoaXfZhB6hRANCAAT+5Ev5KUaHjwnN0WdnC0Of5p24hm36\n"
    "8Eq1yWvvfidV6yo0wwcEs4fjD/SzesCvt/uziaNx4nFeYU/k6zl5wkpX\n"
    "-----END PRIVATE KEY-----\n";

inline SiteKey key_of(std::string_view pem) {
  return *SiteKey::from_pem(SecretBytes(pem));
}
/// The public half of client_pem.
inline ClientKey client_key() {
  return {"_uRL-SlGh48JzdFnZwtDn-aduIZt-vBKtclr734nVes", "KjTDBwSzh-MP9LN6wK-3-7OJo3HicV5hT-TrOXnCSlc"};
}

inline BytesView bytes_of(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

inline const std::string client_id = "AAECAwQFBgcICQoLDA0ODw";
inline const std::string secret = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
inline const std::string token = client_id + "." + secret;
inline const std::string clinic = "https://clinic.example";

/// A page that was paired with that token.
inline Site clinic_site() {
  return {.client = client_id,
          .name = "Clinic",
          .origin = clinic,
          .scopes = asked_by_default(),
          .token_digest = store::sha256(bytes_of(secret))};
}
/// A program that was paired with client_pem.
inline Site program_site() {
  return {.client = "EAECAwQFBgcICQoLDA0ODw", .name = "Ward", .scopes = asked_by_default(), .key = client_key()};
}

}  // namespace chipid::counter::agent::test
