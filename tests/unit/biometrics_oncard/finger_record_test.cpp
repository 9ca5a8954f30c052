#include "biometrics/oncard/finger_record.hpp"

#include <chipid/finger.hpp>

#include "records.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using biometrics::MinutiaType;
using biometrics::parse_finger_minutiae_record;
using test::error_of;
using test::hex;
using test::minutia;
using test::ok;
using test::record;
using test::view;

namespace {

std::vector<std::string> many(unsigned count) {
  std::vector<std::string> all;
  for (unsigned i = 0; i < count; ++i) all.push_back(minutia(1 + i % 2, i, 2 * i, i, 50));
  return all;
}

}  // namespace

// From the tests of a template builder that scanners' makers feed their matchers with (SimTemplate), version 2005.
TEST_CASE("a record that another program made") {
  const auto parsed =
      ok(parse_finger_minutiae_record(hex("464D5200203230000000003C0000012C019000C500C5010000105B05"
                                          "4087000B6600"
                                          "80B5003B6700"
                                          "407100176C00"
                                          "407600346D00"
                                          "80A0004BE200"
                                          "0000")));
  CHECK(parsed.x_resolution == 197);
  REQUIRE(parsed.views.size() == 1);
  const auto& only = parsed.views[0];
  CHECK(only.position == 0);
  CHECK(only.quality == 91);
  REQUIRE(only.minutiae.size() == 5);
  CHECK(only.minutiae[0].type == MinutiaType::ridge_ending);
  CHECK(only.minutiae[0].x == 0x87);
  CHECK(only.minutiae[0].y == 0x0B);
  CHECK(only.minutiae[0].angle == 0x66);
  CHECK(only.minutiae[4].type == MinutiaType::bifurcation);
  CHECK(only.minutiae[4].x == 0xA0);
}

TEST_CASE("no minutiae, one, and as many as a view can hold") {
  for (const unsigned count : {0U, 1U, 255U}) {
    CAPTURE(count);
    const auto parsed = ok(parse_finger_minutiae_record(record({view(many(count), "02")})));
    CHECK(parsed.views[0].minutiae.size() == count);
    CHECK(parsed.views[0].position == 2);
  }
  CHECK(ok(parse_finger_minutiae_record(record({view(many(255))}))).views[0].minutiae[254].y == 508);
}

TEST_CASE("several views, each with its extended data") {
  // Ridge counts (type 1) of 6 bytes and an area of a maker's own, without content.
  const auto parsed = ok(parse_finger_minutiae_record(record({view(many(2), "01",
                                                                   "000A"
                                                                   "000100060102"
                                                                   "01010004"),
                                                              view(many(3), "06")})));
  REQUIRE(parsed.views.size() == 2);
  CHECK(parsed.views[0].minutiae.size() == 2);
  CHECK(parsed.views[1].minutiae.size() == 3);
  CHECK(parsed.views[1].position == 6);
}

TEST_CASE("reserved values say nothing: a fourth type, a quality over 100, the bits above y") {
  const auto parsed =
      ok(parse_finger_minutiae_record(record({view({"C001"
                                                    "C002"
                                                    "0A"
                                                    "C8"})})));
  const auto& only = parsed.views[0].minutiae[0];
  CHECK(only.type == MinutiaType::other);
  CHECK(only.x == 1);
  CHECK(only.y == 2);
  CHECK(only.quality == 0);
}

TEST_CASE("every length is held against the data") {
  const auto good = record({view(many(3), "01",
                                 "0006"
                                 "000100060102")});
  ok(parse_finger_minutiae_record(good));
  for (std::size_t size = 0; size < good.size(); ++size) {
    CAPTURE(size);
    CHECK(error_of(parse_finger_minutiae_record(BytesView(good).first(size))) == "finger.record");
  }
  auto longer = good;
  longer.push_back(0);
  CHECK(error_of(parse_finger_minutiae_record(longer)) == "finger.record");
  ++longer[11];  // that length stated, and one byte behind the last view
  CHECK(error_of(parse_finger_minutiae_record(longer)) == "finger.record");
  // Counts and lengths one off, each with the length of the whole as it was.
  for (const std::size_t at : {11U, 22U, 27U, 47U, 51U}) {
    for (const int change : {-1, 1}) {
      CAPTURE(at, change);
      auto bad = good;
      bad[at] = static_cast<std::uint8_t>(bad[at] + change);
      CHECK(error_of(parse_finger_minutiae_record(bad)) == "finger.record");
    }
  }
}

TEST_CASE("other records are told apart") {
  auto other = record({view(many(3))});
  other[0] = 'X';
  CHECK(error_of(parse_finger_minutiae_record(other)) == "finger.record");
  auto later = record({view(many(3))});
  later[5] = '3';  // "030", ISO/IEC 19794-2:2011
  CHECK(error_of(parse_finger_minutiae_record(later)) == "finger.record");
  // ANSI INCITS 378-2004 begins with the same eight bytes, its length has two.
  const auto ansi =
      parse_finger_minutiae_record(hex("464D520020323000"
                                       "02D8"
                                       "003500170000"
                                       "0118016000C500C50100"));
  REQUIRE(!ansi);
  CHECK(ansi.error().detail.find("378") != std::string::npos);
}

TEST_CASE("a record without a resolution or a view tells nothing") {
  CHECK(error_of(parse_finger_minutiae_record(record({view(many(3))}, "000000C5"))) == "finger.record");
  CHECK(error_of(parse_finger_minutiae_record(record({view(many(3))}, "00C50000"))) == "finger.record");
  CHECK(error_of(parse_finger_minutiae_record(record({}))) == "finger.record");
}

TEST_CASE("a request is made of a record and of nothing else") {
  CHECK(ok(finger_match_request(SecretBytes(record({view(many(3))})))).record->size() == 48);
  CHECK(error_of(finger_match_request(SecretBytes(BytesView(hex("00"))))) == "finger.record");
  CHECK(error_of(finger_match_request(SecretBytes())) == "finger.record");
}
