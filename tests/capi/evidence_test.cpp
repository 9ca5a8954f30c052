#include <cstring>
#include <fstream>
#include <sstream>
#include <vector>

#include "support.hpp"

using namespace chipid::capi_test;

namespace {

struct Kept {
  Owned<uint8_t> file;
  size_t size = 0;
  Text digest;
};

Kept evidence_of(const chipid_report* report, const chipid_site_key* key) {
  Kept kept;
  REQUIRE(chipid_evidence_make(report, key, kept.file.out(), &kept.size, kept.digest.out()) == CHIPID_OK);
  return kept;
}

Owned<chipid_verifier> verifier(const chipid_enrolled* enrolled) {
  auto options = sized<chipid_verify_options>();
  options.trust = test_trust();
  options.enrolled = enrolled;
  Owned<chipid_verifier> made;
  REQUIRE(chipid_verifier_new(&options, made.out()) == CHIPID_OK);
  return made;
}

Owned<chipid_enrolled> enrolled(const std::string& path) {
  const char* const paths[] = {path.c_str()};
  Owned<chipid_enrolled> keys;
  REQUIRE(chipid_enrolled_load(paths, 1, keys.out()) == CHIPID_OK);
  REQUIRE(chipid_enrolled_count(keys) == 1);
  return keys;
}

}  // namespace

TEST_CASE("evidence: signed evidence is judged as the read was, and shows the portrait") {
  const Folder folder;
  Owned<chipid_site_key> key;
  REQUIRE(chipid_site_key_create(folder.file("site.pem").c_str(), key.out()) == CHIPID_OK);
  CHECK(std::strlen(chipid_site_key_id(key)) == 43);
  Owned<chipid_report> report;
  REQUIRE(read_citizen(report) == CHIPID_OK);
  const auto kept = evidence_of(report, key);
  const auto judge = verifier(enrolled(folder.file("site.pub")));
  Owned<chipid_report> judged;
  REQUIRE(chipid_verify_evidence(judge, kept.file, kept.size, nullptr, 0, judged.out()) == CHIPID_OK);
  const auto info = info_of(judged);
  CHECK(info.verdict == CHIPID_VERDICT_AUTHENTIC);
  CHECK(info.signature == CHIPID_SIGNATURE_STATUS_VALID);
  CHECK(std::string(info.evidence_digest) == kept.digest.get());
  CHECK(info.read_at > 1700000000);
  Owned<chipid_portrait> portrait;
  CHECK(chipid_portrait_decode(judged, portrait.out()) == CHIPID_OK);
  Owned<uint8_t> again;
  size_t size = 0;
  CHECK(chipid_evidence_make(judged, nullptr, again.out(), &size, nullptr) == CHIPID_E_USAGE_BAD_VALUE);
}

TEST_CASE("evidence: unsigned, the chip's proof counts for nothing and altered, it is refused") {
  Owned<chipid_report> report;
  REQUIRE(read_citizen(report) == CHIPID_OK);
  const auto kept = evidence_of(report, nullptr);
  const auto judge = verifier(nullptr);
  Owned<chipid_report> judged;
  REQUIRE(chipid_verify_evidence(judge, kept.file, kept.size, nullptr, 0, judged.out()) == CHIPID_OK);
  CHECK(info_of(judged).signature == CHIPID_SIGNATURE_STATUS_NONE);
  CHECK(info_of(judged).verdict != CHIPID_VERDICT_AUTHENTIC);
  std::vector<uint8_t> altered(kept.file.get(), kept.file.get() + kept.size);
  altered[altered.size() / 2] ^= 1U;
  CHECK(chipid_verify_evidence(judge, altered.data(), altered.size(), nullptr, 0, judged.out()) ==
        CHIPID_E_EVIDENCE_DAMAGED);
  CHECK(judged.get() == nullptr);
}

TEST_CASE("evidence: a receipt names its evidence and counts by the enrolled key alone") {
  const Folder folder;
  Owned<chipid_site_key> key;
  REQUIRE(chipid_site_key_create(folder.file("site.pem").c_str(), key.out()) == CHIPID_OK);
  Owned<chipid_report> report;
  REQUIRE(read_citizen(report) == CHIPID_OK);
  const auto kept = evidence_of(report, key);
  Text receipt;
  REQUIRE(chipid_receipt_make(report, kept.digest, key, "admission", "A-17", receipt.out()) == CHIPID_OK);
  const auto keys = enrolled(folder.file("site.pub"));
  Owned<chipid_fields> check;
  REQUIRE(chipid_receipt_check(receipt, keys, kept.file, kept.size, check.out()) == CHIPID_OK);
  CHECK(std::string(chipid_fields_find(check, "signature")) == "valid");
  CHECK(std::string(chipid_fields_find(check, "evidence_matches")) == "yes");
  CHECK(std::string(chipid_fields_find(check, "verdict")) == "authentic");
  CHECK(std::string(chipid_fields_find(check, "reference")) == "A-17");
  REQUIRE(chipid_receipt_check(receipt, nullptr, nullptr, 0, check.out()) == CHIPID_OK);
  CHECK(std::string(chipid_fields_find(check, "signature")) == "unknown_key");
  CHECK(chipid_fields_find(check, "evidence_matches") == nullptr);
  CHECK(chipid_receipt_check("not a receipt", keys, nullptr, 0, check.out()) == CHIPID_E_RECEIPT_MALFORMED);
}

TEST_CASE("evidence: a read that ended early gets no receipt") {
  const Folder folder;
  Owned<chipid_site_key> key;
  REQUIRE(chipid_site_key_create(folder.file("site.pem").c_str(), key.out()) == CHIPID_OK);
  Owned<chipid_report> report;
  CHECK(read_citizen(report, ",fault=card-removed") != CHIPID_OK);
  Text receipt;
  CHECK(chipid_receipt_make(report, std::string(64, 'a').c_str(), key, nullptr, nullptr, receipt.out()) ==
        CHIPID_E_USAGE_BAD_VALUE);
}
