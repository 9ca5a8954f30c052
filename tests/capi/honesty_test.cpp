#include <fstream>
#include <iterator>
#include <vector>

#include "support.hpp"

// No sequence of calls lends a card a verdict that is not its own.
using namespace chipid::capi_test;

namespace {

struct Signed {
  Folder folder;
  Owned<chipid_site_key> key;

  Signed() { REQUIRE(chipid_site_key_create(folder.file("site.pem").c_str(), key.out()) == CHIPID_OK); }
};

std::string digest_of(const chipid_report* report) {
  Owned<uint8_t> file;
  size_t size = 0;
  Text digest;
  REQUIRE(chipid_evidence_make(report, nullptr, file.out(), &size, digest.out()) == CHIPID_OK);
  return digest.get();
}

Owned<chipid_report> read_moc(int own) {
  const Folder folder;
  REQUIRE(chipid_virtual_write_finger("icao-moc", folder.file("finger").c_str(), own) == CHIPID_OK);
  std::ifstream file(folder.file("finger"), std::ios::binary);
  const std::vector<char> record{std::istreambuf_iterator<char>(file), {}};
  Owned<chipid_keys> keys;
  REQUIRE(chipid_keys_new(keys.out()) == CHIPID_OK);
  REQUIRE(chipid_keys_add_mrz(keys, specimen("icao-moc").mrz) == CHIPID_OK);
  auto options = sized<chipid_read_options>();
  options.trust = test_trust();
  options.finger = reinterpret_cast<const uint8_t*>(record.data());
  options.finger_size = record.size();
  Owned<chipid_report> report;
  REQUIRE(chipid_read(virtual_card("icao-moc"), keys, &options, report.out()) == CHIPID_OK);
  return report;
}

int read_at(int64_t at, Owned<chipid_report>& report) {
  auto options = sized<chipid_read_options>();
  options.trust = test_trust();
  options.at = at;
  return chipid_read(virtual_card(citizen_card), can_of(citizen_card), &options, report.out());
}

}  // namespace

TEST_CASE("honesty: milliseconds in place of seconds are refused, not judged for another millennium") {
  Owned<chipid_report> report;
  CHECK(read_at(1795905170000, report) == CHIPID_E_USAGE_BAD_VALUE);
  CHECK(read_at(-1, report) == CHIPID_E_USAGE_BAD_VALUE);
  CHECK(report.get() == nullptr);
  REQUIRE(read_at(1893456000, report) == CHIPID_OK);  // 2030: expired
  CHECK(info_of(report).accepted == 0);
}

TEST_CASE("honesty: a record of a card is no card") {
  const Folder folder;
  const auto record = folder.file("record");
  auto options = sized<chipid_read_options>();
  options.trust = test_trust();
  options.record = record.c_str();
  Owned<chipid_report> report;
  REQUIRE(chipid_read(virtual_card(citizen_card), can_of(citizen_card), &options, report.out()) == CHIPID_OK);
  CHECK(info_of(report).accepted == 1);
  options.record = nullptr;
  Owned<chipid_card> recorded;
  REQUIRE(chipid_card_open_recorded(record.c_str(), recorded.out()) == CHIPID_OK);
  REQUIRE(chipid_read(recorded, can_of(citizen_card), &options, report.out()) == CHIPID_OK);
  CHECK(info_of(report).accepted == 0);
  CHECK(std::string(info_of(report).reader).rfind("recorded: ", 0) == 0);
  Owned<uint8_t> file;
  size_t size = 0;
  CHECK(chipid_evidence_make(report, nullptr, file.out(), &size, nullptr) == CHIPID_E_USAGE_BAD_VALUE);
  const Signed site;
  Text receipt;
  CHECK(chipid_receipt_make(report, nullptr, site.key, nullptr, nullptr, receipt.out()) == CHIPID_E_USAGE_BAD_VALUE);
}

TEST_CASE("honesty: a receipt speaks of the report's own evidence alone") {
  const Signed site;
  Owned<chipid_report> genuine;
  Owned<chipid_report> copy;
  REQUIRE(read_citizen(genuine) == CHIPID_OK);
  REQUIRE(read_citizen(copy, ",fault=clone-full") == CHIPID_OK);
  Text receipt;
  CHECK(chipid_receipt_make(genuine, digest_of(copy).c_str(), site.key, nullptr, nullptr, receipt.out()) ==
        CHIPID_E_USAGE_BAD_VALUE);
  CHECK(receipt.get() == nullptr);
  CHECK(chipid_receipt_make(genuine, digest_of(genuine).c_str(), site.key, nullptr, nullptr, receipt.out()) ==
        CHIPID_OK);
  Owned<chipid_fields> said;
  REQUIRE(chipid_receipt_make(genuine, nullptr, site.key, nullptr, nullptr, receipt.out()) == CHIPID_OK);
  REQUIRE(chipid_receipt_check(receipt, nullptr, nullptr, 0, said.out()) == CHIPID_OK);
  CHECK(std::string(chipid_fields_find(said, "evidence")) == digest_of(genuine));
}

TEST_CASE("honesty: what one card compared joins no other report, nor its own twice") {
  const auto refused = read_moc(0);
  const auto matched = read_moc(1);
  Owned<chipid_match> match;
  REQUIRE(chipid_report_match_at(matched, 0, match.out()) == CHIPID_OK);
  Owned<chipid_report> joined;
  CHECK(chipid_report_with_match(refused, match, nullptr, joined.out()) == CHIPID_E_USAGE_BAD_VALUE);
  CHECK(chipid_report_with_match(matched, match, nullptr, joined.out()) == CHIPID_E_USAGE_BAD_VALUE);
  CHECK(joined.get() == nullptr);
}

TEST_CASE("honesty: a face that was compared with one portrait says nothing of another card's holder") {
  Owned<chipid_face_matcher> matcher;
  if (chipid_face_matcher_open(nullptr, matcher.out()) != CHIPID_OK) return;
  Owned<chipid_report> mine;
  REQUIRE(read_citizen(mine) == CHIPID_OK);
  const auto theirs = read_moc(1);
  Owned<chipid_portrait> portrait;
  REQUIRE(chipid_portrait_decode(mine, portrait.out()) == CHIPID_OK);
  auto picture = sized<chipid_portrait_info>();
  REQUIRE(chipid_portrait_get(portrait, &picture) == CHIPID_OK);
  Owned<chipid_match> match;
  REQUIRE(chipid_face_match(matcher, picture.encoded, picture.encoded_size, picture.encoded, picture.encoded_size,
                            match.out()) == CHIPID_OK);
  Owned<chipid_report> joined;
  CHECK(chipid_report_with_match(mine, match, nullptr, joined.out()) == CHIPID_OK);
  CHECK(chipid_report_with_match(theirs, match, nullptr, joined.out()) == CHIPID_E_USAGE_BAD_VALUE);
  REQUIRE(chipid_face_match_report(matcher, theirs, picture.encoded, picture.encoded_size, match.out()) == CHIPID_OK);
  CHECK(chipid_report_with_match(mine, match, nullptr, joined.out()) == CHIPID_E_USAGE_BAD_VALUE);
}

TEST_CASE("honesty: nothing is exported of a read that ended early") {
  Owned<chipid_report> report;
  CHECK(read_citizen(report, ",fault=card-removed") != CHIPID_OK);
  const chipid_report* one[] = {report};
  Text text;
  CHECK(chipid_export(one, 1, CHIPID_EXPORT_FORM_JSON, text.out()) == CHIPID_E_USAGE_BAD_VALUE);
}

TEST_CASE("honesty: an error leaves nothing of an earlier answer behind") {
  Owned<chipid_report> report;
  REQUIRE(read_citizen(report) == CHIPID_OK);
  auto info = info_of(report);
  REQUIRE(info.accepted == 1);
  CHECK(chipid_report_get(nullptr, &info) == CHIPID_E_USAGE_BAD_HANDLE);
  CHECK(info.accepted == 0);
  chipid_report* out = reinterpret_cast<chipid_report*>(&info);
  CHECK(chipid_resume(nullptr, nullptr, nullptr, nullptr, &out) == CHIPID_E_USAGE_BAD_HANDLE);
  CHECK(out == nullptr);
}

TEST_CASE("honesty: what was announced and not given is not passed over") {
  Owned<chipid_report> report;
  auto options = sized<chipid_read_options>();
  options.finger_size = 100;
  CHECK(chipid_read(virtual_card(citizen_card), nullptr, &options, report.out()) == CHIPID_E_USAGE_BAD_VALUE);
  options.finger_size = 0;
  options.challenge_size = 8;
  CHECK(chipid_read(virtual_card(citizen_card), nullptr, &options, report.out()) == CHIPID_E_USAGE_BAD_VALUE);
}
