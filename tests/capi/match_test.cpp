#include <cstring>
#include <fstream>
#include <iterator>
#include <vector>

#include "support.hpp"

using namespace chipid::capi_test;

namespace {

std::vector<uint8_t> content(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

struct FingerRead {
  Owned<chipid_report> report;
  int status = -1;
};

FingerRead read_with_finger(int own) {
  const Folder folder;
  REQUIRE(chipid_virtual_write_finger("icao-moc", folder.file("finger.fmr").c_str(), own) == CHIPID_OK);
  const auto record = content(folder.file("finger.fmr"));
  const auto card = virtual_card("icao-moc");
  Owned<chipid_keys> keys;
  REQUIRE(chipid_keys_new(keys.out()) == CHIPID_OK);
  REQUIRE(chipid_keys_add_mrz(keys, specimen("icao-moc").mrz) == CHIPID_OK);
  auto options = sized<chipid_read_options>();
  options.trust = test_trust();
  options.finger = record.data();
  options.finger_size = record.size();
  FingerRead read;
  read.status = chipid_read(card, keys, &options, read.report.out());
  return read;
}

chipid_match_info match_of(const chipid_match* match) {
  auto info = sized<chipid_match_info>();
  REQUIRE(chipid_match_get(match, &info) == CHIPID_OK);
  return info;
}

}  // namespace

TEST_CASE("match: the card compares a finger, and says how many tries are left") {
  const auto own = read_with_finger(1);
  REQUIRE(own.status == CHIPID_OK);
  REQUIRE(info_of(own.report).match_count == 1);
  Owned<chipid_match> match;
  REQUIRE(chipid_report_match_at(own.report, 0, match.out()) == CHIPID_OK);
  CHECK(match_of(match).decision == CHIPID_MATCH_DECISION_MATCH);
  CHECK(match_of(match).method == CHIPID_MATCH_METHOD_ON_CARD);
  const auto other = read_with_finger(0);
  REQUIRE(chipid_report_match_at(other.report, 0, match.out()) == CHIPID_OK);
  CHECK(match_of(match).decision == CHIPID_MATCH_DECISION_NO_MATCH);
  CHECK(match_of(match).tries_left == 2);
  CHECK(std::strlen(match_of(match).text_vi) > 0);
}

TEST_CASE("match: a face is compared with the portrait, and joins the report") {
  Owned<chipid_face_matcher> matcher;
  const int opened = chipid_face_matcher_open(nullptr, matcher.out());
  if (opened == CHIPID_E_FACE_NO_MATCHER) return;
  REQUIRE(opened == CHIPID_OK);
  Owned<chipid_report> report;
  REQUIRE(read_citizen(report) == CHIPID_OK);
  Owned<chipid_portrait> portrait;
  REQUIRE(chipid_portrait_decode(report, portrait.out()) == CHIPID_OK);
  auto picture = sized<chipid_portrait_info>();
  REQUIRE(chipid_portrait_get(portrait, &picture) == CHIPID_OK);
  Owned<chipid_match> match;
  REQUIRE(chipid_face_match_report(matcher, report, picture.encoded, picture.encoded_size, match.out()) == CHIPID_OK);
  Owned<chipid_report> with;
  REQUIRE(chipid_report_with_match(report, match, "admission", with.out()) == CHIPID_OK);
  CHECK(info_of(with).match_count == 1);
  CHECK(info_of(report).match_count == 0);
  auto check = sized<chipid_check>();
  REQUIRE(chipid_report_check(with, "biometric.face", &check) == CHIPID_OK);
  CHECK(check.detail_count > 0);
}

TEST_CASE("match: a picture that is none cannot be compared, which is never a no") {
  Owned<chipid_face_matcher> matcher;
  if (chipid_face_matcher_open(nullptr, matcher.out()) != CHIPID_OK) return;
  const uint8_t nonsense[] = {1, 2, 3};
  Owned<chipid_match> match;
  REQUIRE(chipid_face_match(matcher, nonsense, sizeof nonsense, nonsense, sizeof nonsense, match.out()) == CHIPID_OK);
  CHECK(match_of(match).decision == CHIPID_MATCH_DECISION_UNAVAILABLE);
  CHECK(match_of(match).trouble == CHIPID_E_PICTURE_UNKNOWN_FORMAT);
  Text json;
  REQUIRE(chipid_match_json(match, json.out()) == CHIPID_OK);
  CHECK(std::strstr(json, "unavailable") != nullptr);
}

TEST_CASE("match: a profile that is none is told by its place") {
  Owned<chipid_match_provider> provider;
  const Folder folder;
  std::ofstream(folder.file("profile.json")) << "{}";
  CHECK(chipid_match_provider_load(folder.file("profile.json").c_str(), provider.out()) == CHIPID_E_MATCH_PROVIDER);
  CHECK(chipid_match_provider_load(folder.file("absent.json").c_str(), provider.out()) == CHIPID_E_USAGE_FILE);
}
