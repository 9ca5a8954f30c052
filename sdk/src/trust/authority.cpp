#include "trust/authority.hpp"

#include <algorithm>

#include "core/hex.hpp"

namespace chipid::trust {

bool is_authority(const pki::Certificate& certificate) {
  const auto& extensions = certificate.extensions;
  return (extensions.basic_constraints && extensions.basic_constraints->ca) ||
         (extensions.key_usage && extensions.key_usage->key_cert_sign);
}

bool is_self_signed(const pki::Certificate& certificate) {
  return is_issued_by(certificate, certificate);
}

bool is_issued_by(const pki::Certificate& certificate, const pki::Certificate& issuer) {
  return certificate.issuer.canonical == issuer.subject.canonical &&
         pki::verify_signature(certificate, issuer.public_key) == crypto::SignatureOutcome::valid;
}

AnchorPtr find_issuer(const pki::Certificate& certificate, const Store& store) {
  for (auto& anchor : store.anchors_named(certificate.issuer.canonical)) {
    if (is_issued_by(certificate, anchor->certificate)) return anchor;
  }
  return nullptr;
}

// Any of the authority's keys will do: its newest one signs for all that older ones issued (ICAO 9303-12, 7.1.4).
bool is_signed_by_any(const pki::Crl& list, const std::vector<AnchorPtr>& authorities) {
  return std::any_of(authorities.begin(), authorities.end(), [&](const auto& authority) {
    const auto& usage = authority->certificate.extensions.key_usage;
    const bool may_sign = !usage || usage->crl_sign;
    return may_sign &&
           pki::verify_signature(list, authority->certificate.public_key) == crypto::SignatureOutcome::valid;
  });
}

bool is_compromised(const pki::Certificate& authority, const Policy& policy) {
  const auto& named = policy.compromised_csca;
  return !named.empty() && std::find(named.begin(), named.end(), core::to_hex(authority.sha256)) != named.end();
}

}  // namespace chipid::trust
