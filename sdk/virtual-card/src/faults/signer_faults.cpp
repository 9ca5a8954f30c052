#include "asn1/writer.hpp"
#include "faults/groups.hpp"
#include "personalise/data_groups.hpp"
#include "personalise/mrz.hpp"
#include "personalise/rogue_pki.hpp"

namespace chipid::virtual_card {
namespace {

constexpr asn1::Oid id_server_authentication{1, 3, 6, 1, 5, 5, 7, 3, 1};
constexpr asn1::Oid id_of_nobody{2, 999, 1};

// A signer of its own, so that two certificates never share a serial number.
FaultHooks has_signer(std::string_view mark, std::function<void(CardPlan&)> change) {
  return changes_plan([mark, change = std::move(change)](CardPlan& plan) {
    plan.pki.signer.label += " " + std::string(mark);
    change(plan);
  });
}

FaultHooks signs_at(std::string_view signing_time) {
  return changes_sod([signing_time](SodPlan& sod) { sod.signing_time = signing_time; });
}

FaultHooks signer_is_valid(Period validity) {
  return has_signer("of another time", [validity](CardPlan& plan) { plan.pki.signer.validity = validity; });
}

FaultHooks signs_at_no_time_and_has_expired(Period validity) {
  return has_signer("of another time", [validity](CardPlan& plan) {
    plan.pki.signer.validity = validity;
    plan.sod.signing_time = "";
  });
}

FaultHooks has_authority(TestPki (*make)(TestPki)) {
  return changes_pki([make](TestPki& pki) { pki = make(pki); });
}

Result<std::vector<Bytes>> authority_certificate(const TestPki& pki) {
  CHIPID_TRY(auto certificate, make_csca_certificate(pki));
  return std::vector<Bytes>{std::move(certificate)};
}

// The attacker hands his authority's certificate over, in case somebody trusts it for its looks.
FaultHooks has_rogue(TestPki (*imitate)(TestPki)) {
  return changes_plan([imitate](CardPlan& plan) {
    plan.pki = imitate(plan.pki);
    plan.sod.more_certificates = authority_certificate;
  });
}

FaultHooks has_next_authority(bool new_name) {
  return changes_pki([new_name](TestPki& pki) { pki = next_generation(pki, new_name); });
}

// To an authority that no list has introduced: only the card itself brings the link.
FaultHooks carries_link() {
  return changes_plan([](CardPlan& plan) {
    const auto old = plan.pki;
    plan.pki = next_generation(plan.pki, true);
    plan.pki.csca.name = "ChipID TEST CSCA " + plan.pki.country + " carried - NOT A REAL AUTHORITY";
    plan.pki.csca.label += " carried";
    plan.sod.more_certificates = [old](const TestPki& successor) -> Result<std::vector<Bytes>> {
      CHIPID_TRY(auto link, make_link_certificate(old, successor));
      return std::vector<Bytes>{std::move(link)};
    };
  });
}

// Below a document signer, whose own certificate is genuine.
FaultHooks stands_below_signer() {
  return changes_plan([](CardPlan& plan) {
    const auto genuine = plan.pki;
    plan.pki.csca = genuine.signer;
    plan.pki.signer.name += " (below another)";
    plan.pki.signer.label += " (below another)";
    plan.sod.more_certificates = [genuine](const TestPki&) -> Result<std::vector<Bytes>> {
      CHIPID_TRY(auto certificate, make_signer_certificate(genuine));
      return std::vector<Bytes>{std::move(certificate)};
    };
  });
}

FaultHooks signs_itself() {
  return has_signer("self-signed", [](CardPlan& plan) { plan.pki.signer_is_self_signed = true; });
}

FaultHooks has_key_usage(std::uint8_t bits) {
  return has_signer("of another usage", [bits](CardPlan& plan) { plan.pki.signer_key_usage = bits; });
}

FaultHooks has_extension(std::string_view mark, Bytes extension) {
  return has_signer(mark, [extension = std::move(extension)](CardPlan& plan) {
    plan.pki.more_signer_extensions.push_back(extension);
  });
}

FaultHooks has_key_on(CurveForm form) {
  return has_signer("on another curve", [form](CardPlan& plan) {
    auto& key = plan.pki.signer.key;
    if (!key.rsa.empty()) key = {};
    key.form = form;
    key.victim = plan.pki.csca.label + "/victim";
  });
}

FaultHooks allows(std::vector<std::string> document_types) {
  return has_signer("of other documents",
                    [types = std::move(document_types)](CardPlan& plan) { plan.pki.document_types = types; });
}

// Only DG1 says so: the key that is printed on the card stays.
FaultHooks has_expired_below_unknown_authority() {
  return changes_plan([](CardPlan& plan) {
    auto document = plan.document;
    document.expiry_date = "2026-01-14";
    plan.replaced_groups[1] = make_dg1(mrz_lines(document));
    plan.pki = unknown_authority(plan.pki);
  });
}

}  // namespace

std::vector<Fault> signer_faults() {
  return {
      {"signed-before-signer", 55, "Signed in 2020, before the signer's certificate", signs_at("200101090000Z")},
      {"signed-after-signer", 55, "Signed after the signer's certificate had expired",
       signer_is_valid({"20210101000000Z", "20210301000000Z"})},
      {"no-signing-time", 55, "No signing time", signs_at("")},
      {"no-signing-time-expired", 55, "No signing time, and the signer's certificate ended in March 2021",
       signs_at_no_time_and_has_expired({"20210101000000Z", "20210301000000Z"})},
      {"signer-expired-since", 55, "The signer's certificate was valid at signing and ended in March 2026",
       signer_is_valid({"20210101000000Z", "20260301000000Z"})},
      {"signer-revoked", 56, "The signer stands on the revocation list of the usual trust folder",
       changes_pki([](TestPki& pki) { pki.signer.label += " (revoked)"; })},
      {"csca-unknown", 59, "Signed under an authority that no trust folder has", has_authority(unknown_authority)},
      {"csca-rogue-name", 60, "Signed under another authority of the same name", has_rogue(rogue_same_name)},
      {"csca-rogue-identifier", 60, "Signed under another authority of the same name and key identifier",
       has_rogue(rogue_same_identifier)},
      {"csca-rogue-point", 61,
       "Signed under an authority of the same name, key identifier and public point on another generator",
       has_rogue(rogue_same_point)},
      {"signer-self-signed", 62, "The signer's certificate is signed by itself", signs_itself()},
      {"csca-rekeyed", 63, "Signed under the authority's new key, which a link certificate introduces",
       has_next_authority(false)},
      {"csca-renamed", 63, "Signed under the authority's new key and name, which a link certificate introduces",
       has_next_authority(true)},
      {"link-in-card", 63, "Signed under a new key whose link certificate is in EF.SOD alone", carries_link()},
      {"csca-not-ca", 64, "Signed under an anchor without CA:true (card trust --set not-an-authority)",
       has_authority(not_an_authority)},
      {"signer-below-signer", 64, "The signer's certificate is issued by a genuine signer", stands_below_signer()},
      {"signer-key-usage", 64, "The signer's key is for certificates alone", has_key_usage(0x04)},
      {"signer-tls", 64, "The signer's certificate is one of a TLS server",
       has_extension("for TLS", extended_key_usage(id_server_authentication))},
      {"signer-unknown-critical", 64, "The signer's certificate has a critical extension that nobody knows",
       has_extension("with an extension", extension(id_of_nobody, asn1::der::null(), true))},
      {"explicit-known", 65, "The signer's curve is written in full", has_key_on(CurveForm::in_full)},
      {"explicit-forged", 65, "The signer's curve is written in full, with another generator",
       has_key_on(CurveForm::forged)},
      {"explicit-unknown", 65, "The signer's curve is written in full and stands in no list",
       has_key_on(CurveForm::unknown_curve)},
      {"document-type", 64, "The signer may sign visas alone", allows({"V"})},
      {"expired-unknown-csca", 107, "A document that expired in January 2026, under an authority nobody knows",
       has_expired_below_unknown_authority()},
  };
}

}  // namespace chipid::virtual_card
