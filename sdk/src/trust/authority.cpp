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

bool is_compromised(const pki::Certificate& authority, const Policy& policy) {
  const auto& named = policy.compromised_csca;
  return !named.empty() && std::find(named.begin(), named.end(), core::to_hex(authority.sha256)) != named.end();
}

}  // namespace chipid::trust
