#include "trust/list_signature.hpp"

#include <algorithm>

#include "trust/authority.hpp"
#include "trust/master_list.hpp"

namespace chipid::trust {
namespace {

// More links than any list has: signer, up to three authorities embedded, the anchor.
constexpr int longest_chain = 4;
// A list from tomorrow means a wrong clock; time zones and drift make a day.
constexpr std::chrono::hours clock_tolerance{24};

tl::unexpected<Error> refused(const char* what) {
  return fail(ErrorCode::trust_list_refused, {}, what);
}

bool only_null_is_missing(const lds::SignedData& data, const lds::SignerInfo& signer,
                          std::span<const CertificatePtr> embedded) {
  const auto lax = check_signer(data, signer, embedded, {.digest_info_without_null = true});
  return lax.good() && lax.digest_info_without_null;
}

Result<> check_attributes(const SignerCheck& check) {
  using Attributes = SignerCheck::Attributes;
  if (check.attributes == Attributes::absent) return refused("it has no signed attributes");
  if (check.attributes == Attributes::malformed) return refused("its signed attributes are malformed");
  if (!check.content_type_equal) return refused("the signed content type is another one");
  if (!check.digest_equal) return refused("an unknown digest algorithm");
  if (!*check.digest_equal) return refused("the content was changed after signing");
  if (!check.algorithms_agree) return refused("its algorithm identifiers disagree");
  return {};
}

Result<> check_strength(const SignerCheck& check) {
  const auto weakest = {check.digest.strength, check.algorithm.strength, pki::strength_of(*check.signer)};
  for (const auto strength : weakest) {
    if (strength != pki::Strength::good) return refused("it is signed by a weak or unknown algorithm");
  }
  return {};
}

Result<> check_one_signer(const SignerCheck& check) {
  using Signature = SignerCheck::Signature;
  if (!check.version_fits) return refused("the version of its SignerInfo is wrong");
  if (check.signature == Signature::no_signer) return refused("the certificate of its signer is missing");
  CHIPID_CHECK(check_attributes(check));
  if (check.signature == Signature::unsupported) return refused("its signature is of a kind that is not known here");
  if (check.signature != Signature::valid) return refused("its signature is wrong");
  return check_strength(check);
}

// Only certificates issued for it sign master lists (ICAO 9303-12, 7.1.1.3): no document signer does.
Result<> check_right(const pki::Certificate& signer) {
  const auto& extensions = signer.extensions;
  const auto& usage = extensions.extended_key_usage;
  if (std::find(usage.begin(), usage.end(), id_csca_master_list_signing_key) == usage.end()) {
    return refused("its signer's certificate is not one for signing master lists");
  }
  if (extensions.key_usage && !extensions.key_usage->digital_signature) {
    return refused("its signer's key may not sign");
  }
  if (!extensions.unknown_critical.empty() || extensions.repeated || extensions.malformed) {
    return refused("its signer's certificate has extensions that must not be passed over");
  }
  return {};
}

class Chain {
 public:
  Chain(std::span<const CertificatePtr> embedded, const Store& store, const ListOptions& options, pki::Time time)
      : embedded_(embedded), store_(store), options_(options), time_(time) {}

  /// The root or anchor above `certificate`, every link verified and valid at the time.
  Result<CertificatePtr> end_of(const pki::Certificate& certificate, int length = 1) const {
    if (!valid_at(certificate, time_)) return refused("a certificate was not valid when the list was signed");
    if (is_revoked(certificate)) return refused("a certificate of its signer is revoked");
    if (auto end = trusted_issuer(certificate)) {
      if (!valid_at(*end, time_)) return refused("a certificate was not valid when the list was signed");
      return end;
    }
    if (length < longest_chain) {
      for (const auto& next : embedded_) {
        if (!may_issue(*next, certificate)) continue;
        if (auto end = end_of(*next, length + 1)) return end;
      }
    }
    return fail(ErrorCode::trust_list_signer_unknown, {}, certificate.issuer.text);
  }

 private:
  // Self-signed, it would only lead to itself again.
  static bool may_issue(const pki::Certificate& issuer, const pki::Certificate& certificate) {
    return is_authority(issuer) && !issuer.self_issued() && is_issued_by(certificate, issuer);
  }

  [[nodiscard]] CertificatePtr trusted_issuer(const pki::Certificate& certificate) const {
    for (const auto& root : options_.roots) {
      if (is_authority(*root) && is_issued_by(certificate, *root)) return root;
    }
    const auto anchor = find_issuer(certificate, store_);
    return anchor ? CertificatePtr(anchor, &anchor->certificate) : nullptr;
  }

  [[nodiscard]] bool is_revoked(const pki::Certificate& certificate) const {
    const auto crls = store_.crls_of(certificate.issuer.canonical);
    return std::any_of(crls.begin(), crls.end(),
                       [&](const auto& crl) { return crl->revokes(certificate.serial_number); });
  }

  std::span<const CertificatePtr> embedded_;
  const Store& store_;
  const ListOptions& options_;
  pki::Time time_;
};

Result<ListSigner> verify_signer(const lds::SignedData& data, const lds::SignerInfo& info,
                                 std::span<const CertificatePtr> embedded, const Store& store,
                                 const ListOptions& options) {
  const auto check = check_signer(data, info, embedded, {.digest_info_without_null = options.digest_info_without_null});
  if (auto good = check_one_signer(check); !good) {
    if (only_null_is_missing(data, info, embedded)) return fail(ErrorCode::trust_digest_info);
    return tl::unexpected(good.error());
  }
  CHIPID_CHECK(check_right(*check.signer));
  const auto time = check.signing_time.value_or(options.now);
  if (time > options.now + clock_tolerance) return refused("it is dated after today: check this computer's clock");
  CHIPID_TRY(const auto end, Chain(embedded, store, options, time).end_of(*check.signer));
  // Lists are told apart by their signer's state: none may pass for another's.
  if (end->subject.country != check.signer->subject.country) {
    return refused("its signer and the authority above it are of different states");
  }
  return ListSigner{.country = check.signer->subject.country,
                    .name = check.signer->subject.text,
                    .signed_at = check.signing_time,
                    .authority = end->subject.text,
                    .digest_info_without_null = check.digest_info_without_null};
}

}  // namespace

Result<ListSigner> verify_master_list(const lds::SignedData& data, const Store& store, const ListOptions& options) {
  if (data.content_type != id_csca_master_list) return refused("its content is not a master list");
  if (!version_fits(data)) return refused("the version of its SignedData is wrong");
  if (data.signer_infos.empty()) return refused("nobody signed it");
  const auto embedded = embedded_certificates(data);
  std::optional<ListSigner> first;
  for (const auto& info : data.signer_infos) {
    CHIPID_TRY(auto signer, verify_signer(data, info, embedded, store, options));
    if (!first) first = std::move(signer);
  }
  return *std::move(first);
}

}  // namespace chipid::trust
