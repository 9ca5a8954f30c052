#include "lds/dg3.hpp"

#include "biometric_writer.hpp"
#include "prefixes.hpp"

using namespace chipid;
using test::error_of;
using test::hex;
using test::ok;

namespace {

Bytes dg3_of(const std::vector<Bytes>& blocks) {
  return test::biometric_group_of({0x63}, blocks);
}

// Two fingers, the first with two views; images of 1, 2 and 3 bytes.
const auto record =
    hex("46495200 30313000 000000000050 0102 001F 02 01 01F4 01F5 01F6 01F7 08 02 0000"
        "0000000F 01 02 01 64 03 0010 0020 00 AA"
        "00000010 01 02 02 63 03 0010 0020 00 AAAA"
        "00000011 07 01 01 62 00 0030 0040 00 AAAAAA");

}  // namespace

TEST_CASE("DG3 of the BSI specimen: two fingers in WSQ") {
  const auto path = test::shared_vector("dg/bsi-specimen-2008/Datagroup3.bin");
  if (!path) return;
  const auto file = test::read_bytes(*path);
  const auto dg3 = ok(lds::parse_dg3(file));
  REQUIRE(dg3.templates.size() == 2);
  const auto& first = dg3.templates[0];
  CHECK(core::to_hex(first.header.biometric_type) == "08");
  CHECK(core::to_hex(first.header.subtype) == "09");
  CHECK(core::to_hex(first.header.format_type) == "0007");
  REQUIRE(first.record);
  CHECK(first.record->acquisition_level == 31);
  CHECK(first.record->finger_count == 1);
  CHECK(first.record->scan_resolution_x == 500);
  CHECK(first.record->compression == 2);
  REQUIRE(first.record->images.size() == 1);
  const auto& image = first.record->images[0];
  CHECK(image.position == 2);
  CHECK(image.quality == 100);
  CHECK(image.width == 620);
  CHECK(image.height == 620);
  REQUIRE(image.offset + image.size == first.data.size());
  CHECK(core::to_hex(BytesView(first.data).subspan(image.offset, 4)) == "ffa0ffa4");
  CHECK(dg3.templates[1].record.value().images.at(0).position == 7);
  test::check_trailing_byte_refused(file, lds::parse_dg3);
}

TEST_CASE("DG3 with every field of a finger image record") {
  const auto file = dg3_of({record});
  const auto fingers = ok(lds::parse_dg3(file)).templates.at(0).record.value();
  CHECK(fingers.capture_device == 0x0102);
  CHECK(fingers.finger_count == 2);
  CHECK(fingers.scale_units == 1);
  CHECK(fingers.scan_resolution_x == 0x01F4);
  CHECK(fingers.scan_resolution_y == 0x01F5);
  CHECK(fingers.image_resolution_x == 0x01F6);
  CHECK(fingers.image_resolution_y == 0x01F7);
  CHECK(fingers.pixel_depth == 8);
  REQUIRE(fingers.images.size() == 3);
  CHECK(fingers.images[0].view_count == 2);
  CHECK(fingers.images[0].view_number == 1);
  CHECK(fingers.images[1].position == 1);
  CHECK(fingers.images[1].view_count == 2);
  CHECK(fingers.images[1].view_number == 2);
  CHECK(fingers.images[1].quality == 0x63);
  CHECK(fingers.images[1].impression_type == 3);
  CHECK(fingers.images[1].width == 16);
  CHECK(fingers.images[1].height == 32);
  CHECK(fingers.images[2].offset == 77);
  CHECK(fingers.images[2].size == 3);
  test::check_prefixes_refused(file, lds::parse_dg3);
}

TEST_CASE("DG3 without fingers, plain or hidden behind random bytes") {
  CHECK(ok(lds::parse_dg3(hex("6306 7F6103 020100"))).templates.empty());
  CHECK(ok(lds::parse_dg3(hex("630A 7F6107 020100 5302ABCD"))).templates.empty());
  CHECK(error_of(lds::parse_dg3(hex("630A 7F6107 020101 5302ABCD"))) == "file.malformed");
  CHECK(error_of(lds::parse_dg3(hex("6316 7F6113 020101 7F6009 A103810108 5F2E01AA 5302ABCD"))) == "file.malformed");
  CHECK(ok(lds::parse_dg3(hex("6312 7F610F 020101 7F6009 A103810108 5F2E01AA"))).templates.size() == 1);
}

TEST_CASE("DG3 in another format is kept raw") {
  const auto dg3 = ok(lds::parse_dg3(dg3_of({hex("7F2E00"), record})));
  CHECK_FALSE(dg3.templates.at(0).record);
  CHECK(core::to_hex(dg3.templates[0].data) == "7f2e00");
  CHECK(dg3.templates.at(1).record);
}

TEST_CASE("DG3 whose lengths and counts do not fit is refused") {
  const auto refused = [](std::size_t at, std::uint8_t byte) {
    auto changed = record;
    changed.at(at) = byte;
    return error_of(lds::parse_dg3(dg3_of({changed}))) == "file.malformed";
  };
  CHECK(refused(8, 1));      // record of terabytes
  CHECK(refused(13, 0x51));  // longer than the data
  CHECK(refused(13, 0x4F));  // shorter than its images
  CHECK(refused(18, 4));     // more fingers than images
  CHECK(refused(35, 13));    // image block shorter than its header
  CHECK(refused(32, 0xFF));  // image of gigabytes
  CHECK_FALSE(refused(18, 3));
}

TEST_CASE("padding after a finger image record is let pass") {
  auto padded = record;
  padded.resize(padded.size() + 5);
  CHECK(ok(lds::parse_dg3(dg3_of({padded}))).templates.at(0).record.value().images.size() == 3);
}
