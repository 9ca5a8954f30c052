#include <algorithm>

#include "judging.hpp"

using namespace chipid;

namespace {

constexpr auto passport = "icao-td3-bac";

struct Case {
  int row;
  std::string fault;
  std::string verdict;
  std::string check;
  std::string reason;
  std::string set = {};
  std::string specimen = passport;
};

// A passport that offers no proof of its chip: at best B.
const std::vector<Case> cases = {
    {8, "short-file", "E", "dg2.hash", "dgN.hash.incomplete"},
    {47, "dg1-altered", "E", "dg1.hash", "dgN.hash.differs"},
    {48, "dg2-bit", "E", "dg2.hash", "dgN.hash.differs"},
    {49, "sod-signature", "E", "sod.signature", "sod.signature.wrong"},
    {50, "content-type-swapped", "E", "sod.signed_attributes", "sod.signed_attributes.content_type"},
    {50, "content-type-master-list", "E", "sod.structure", "sod.structure.content_type"},
    {51, "legacy-data", "B", "sod.structure", "sod.structure.passed"},
    {51, "legacy-1-3-27", "B", "sod.structure", "sod.structure.passed"},
    {51, "legacy-1-2-528", "B", "sod.structure", "sod.structure.passed"},
    {52, "no-signed-attributes", "E", "sod.signed_attributes", "sod.signed_attributes.absent"},
    {52, "cms-version-1", "E", "sod.structure", "sod.structure.version"},
    {52, "cms-version-4", "E", "sod.structure", "sod.structure.version"},
    {52, "legacy-data-version-3", "E", "sod.structure", "sod.structure.version"},
    {52, "second-signer-bad", "E", "sod.signature", "sod.signature.one_of_several_wrong"},
    {52, "second-signer-good", "B", "sod.signature", "sod.signature.passed"},
    {53, "no-signer-certificate", "C", "ds.chain", "ds.chain.no_certificate"},
    {54, "issuer-reordered", "B", "ds.chain", "ds.chain.passed"},
    {54, "signer-by-key-identifier", "B", "ds.chain", "ds.chain.passed"},
    {55, "signed-before-signer", "E", "ds.validity", "ds.validity.outside"},
    {55, "signed-after-signer", "E", "ds.validity", "ds.validity.outside"},
    {55, "no-signing-time", "B", "sod.signature", "sod.signature.passed"},
    {55, "no-signing-time-expired", "C", "ds.validity", "ds.validity.unknown_time"},
    {55, "signer-expired-since", "B", "ds.validity", "ds.validity.expired_since"},
    {56, "signer-revoked", "E", "ds.revocation", "ds.revocation.revoked"},
    {56, "", "E", "ds.revocation", "ds.revocation.revoked", "crl-revoked"},
    {56, "signer-revoked", "E", "ds.revocation", "ds.revocation.revoked", "crl-revoked"},
    {56, "signer-revoked", "E", "ds.revocation", "ds.revocation.revoked", "crl-new-key"},
    {56, "signer-revoked", "E", "ds.revocation", "ds.revocation.revoked", "crl-stale-revoked"},
    {57, "", "B", "ds.revocation", "ds.revocation.no_list", "no-crl"},
    {57, "", "B", "ds.revocation", "ds.revocation.stale", "crl-stale"},
    {57, "", "E", "ds.revocation", "ds.revocation.revoked", "crl-stale-revoked"},
    {57, "", "B", "ds.revocation", "ds.revocation.passed", "crl-new-key"},
    {57, "", "E", "ds.revocation", "ds.revocation.revoked", "crl-new-key-revoked"},
    {58, "", "B", "ds.revocation", "ds.revocation.no_list", "crl-rogue"},
    {59, "csca-unknown", "C", "ds.chain", "ds.chain.no_anchor"},
    {60, "csca-rogue-name", "C", "ds.chain", "ds.chain.other_key"},
    {60, "csca-rogue-identifier", "E", "ds.chain", "ds.chain.signature_wrong"},
    {61, "csca-rogue-point", "E", "crypto.forbidden", "crypto.forbidden.forged_curve"},
    {62, "signer-self-signed", "C", "ds.chain", "ds.chain.self_signed"},
    {63, "csca-rekeyed", "B", "ds.chain", "ds.chain.passed"},
    {63, "csca-renamed", "B", "ds.chain", "ds.chain.passed"},
    {63, "link-in-card", "C", "ds.chain", "ds.chain.no_anchor"},
    {64, "csca-not-ca", "E", "ds.extensions", "ds.extensions.not_ca", "not-an-authority"},
    {64, "signer-below-signer", "C", "ds.chain", "ds.chain.no_anchor"},
    {64, "signer-key-usage", "E", "ds.extensions", "ds.extensions.key_usage"},
    {64, "signer-tls", "E", "ds.extensions", "ds.extensions.extended_key_usage"},
    {64, "signer-unknown-critical", "E", "ds.extensions", "ds.extensions.unknown_critical"},
    {64, "document-type", "D", "ds.document_type", "ds.document_type.other"},
    {65, "explicit-known", "B", "sod.signature", "sod.signature.passed"},
    {65, "explicit-forged", "E", "crypto.forbidden", "crypto.forbidden.forged_curve"},
    {65, "explicit-unknown", "C", "sod.structure", "sod.structure.unknown_curve"},
    {66, "weak-rsa-1024", "D", "crypto.weak", "crypto.weak.found"},
    {66, "weak-sha1", "D", "crypto.weak", "crypto.weak.found"},
    {66, "weak-sha1-hashes", "D", "crypto.weak", "crypto.weak.found"},
    {66, "md5-hashes", "E", "crypto.forbidden", "crypto.forbidden.md5"},
    {66, "md5-signature", "E", "crypto.forbidden", "crypto.forbidden.md5"},
    {66, "digest-parameters-null", "B", "sod.signature", "sod.signature.passed"},
    {67, "pss-salt-0", "B", "sod.signature", "sod.signature.passed"},
    {67, "pss-salt-20", "B", "sod.signature", "sod.signature.passed"},
    {67, "pss-salt-32", "B", "sod.signature", "sod.signature.passed"},
    {67, "pss-salt-48", "B", "sod.signature", "sod.signature.passed"},
    {67, "pss-salt-64", "B", "sod.signature", "sod.signature.passed"},
    {67, "digest-info-without-null", "E", "sod.signature", "sod.signature.digest_info_without_null"},
    {68, "", "B", "sod.structure", "sod.structure.passed"},
    {68, "lds-version-1", "B", "sod.structure", "sod.structure.passed"},
    {68, "lds-version-2", "C", "sod.structure", "sod.structure.unknown_lds_version"},
    {69, "hash-too-short", "E", "sod.structure", "sod.structure.hash_length"},
    {69, "group-twice", "E", "sod.structure", "sod.structure.malformed"},
    {69, "group-17", "E", "sod.structure", "sod.structure.malformed"},
    {70, "group-unsigned", "D", "com.consistency", "com.consistency.unsigned"},
    {70, "group-hidden", "D", "com.consistency", "com.consistency.hidden"},
    {71, "dg14-stripped", "E", "dg14.hash", "dgN.hash.absent", "", "vn-citizen-2021"},
    {71, "dg15-stripped", "E", "dg15.hash", "dgN.hash.absent", "", "vn-citizen-2021"},
    {72, "sod-truncated", "E", "sod.structure", "sod.structure.malformed"},
    {72, "sod-trailing", "E", "sod.structure", "sod.structure.malformed"},
    {73, "country-of-signer", "E", "ds.country", "ds.country.differs"},
    {73, "country-of-document", "E", "ds.country", "ds.country.differs"},
    {73, "country-germany", "B", "ds.country", "ds.country.passed", "countries"},
    {73, "country-british", "B", "ds.country", "ds.country.passed", "countries"},
    {73, "country-united-nations", "B", "ds.country", "ds.country.passed", "countries"},
    {74, "attributes-unsorted", "B", "sod.signature", "sod.signature.passed"},
    {74, "attributes-signed-unsorted", "B", "sod.signature", "sod.signature.passed"},
    {75, "sod-indefinite", "B", "sod.signature", "sod.signature.passed"},
    {84, "mrz-check-digit", "D", "dg1.mrz", "dg1.mrz.check_digit"},
    {105, "sod-without-dg1", "E", "sod.coverage", "sod.coverage.no_dg1"},
    {105, "sod-without-dg2", "D", "sod.portrait", "sod.portrait.not_listed"},
    {105, "sod-absent", "E", "sod.structure", "sod.structure.absent"},
    {105, "sod-unreadable", "C", "sod.structure", "sod.structure.not_read"},
    {107, "expired-unknown-csca", "C", "document.expiry", "document.expiry.expired"},
};

// Online, and once more from the evidence of the read.
void check_row(const Case& one, const VerifyOptions& verify) {
  INFO("adverse " << one.row << " " << one.fault << " " << one.set);
  const auto report = test::read_specimen(one.specimen, one.fault, verify);
  REQUIRE_FALSE(report.failure);
  CHECK(test::reason_of(report.verification, one.check) == one.reason);
  CHECK(test::letter_of(report.verification) == one.verdict);
  test::check_offline(report, verify);
}

// Link certificates speak where they are imported.
const TrustStore& trust_for(const Case& one) {
  return one.row == 63 ? test::imported_trust() : test::trust_set(one.set);
}

void check_rows(int first, int last) {
  for (const auto& one : cases) {
    if (one.row >= first && one.row <= last) check_row(one, test::judged_by(trust_for(one)));
  }
}

}  // namespace

TEST_CASE("adverse 47 to 54: what is signed, and by whom") {
  check_rows(47, 54);
}

TEST_CASE("adverse 55 to 58: validity and revocation") {
  check_rows(55, 58);
}

TEST_CASE("adverse 59 to 64: authorities and signers") {
  check_rows(59, 64);
}

TEST_CASE("adverse 65 to 67: curves, strength, signature schemes") {
  check_rows(65, 67);
}

TEST_CASE("adverse 68 to 72: the signed list") {
  check_rows(68, 72);
}

TEST_CASE("adverse 73 to 75: countries and encodings") {
  check_rows(73, 75);
}

TEST_CASE("adverse 84, 105, 107: content, files that are missing, two troubles at once") {
  check_rows(84, 107);
}

TEST_CASE("adverse 8: the hash of a file that ended too early fails") {
  check_rows(8, 8);
}

TEST_CASE("adverse 57: without a fresh revocation list nothing is concluded where policy asks for one") {
  const Policy policy{.name = "site", .require_revocation = true};
  const auto trust = [](const char* set) { return test::trust_set(set); };
  check_row({57, "", "C", "ds.revocation", "ds.revocation.no_list"}, test::judged_by(trust("no-crl"), policy));
  check_row({57, "", "C", "ds.revocation", "ds.revocation.stale"}, test::judged_by(trust("crl-stale"), policy));
  check_row({57, "", "B", "ds.revocation", "ds.revocation.passed"}, test::judged_by(trust(""), policy));
}

// The usual lists are of January 2026.
TEST_CASE("adverse 56, 57, 109: a clock before the list hides no revocation, and vouches for none") {
  auto verify = test::judged_by(test::trust_set("crl-revoked"));
  verify.at = std::chrono::sys_days(std::chrono::year(2025) / 12 / 1);
  check_row({56, "", "E", "ds.revocation", "ds.revocation.revoked"}, verify);
  verify.trust = test::trust_set();
  check_row({57, "", "B", "ds.revocation", "ds.revocation.later"}, verify);
  verify.policy = {.name = "site", .require_revocation = true};
  check_row({57, "", "C", "ds.revocation", "ds.revocation.later"}, verify);
}

TEST_CASE("adverse 55, 109: before its day of signing a card is neither valid nor invalid") {
  auto verify = test::judged_by(test::trust_set());
  verify.at = std::chrono::sys_days(std::chrono::year(2019) / 1 / 1);
  check_row({55, "", "C", "ds.validity", "ds.validity.not_yet_signed"}, verify);
}

TEST_CASE("adverse 25, 26: opened by BAC alone is for review where policy says so") {
  const auto verify = test::judged_by(test::trust_set(), {.name = "site", .bac_is_review = true});
  check_row({25, "", "D", "access.policy", "access.policy.bac_refused"}, verify);
}

TEST_CASE("adverse 74: attributes signed as they stand are taken, and it is said") {
  const auto verify = test::judged_by(test::trust_set());
  const auto noted = [&](const char* fault) {
    return test::has_note(test::read_specimen(passport, fault, verify).verification, "note.signed_as_read");
  };
  CHECK(noted("attributes-signed-unsorted"));
  CHECK_FALSE(noted("attributes-unsorted"));
  CHECK_FALSE(noted(""));
}

TEST_CASE("adverse 63: link certificates of plain files lead to the new authority, too") {
  for (const auto* fault : {"csca-rekeyed", "csca-renamed"}) {
    check_row({63, fault, "B", "ds.chain", "ds.chain.passed"}, test::judged_by(test::trust_set()));
  }
}

TEST_CASE("adverse 66: weak algorithms make the card invalid where policy says so") {
  const auto verify = test::judged_by(test::trust_set(), {.name = "site", .weak_is_invalid = true});
  for (const auto* fault : {"weak-rsa-1024", "weak-sha1", "weak-sha1-hashes"}) {
    check_row({66, fault, "E", "crypto.weak", "crypto.weak.found"}, verify);
  }
}

TEST_CASE("adverse 67: a DigestInfo without NULL counts by policy alone, and the reason is said") {
  const Policy policy{.name = "site", .digest_info_without_null = true, .digest_info_reason = "known issuer"};
  const auto verify = test::judged_by(test::trust_set(), policy);
  check_row({67, "digest-info-without-null", "B", "sod.signature", "sod.signature.passed"}, verify);
  const auto report = test::read_specimen(passport, "digest-info-without-null", verify);
  CHECK(test::has_note(report.verification, "note.digest_info_without_null"));
}

TEST_CASE("adverse 61: a rogue authority with the point of a true one is never trusted") {
  const auto report = test::read_specimen(passport, "csca-rogue-point", test::judged_by(test::trust_set()));
  CHECK(test::reason_of(report.verification, "ds.chain") != "ds.chain.passed");
}

TEST_CASE("adverse 107: an unknown authority and an expired document are both listed") {
  const auto report = test::read_specimen(passport, "expired-unknown-csca", test::judged_by(test::trust_set()));
  const auto& listed = report.verification.attention;
  CHECK(std::find(listed.begin(), listed.end(), "ds.chain") != listed.end());
  CHECK(std::find(listed.begin(), listed.end(), "document.expiry") != listed.end());
}
