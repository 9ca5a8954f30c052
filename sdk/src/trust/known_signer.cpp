#include "trust/known_signer.hpp"

#include <algorithm>
#include <mutex>

#include "core/bytes.hpp"

namespace chipid::trust {
namespace {

using crypto::SignatureOutcome;
using Issuer = KnownSigner::Issuer;

constexpr std::size_t most_signers = 10'000;
// A digest of a key does not come about twice; a short identifier of another state's authority might.
constexpr std::size_t unmistakable_identifier = 16;

// The site may take signatures whose DigestInfo lacks the NULL, on certificates as well as on the data.
SignatureOutcome verify_link(const pki::Certificate& certificate, const pki::PublicKeyInfo& issuer_key,
                             const Policy& policy) {
  const auto strict = pki::verify_signature(certificate, issuer_key);
  if (strict != SignatureOutcome::invalid || !policy.digest_info_without_null) return strict;
  auto scheme = pki::identify_signature(certificate.signature_algorithm).scheme;
  if (!scheme || scheme->kind != crypto::SignatureScheme::Kind::rsa_pkcs1 || !issuer_key.key) return strict;
  scheme->null_may_be_absent = true;
  return pki::verify(issuer_key, *scheme, certificate.to_be_signed, certificate.signature);
}

void find_lists(KnownSigner& signer, const Store& store) {
  for (auto& list : store.crls_of(signer.certificate->issuer.canonical)) {
    if (store.is_signed(list)) {
      signer.lists.push_back(std::move(list));
    } else {
      signer.rogue_list = true;
    }
  }
}

class IssuerSearch {
 public:
  IssuerSearch(const pki::Certificate& certificate, const Store& store, const Policy& policy)
      : certificate_(certificate), store_(store), policy_(policy) {}

  // RFC 5280, 6.1.3, for the one link that there is: the name and the signature.
  [[nodiscard]] std::vector<AnchorPtr> issuers() {
    std::vector<AnchorPtr> found;
    for (auto& anchor : store_.anchors_named(certificate_.issuer.canonical)) {
      why_none_ = Issuer::other_key;
      const auto outcome = verify(*anchor);
      if (outcome == SignatureOutcome::unsupported) unsupported_ = true;
      if (outcome == SignatureOutcome::valid) found.push_back(std::move(anchor));
    }
    return found;
  }

  [[nodiscard]] Issuer why_none() const {
    if (contradicted()) return Issuer::contradicted;
    if (certificate_.self_issued()) return Issuer::self_signed;
    return unsupported_ ? Issuer::unsupported : why_none_;
  }

 private:
  [[nodiscard]] SignatureOutcome verify(const Anchor& anchor) const {
    return verify_link(certificate_, anchor.certificate.public_key, policy_);
  }

  // Who names an anchor's key and did not sign with it has forged the certificate.
  [[nodiscard]] bool contradicted() const {
    const auto& identifier = certificate_.extensions.authority_key_identifier;
    if (identifier.empty()) return false;
    const auto named = store_.anchors_with_key(identifier);
    const auto outcome_is = [&](SignatureOutcome outcome) {
      return std::any_of(named.begin(), named.end(),
                         [&](const auto& anchor) { return meant(*anchor) && verify(*anchor) == outcome; });
    };
    return outcome_is(SignatureOutcome::invalid) && !outcome_is(SignatureOutcome::valid);
  }

  [[nodiscard]] bool meant(const Anchor& anchor) const {
    return certificate_.extensions.authority_key_identifier.size() >= unmistakable_identifier ||
           anchor.certificate.subject.canonical == certificate_.issuer.canonical;
  }

  const pki::Certificate& certificate_;
  const Store& store_;
  const Policy& policy_;
  Issuer why_none_ = Issuer::unknown;
  bool unsupported_ = false;
};

}  // namespace

bool admits(const Scope& scope, DocumentKind kind) noexcept {
  return kind == DocumentKind::citizen_card ? scope.citizen_cards : scope.passports;
}

KnownSigner find_issuers(CertificatePtr certificate, const Store& store, const Policy& policy) {
  KnownSigner signer{.certificate = std::move(certificate)};
  if (pki::identify_signature(signer.certificate->signature_algorithm).strength == pki::Strength::forbidden) {
    signer.issuer = Issuer::forbidden;
    return signer;
  }
  IssuerSearch search(*signer.certificate, store, policy);
  auto issuers = search.issuers();
  if (issuers.empty()) {
    signer.issuer = search.why_none();
  } else if (signer.certificate->self_issued()) {
    signer.issuer = Issuer::self_signed;
  } else {
    signer.issuer = Issuer::found;
    signer.issuers = std::move(issuers);
    find_lists(signer, store);
  }
  return signer;
}

bool SignerCache::Less::operator()(BytesView a, BytesView b) const noexcept {
  return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end());
}

KnownSignerPtr SignerCache::find(BytesView der) const {
  const std::shared_lock lock(mutex_);
  const auto entry = signers_.find(der);
  return entry == signers_.end() ? nullptr : entry->second;
}

void SignerCache::put(KnownSignerPtr signer) {
  const std::unique_lock lock(mutex_);
  if (signers_.size() >= most_signers) signers_.clear();
  auto der = signer->certificate->der;
  signers_.insert_or_assign(std::move(der), std::move(signer));
}

}  // namespace chipid::trust
