#pragma once

#include <chipid/trust.hpp>
#include <memory>
#include <string>
#include <vector>

#include "pki/certificate.hpp"
#include "pki/crl.hpp"

namespace chipid::trust {

/// What an anchor may sign for. A state's passports and its citizen cards may have authorities of their own.
struct Scope {
  bool passports = true;      ///< passports and other travel documents of ICAO's lists
  bool citizen_cards = true;  ///< Vietnamese citizen cards
};

/// A certificate authority that is trusted because it was imported, with where it came from.
struct Anchor {
  pki::Certificate certificate = {};
  Scope scope = {};
  std::string origin = {};  ///< fit to be shown: "German master list of 2026-05-28", a file's name
};

using AnchorPtr = std::shared_ptr<const Anchor>;
using CrlPtr = std::shared_ptr<const pki::Crl>;
using CertificatePtr = std::shared_ptr<const pki::Certificate>;

/// A trust store as the checks see it. Does not change; any thread. Look-ups go through indexes, never through all.
class Store {
 public:
  virtual ~Store() = default;

  /// Anchors whose subject is this name (pki::Name::canonical).
  [[nodiscard]] virtual std::vector<AnchorPtr> anchors_named(BytesView canonical_name) const = 0;
  /// Anchors whose subject key identifier is this one.
  [[nodiscard]] virtual std::vector<AnchorPtr> anchors_with_key(BytesView key_identifier) const = 0;
  /// Revocation lists of this issuer, newest first.
  [[nodiscard]] virtual std::vector<CrlPtr> crls_of(BytesView canonical_name) const = 0;
  /// Whether an authority of its issuer's name signed this list, one of `crls_of`. A store may remember it: it is no
  /// matter of the card.
  [[nodiscard]] virtual bool is_signed(const CrlPtr& list) const = 0;
  /// Document signers that the store knows, for signed data that embed none.
  [[nodiscard]] virtual CertificatePtr signer(BytesView canonical_issuer, BytesView serial_number) const = 0;
  [[nodiscard]] virtual CertificatePtr signer_with_key(BytesView key_identifier) const = 0;

  [[nodiscard]] virtual TrustSummary summary() const = 0;
  /// trust_list_id(); empty where it has none.
  [[nodiscard]] virtual std::string id() const { return {}; }
  /// When the newest list was signed, and when the last anchor expires: a clock outside of them is wrong. Nothing where
  /// unknown.
  [[nodiscard]] virtual std::optional<pki::Time> newest_list() const = 0;
  [[nodiscard]] virtual std::optional<pki::Time> last_expiry() const = 0;
  [[nodiscard]] virtual const std::vector<Note>& problems() const = 0;
};

}  // namespace chipid::trust
