#pragma once

#include <chipid/policy.hpp>

#include "trust/store.hpp"

namespace chipid::trust {

/// Whether a certificate is one of an authority: CA in its basic constraints, or the right to sign certificates in its
/// key usage (ICAO 9303-12, 7.1.1.3 asks for both, old ones have one).
[[nodiscard]] bool is_authority(const pki::Certificate& certificate);

/// Whether its own key signed it.
[[nodiscard]] bool is_self_signed(const pki::Certificate& certificate);

/// Whether `issuer` signed the certificate: the same name, and the signature verifies. MD5 never does.
[[nodiscard]] bool is_issued_by(const pki::Certificate& certificate, const pki::Certificate& issuer);

/// The anchor that signed the certificate: by name, then by signature. nullptr where there is none.
[[nodiscard]] AnchorPtr find_issuer(const pki::Certificate& certificate, const Store& store);

/// Whether one of these may sign revocation lists and signed this one.
[[nodiscard]] bool is_signed_by_any(const pki::Crl& list, const std::vector<AnchorPtr>& authorities);

[[nodiscard]] inline bool valid_at(const pki::Certificate& certificate, pki::Time time) {
  return certificate.not_before <= time && time <= certificate.not_after;
}

/// Adverse row 111: whether the site's policy names this authority as compromised. Everything below it is then invalid.
[[nodiscard]] bool is_compromised(const pki::Certificate& authority, const Policy& policy);

}  // namespace chipid::trust
