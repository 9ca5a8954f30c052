#include "lds/dg4.hpp"

#include "biometric_writer.hpp"
#include "prefixes.hpp"

using namespace chipid;
using test::error_of;
using test::hex;
using test::ok;

namespace {

Bytes dg4_of(const std::vector<Bytes>& blocks) {
  return test::biometric_group_of({0x76}, blocks);
}

// The right eye with two images of 1 and 2 bytes, the left with none.
const auto record =
    hex("49495200 30313000 0000004C 0102 02 002D 0304 0096 0010 00A3 0095 18 01 000102030405060708090A0B0C0D0E0F"
        "01 0002"
        "0001 33 0005 0006 00000001 AA"
        "0002 34 FFFF FFFF 00000002 AAAA"
        "02 0000");

}  // namespace

TEST_CASE("DG4 of the BSI specimen: two eyes in JPEG 2000") {
  const auto path = test::shared_vector("dg/bsi-specimen-2008/Datagroup4.bin");
  if (!path) return;
  const auto file = test::read_bytes(*path);
  const auto dg4 = ok(lds::parse_dg4(file));
  REQUIRE(dg4.templates.size() == 2);
  const auto& first = dg4.templates[0];
  CHECK(core::to_hex(first.header.biometric_type) == "10");
  CHECK(core::to_hex(first.header.format_type) == "0009");
  REQUIRE(first.record);
  CHECK(first.record->eye_count == 1);
  CHECK(first.record->iris_diameter == 150);
  CHECK(first.record->image_format == 16);
  CHECK(first.record->width == 163);
  CHECK(first.record->height == 149);
  CHECK(first.record->intensity_depth == 24);
  REQUIRE(first.record->images.size() == 1);
  const auto& image = first.record->images[0];
  CHECK(image.eye == 1);
  CHECK(image.number == 1);
  CHECK(image.quality == 51);
  CHECK(image.size == 6386);
  REQUIRE(image.offset + image.size == first.data.size());
  CHECK(core::to_hex(BytesView(first.data).subspan(image.offset + 4, 4)) == "6a502020");
  CHECK(dg4.templates[1].record.value().images.at(0).eye == 2);
  test::check_trailing_byte_refused(file, lds::parse_dg4);
}

TEST_CASE("DG4 with every field of an iris image record") {
  const auto file = dg4_of({record});
  const auto eyes = ok(lds::parse_dg4(file)).templates.at(0).record.value();
  CHECK(eyes.capture_device == 0x0102);
  CHECK(eyes.eye_count == 2);
  CHECK(eyes.properties == 0x0304);
  CHECK(eyes.transformation == 1);
  REQUIRE(eyes.images.size() == 2);
  CHECK(eyes.images[0].rotation_angle == 5);
  CHECK(eyes.images[0].rotation_uncertainty == 6);
  CHECK(eyes.images[1].eye == 1);
  CHECK(eyes.images[1].number == 2);
  CHECK(eyes.images[1].quality == 0x34);
  CHECK(eyes.images[1].offset == 71);
  CHECK(eyes.images[1].size == 2);
  test::check_prefixes_refused(file, lds::parse_dg4);
}

TEST_CASE("DG4 without eyes, or in another format") {
  CHECK(ok(lds::parse_dg4(hex("760A 7F6107 020100 5302ABCD"))).templates.empty());
  CHECK_FALSE(ok(lds::parse_dg4(dg4_of({hex("7F2E00")}))).templates.at(0).record);
}

TEST_CASE("DG4 whose lengths and counts do not fit is refused") {
  const auto refused = [](std::size_t at, std::uint8_t byte) {
    auto changed = record;
    changed.at(at) = byte;
    return error_of(lds::parse_dg4(dg4_of({changed}))) == "file.malformed";
  };
  CHECK(refused(11, 0x4D));  // longer than the data
  CHECK(refused(11, 0x4B));  // shorter than its content
  CHECK(refused(14, 1));     // fewer eyes
  CHECK(refused(14, 3));     // more eyes
  CHECK(refused(16, 0x2E));  // another header
  CHECK(refused(47, 3));     // more images
  CHECK(refused(55, 0xFF));  // image of gigabytes
}
