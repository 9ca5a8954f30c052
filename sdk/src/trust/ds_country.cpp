#include "judgement.hpp"
#include "trust/states.hpp"

namespace chipid::trust {
namespace {

using enum CheckStatus;

constexpr auto id = report::ids::ds_country;

/// The three names; empty where not known.
struct States {
  std::string signer = {};
  std::string authority = {};
  std::string document = {};
};

States states_of(const ExaminedSigner& signer, const Anchor* anchor, const DocumentFacts& document) {
  return {.signer = signer.known->certificate->subject.country,
          .authority = anchor == nullptr ? std::string() : anchor->certificate.subject.country,
          .document = document.issuing_state};
}

bool differ(const States& states) {
  const auto& [signer, authority, document] = states;
  if (signer.empty()) return !authority.empty() && !document.empty() && !issues_for(authority, document);
  return (!authority.empty() && !same_state(signer, authority)) || (!document.empty() && !issues_for(signer, document));
}

std::string or_unknown(const std::string& state) {
  return state.empty() ? "?" : state;
}

// A difference shows even where one of the three is not known.
Check judge(const ExaminedSigner& signer, const Circumstances& circumstances) {
  if (!signer.known) return impossible(id, report::ids::sod_signature);
  const auto& document = circumstances.document;
  const auto anchor = issuer_of(signer, document.kind, signing_moment(signer, circumstances).from);
  const auto states = states_of(signer, anchor.get(), document);
  if (differ(states)) {
    return report::check(id, failed, Reason::country_differs,
                         {or_unknown(states.signer), or_unknown(states.authority), or_unknown(states.document)});
  }
  if (!anchor) return impossible(id, report::ids::ds_chain);
  if (states.document.empty()) return impossible(id, "dg1.hash");
  if (states.signer.empty()) return report::check(id, inconclusive, Reason::country_unknown, {"signer"});
  if (states.authority.empty()) return report::check(id, inconclusive, Reason::country_unknown, {"CSCA"});
  return report::check(id, passed, Reason::country_good, {states.signer});
}

}  // namespace

// ICAO 9303-12, 7.1.1.2: the countries of signer and authority are the same, and the document's is theirs.
Check ds_country(const ExaminedData& data, const Circumstances& circumstances) {
  return worst_of_signers(id, data, [&](const auto& signer) { return judge(signer, circumstances); });
}

}  // namespace chipid::trust
