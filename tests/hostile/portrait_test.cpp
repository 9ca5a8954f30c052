#include <chipid/portrait.hpp>
#include <chrono>

#include "judging.hpp"
#include "reading.hpp"

using namespace chipid;
using test::error_of;
using test::ok;

namespace {

ReadReport read(const std::string& fault, const std::string& specimen = test::specimen) {
  return test::read_specimen(specimen, fault, test::judged_by(test::trust_set()));
}

// The rest of the card is shown and judged as if nothing were amiss: what is in the picture is no forgery.
void check_data_shown(const ReadReport& report) {
  CHECK(test::failure_of(report).empty());
  CHECK(report.document.name);
  CHECK(test::file_error(report, File::dg2).empty());
  // Some of these cards prove their chip, some cannot.
  const auto letter = test::letter_of(report.verification);
  CHECK((letter == "A" || letter == "B"));
}

void check_cannot_be_shown(const std::string& fault, const std::string& error) {
  const auto report = read(fault);
  check_data_shown(report);
  const auto started = std::chrono::steady_clock::now();
  CHECK(error_of(decode_portrait(report)) == error);
  CHECK(std::chrono::steady_clock::now() - started < std::chrono::seconds(3));
}

void check_shown(const ReadReport& report) {
  check_data_shown(report);
  const auto portrait = ok(decode_portrait(report));
  CHECK(portrait.width == 360);
  CHECK(portrait.height == 480);
  CHECK(portrait.pixels.size() == 360 * 480 * 3);
  CHECK(portrait.format == "jpeg2000");
  CHECK(portrait.hash_checked);
}

}  // namespace

TEST_CASE("adverse 86: a JPEG 2000 bomb is stopped, the data is shown") {
  check_cannot_be_shown("portrait-bomb", "picture.over_limit");
}

TEST_CASE("adverse 86: a malformed JPEG 2000 stream is refused, the data is shown") {
  check_cannot_be_shown("portrait-cut", "picture.unreadable");
}

TEST_CASE("adverse 87: a JPEG that is another format is refused") {
  check_cannot_be_shown("portrait-gif", "picture.unknown_format");
  check_cannot_be_shown("portrait-mislabelled", "picture.unknown_format");
}

TEST_CASE("adverse 88: a bare codestream, a JP2 box and trailing padding are shown") {
  check_shown(read("portrait-codestream"));
  check_shown(read("", "icao-td3-jpeg2000"));
  check_shown(read("portrait-padded"));
}

TEST_CASE("adverse 113: DG2 in ISO 39794-5 is read like 19794-5") {
  const auto old_form = read("", "icao-td3-jpeg2000");
  const auto new_form = read("", "icao-td3-39794");
  check_shown(new_form);
  const auto& info = new_form.document.portrait;
  REQUIRE(info);
  CHECK(info->format == "jpeg2000");
  CHECK(info->width == 360);
  CHECK(info->height == 480);
  CHECK(info->sha256 == old_form.document.portrait->sha256);
  CHECK(ok(decode_portrait(new_form)).pixels == ok(decode_portrait(old_form)).pixels);
}

TEST_CASE("adverse 48: a portrait whose hash is not the signed one says so") {
  const auto verify = test::judged_by(test::trust_set());
  const auto report = test::read_specimen(test::specimen, "sod-without-dg2", verify);
  CHECK_FALSE(ok(decode_portrait(report)).hash_checked);
  // Without a verification nothing was checked either.
  CHECK_FALSE(ok(decode_portrait(test::read_with_fault("sod-without-dg2"))).hash_checked);
}

TEST_CASE("adverse 94: a card without a portrait has none to decode") {
  const auto report = read("dg2-absent");
  CHECK(report.document.name);
  CHECK(error_of(decode_portrait(report)) == "file.absent");
}
