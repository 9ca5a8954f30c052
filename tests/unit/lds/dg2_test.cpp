#include "lds/dg2.hpp"

#include "core/bytes.hpp"
#include "core/text.hpp"
#include "prefixes.hpp"
#include "tlv/writer.hpp"

using namespace chipid;
using test::error_of;
using test::hex;
using test::ok;

namespace {

// 20 bytes of Facial Information with the number of feature points as given, in hex after the block length.
Bytes image_block(std::string_view points, BytesView image) {
  const auto count = hex(points).size() / 8;
  const auto head =
      hex("00000000" + core::to_hex(Bytes{0, static_cast<std::uint8_t>(count)}) + "01 02 03 040506 0708 0A0B0C 0D0E0F");
  const auto info = hex("01 00 00F0 0140 01 02 0304 0050");
  auto block = core::concat({head, hex(points), info, image});
  block[2] = static_cast<std::uint8_t>(block.size() >> 8U);
  block[3] = static_cast<std::uint8_t>(block.size());
  return block;
}

Bytes facial_record(const std::vector<Bytes>& blocks) {
  auto record = hex("46414300 30313000 00000000 0000");
  record[13] = static_cast<std::uint8_t>(blocks.size());
  for (const auto& block : blocks) core::append(record, block);
  record[10] = static_cast<std::uint8_t>(record.size() >> 8U);
  record[11] = static_cast<std::uint8_t>(record.size());
  return record;
}

Bytes dg2_of(BytesView data, std::uint8_t count = 1) {
  const auto header = tlv::encode({0xA1}, hex("8102 0002 870101 8802 0008"));
  const auto information = tlv::encode({0x7F60}, {header, tlv::encode({0x5F2E}, data)});
  return tlv::encode({0x75}, tlv::encode({0x7F61}, {tlv::encode({0x02}, Bytes{count}), information}));
}

const auto jpeg = hex("FFD8FFE0 00104A46");

}  // namespace

TEST_CASE("DG2 of the BSI specimen") {
  const auto path = test::shared_vector("dg/bsi-specimen-2008/Datagroup2.bin");
  if (!path) return;
  const auto file = test::read_bytes(*path);
  const auto dg2 = ok(lds::parse_dg2(file));
  REQUIRE(dg2.templates.size() == 1);
  const auto& one = dg2.templates[0];
  CHECK(core::to_hex(one.header.biometric_type) == "02");
  CHECK(core::to_hex(one.header.subtype) == "00");
  CHECK(core::to_hex(one.header.format_owner) == "0101");
  CHECK(core::to_hex(one.header.format_type) == "0008");
  REQUIRE(one.facial_images);
  REQUIRE(one.facial_images->size() == 1);
  const auto& image = one.facial_images->front();
  CHECK(image.image_information.face_image_type == 1);
  CHECK(image.image_information.image_data_type == 1);
  CHECK(image.image_information.width == 337);
  CHECK(image.image_information.height == 449);
  CHECK(image.format == lds::ImageFormat::jp2);
  CHECK(image.image.size() == 14999);
  test::check_trailing_byte_refused(file, lds::parse_dg2);
}

TEST_CASE("DG2 with every field of a facial record") {
  const auto file = dg2_of(facial_record({image_block("0101010200030004 0101010200050006", jpeg)}));
  const auto dg2 = ok(lds::parse_dg2(file));
  const auto& image = dg2.templates.at(0).facial_images.value().at(0);
  CHECK(image.facial_information.feature_point_count == 2);
  CHECK(image.facial_information.gender == 1);
  CHECK(image.facial_information.eye_colour == 2);
  CHECK(image.facial_information.hair_colour == 3);
  CHECK(image.facial_information.feature_mask == 0x040506);
  CHECK(image.facial_information.expression == 0x0708);
  CHECK(image.facial_information.pose_angle == 0x0A0B0C);
  CHECK(image.facial_information.pose_uncertainty == 0x0D0E0F);
  CHECK(image.image_information.width == 240);
  CHECK(image.image_information.height == 320);
  CHECK(image.image_information.colour_space == 1);
  CHECK(image.image_information.source_type == 2);
  CHECK(image.image_information.device_type == 0x0304);
  CHECK(image.image_information.quality == 0x0050);
  CHECK(image.image == jpeg);
  CHECK(image.format == lds::ImageFormat::jpeg);
  test::check_prefixes_refused(file, lds::parse_dg2);
}

TEST_CASE("DG2 with two images, or with none") {
  CHECK(ok(lds::parse_dg2(dg2_of(facial_record({image_block("", jpeg), image_block("", jpeg)}))))
            .templates.at(0)
            .facial_images->size() == 2);
  CHECK(ok(lds::parse_dg2(dg2_of(facial_record({})))).templates.at(0).facial_images->empty());
  CHECK(ok(lds::parse_dg2(hex("7506 7F6103 020100"))).templates.empty());
}

TEST_CASE("DG2 in another format is kept raw") {
  const auto dg2 = ok(lds::parse_dg2(dg2_of(hex("A1036601AA"))));
  CHECK_FALSE(dg2.templates.at(0).facial_images);
  CHECK(core::to_hex(dg2.templates.at(0).data) == "a1036601aa");
  CHECK_FALSE(dg2.templates.at(0).representations);
}

TEST_CASE("DG2 with a malformed ISO/IEC 39794-5 record is refused") {
  CHECK(error_of(lds::parse_dg2(dg2_of(hex("A1036501AA")))) == "file.malformed");
}

TEST_CASE("DG2 whose lengths and counts do not fit is refused") {
  const auto refused = [](const Bytes& file) { return error_of(lds::parse_dg2(file)) == "file.malformed"; };
  CHECK(refused(dg2_of(facial_record({image_block("", jpeg)}), 2)));
  CHECK(refused(dg2_of(facial_record({image_block("", jpeg)}), 0)));
  auto record = facial_record({image_block("", jpeg)});
  record[8] = 0x7F;  // length of the record
  CHECK(refused(dg2_of(record)));
  record = facial_record({image_block("", jpeg)});
  record[12] = 0xFF;  // number of images
  CHECK(refused(dg2_of(record)));
  record = facial_record({image_block("", jpeg)});
  record[14] = 0xFF;  // length of the image block
  CHECK(refused(dg2_of(record)));
  record = facial_record({image_block("", jpeg)});
  record[17] = 31;  // shorter than its fixed part
  CHECK(refused(dg2_of(record)));
  record = facial_record({image_block("", jpeg)});
  record[18] = 0xFF;  // number of feature points
  CHECK(refused(dg2_of(record)));
  CHECK(refused(hex("750C 7F6109 0204 7FFFFFFF 7F6000")));
}

TEST_CASE("padding after a facial record is let pass") {
  auto record = facial_record({image_block("", jpeg)});
  record.resize(record.size() + 5);
  CHECK(ok(lds::parse_dg2(dg2_of(record))).templates.at(0).facial_images->size() == 1);
}

TEST_CASE("image formats are told by their first bytes") {
  using lds::ImageFormat;
  CHECK(lds::detect_image_format(jpeg) == ImageFormat::jpeg);
  CHECK(lds::detect_image_format(hex("0000000C6A5020200D0A870A00")) == ImageFormat::jp2);
  CHECK(lds::detect_image_format(hex("FF4FFF510000")) == ImageFormat::jpeg2000_codestream);
  CHECK(lds::detect_image_format(hex("89504E470D0A1A0A")) == ImageFormat::unknown);
  CHECK(lds::detect_image_format(hex("FFD8")) == ImageFormat::unknown);
  CHECK(lds::detect_image_format({}) == ImageFormat::unknown);
}
