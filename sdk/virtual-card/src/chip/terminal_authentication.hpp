#pragma once

#include <vector>

#include "chip/card_verifiable_certificate.hpp"

/// Terminal Authentication version 1, the chip's side (ICAO 9303-11, 7.1; BSI TR-03110-3, B.3).
namespace chipid::virtual_card::ta {

inline constexpr std::size_t challenge_size = 8;

/// An authority or a verifier whose key the chip knows, with the rights that the chain leaves so far.
struct Trusted {
  std::string holder = {};
  VerifyingKey key;
  /// Role and rights of its own certificate.
  std::uint8_t rights = 0;
  /// What the chain down to it may do.
  std::uint8_t effective_rights = 0;
};

/// What the card was personalised with.
struct TrustPoint {
  Trusted authority;
  /// The chip has no clock: the latest date that it has reason to believe (TR-03110-3, 2.5).
  std::string current_date = {};
};

/// From MSE:Set DST on; lasts as long as the session.
struct Chain {
  std::vector<Trusted> known = {};
  std::string current_date = {};
  /// Whose key verifies the next certificate, and which terminal's key the next signature; nothing chosen yet: empty.
  std::string verifier = {};
  std::string terminal = {};
  /// r_PICC that waits for its EXTERNAL AUTHENTICATE; used once.
  Bytes challenge = {};
};

[[nodiscard]] Chain start_chain(const TrustPoint& trust_point);
[[nodiscard]] const Trusted* find(const Chain& chain, std::string_view holder);

/// B.3.1, step 1: whether the certificate is right, valid and one that its issuer may give; then it joins the chain.
[[nodiscard]] bool accept_certificate(Chain& chain, BytesView body_and_signature);

/// Comp of a public key (TR-03110-3, A.2.2.3): the x coordinate, or SHA-1 of the number.
[[nodiscard]] Bytes compressed(const crypto::KeyAgreementGroup& group, BytesView public_key);

/// B.3.1, step 3: the signature over ID_PICC, r_PICC and the compressed key of Chip Authentication.
[[nodiscard]] bool verify_terminal(const VerifyingKey& terminal, BytesView id_picc, BytesView challenge,
                                   BytesView compressed_key, BytesView signature);

}  // namespace chipid::virtual_card::ta
