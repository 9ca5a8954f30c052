#pragma once

#include <string_view>

#include "report/checks.hpp"
#include "report/reasons.hpp"
#include "trust/passive_authentication.hpp"

/// What the checks of this module share.
namespace chipid::trust {

using report::Reason;

/// Not performed, because the check named did not come out well enough.
[[nodiscard]] inline Check impossible(std::string_view id, std::string_view earlier) {
  return report::check(id, CheckStatus::not_performed, Reason::earlier_step, {earlier});
}

/// One check made over every signer: where there are several, all must hold, so the worst outcome is the check's. Not
/// performed where there is no signer at all.
template <typename Judge>
[[nodiscard]] Check worst_of_signers(std::string_view id, const ExaminedData& data, const Judge& judge) {
  // Failed, inconclusive, not supported, not performed, passed.
  const auto rank = [](CheckStatus status) {
    return status == CheckStatus::failed ? 4 : status == CheckStatus::inconclusive ? 3 : static_cast<int>(status) / 2;
  };
  std::optional<Check> worst;
  for (const auto& signer : data.signers) {
    Check check = judge(signer);
    if (!worst || rank(check.status) > rank(worst->status)) worst = std::move(check);
  }
  return worst ? *std::move(worst) : impossible(id, report::ids::sod_structure);
}

/// The anchor that a signer's certificate is held to: one that is trusted for this kind of document; of several, one
/// that is a CA and was valid at that time. nullptr where there is none.
[[nodiscard]] AnchorPtr issuer_of(const ExaminedSigner& signer, DocumentKind kind, pki::Time time);

/// id-ecPublicKey (RFC 5480, 2.1.1)
[[nodiscard]] bool is_ec_key(const pki::PublicKeyInfo& key) noexcept;

/// When the document was signed, as well as it is known.
struct SigningMoment {
  enum class Source {
    signed_time,
    issue_date,  ///< a day
    now,
  };
  pki::Time from = {};
  pki::Time until = {};
  Source source = Source::now;
};
[[nodiscard]] SigningMoment signing_moment(const ExaminedSigner& signer, const Circumstances& circumstances);

/// Whether the certificate was valid at some time of that moment.
[[nodiscard]] bool valid_at(const pki::Certificate& certificate, const SigningMoment& moment) noexcept;

}  // namespace chipid::trust
