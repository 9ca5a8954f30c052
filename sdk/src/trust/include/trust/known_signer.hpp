#pragma once

#include <chipid/policy.hpp>
#include <map>
#include <memory>
#include <shared_mutex>
#include <vector>

#include "trust/store.hpp"

namespace chipid::trust {

/// What kind of document an authority may be trusted for.
enum class DocumentKind { passport, citizen_card };

[[nodiscard]] bool admits(const Scope& scope, DocumentKind kind) noexcept;

/// A signer's certificate and which anchors issued it: the same for every document that it signed.
struct KnownSigner {
  enum class Issuer {
    found,         ///< `issuers` made the signature
    unknown,       ///< there is no anchor of the issuer's name
    other_key,     ///< there is one, but its key did not make the signature
    contradicted,  ///< the authority key identifier is an anchor's, but its key did not
    unsupported,   ///< it cannot be computed: an algorithm or a key that we do not know
    forbidden,     ///< by MD5, which proves nothing
    self_signed,   ///< its own issuer: a signer is never that
  };
  CertificatePtr certificate = {};
  Issuer issuer = Issuer::unknown;
  /// Where found: every anchor with the issuer's name whose key made the signature, whatever it is trusted for.
  std::vector<AnchorPtr> issuers = {};
  /// Revocation lists of the issuer's name that one of the anchors of that name signed.
  std::vector<CrlPtr> lists = {};
  /// There was one that none of them signed.
  bool rogue_list = false;
};

using KnownSignerPtr = std::shared_ptr<const KnownSigner>;

/// Looks for the issuer among the anchors alone: link certificates and certificates that came with the data are no
/// links of a path (ICAO 9303-12, 3).
[[nodiscard]] KnownSigner find_issuers(CertificatePtr certificate, const Store& store, const Policy& policy);

/// What was found about signers, kept over many documents: those of a state share a few. For one store and one policy;
/// any thread. Forgets everything when it is full, so that hostile files cannot make it grow without end.
class SignerCache {
 public:
  /// nullptr where the certificate was not met yet.
  [[nodiscard]] KnownSignerPtr find(BytesView der) const;
  void put(KnownSignerPtr signer);

 private:
  struct Less {
    using is_transparent = void;
    bool operator()(BytesView a, BytesView b) const noexcept;
  };
  mutable std::shared_mutex mutex_;
  std::map<Bytes, KnownSignerPtr, Less> signers_;
};

}  // namespace chipid::trust
