#include "lds/face_image_data.hpp"

#include "core/bytes.hpp"
#include "lds/dg2.hpp"
#include "support/vectors.hpp"
#include "tlv/writer.hpp"

using namespace chipid;
using test::error_of;
using test::hex;
using test::ok;
using tlv::encode;

namespace {

const auto version = hex("A007 800103 810207E3");
const auto jpeg = hex("FFD8FFE0 00104A46");

// RepresentationBlock with this ImageRepresentation.
Bytes representation(const Bytes& image) {
  return encode({0x30}, {hex("800100"), encode({0xA1}, image)});
}

Bytes picture(const Bytes& information) {
  return encode({0xA0}, encode({0xA0}, {encode({0x80}, jpeg), encode({0xA1}, information)}));
}

Bytes block(const Bytes& representations) {
  return encode({0x65}, {version, encode({0xA1}, representations)});
}

Result<std::vector<lds::FaceRepresentation>> parse(const Bytes& representations) {
  return lds::parse_face_image_data(block(representations));
}

}  // namespace

TEST_CASE("face image data: the sample of ISO/IEC 39794-5") {
  const auto path = test::shared_vector("iso39794/sample-39794-5-ed-1-v1.der");
  if (!path) return;
  const auto faces = ok(lds::parse_face_image_data(test::read_bytes(*path)));
  REQUIRE(faces.size() == 1);
  CHECK(faces[0].format == lds::ImageFormat::jpeg);
  CHECK(faces[0].image.size() == 893'557);
}

TEST_CASE("DG2 with a record of ISO/IEC 39794-5") {
  const auto* name = GENERATE("dg2_silver_all_fields.bin", "dg2_silver_mandatory_fields.bin");
  const auto path = test::shared_vector(std::string("iso39794/") + name);
  const auto original = test::shared_vector("iso39794/silver.jp2");
  if (!path || !original) return;
  const auto dg2 = ok(lds::parse_dg2(test::read_bytes(*path)));
  REQUIRE(dg2.templates.size() == 1);
  CHECK(core::to_hex(dg2.templates[0].header.format_type) == "002a");
  CHECK_FALSE(dg2.templates[0].facial_images);
  REQUIRE(dg2.templates[0].representations);
  REQUIRE(dg2.templates[0].representations->size() == 1);
  const auto& face = dg2.templates[0].representations->front();
  CHECK(face.format == lds::ImageFormat::jp2);
  CHECK(face.image == test::read_bytes(*original));
}

TEST_CASE("face image data: format and size are told") {
  const auto faces = ok(parse(representation(picture(hex("A003 800102 A103 800100 A708 80020168 810201E0")))));
  REQUIRE(faces.size() == 1);
  CHECK(faces[0].declared_format == lds::FaceImageDataFormat::jpeg);
  CHECK(faces[0].width == 360);
  CHECK(faces[0].height == 480);
  CHECK(faces[0].image == jpeg);
}

TEST_CASE("face image data: what a later edition adds is let pass") {
  const auto added = hex("9F7F0101");
  const auto information = core::concat({hex("A003 800105"), added});
  const auto one = encode({0x30}, {hex("800100"), encode({0xA1}, picture(information)), added});
  const auto faces = ok(parse(one));
  REQUIRE(faces.size() == 1);
  CHECK(faces[0].declared_format == lds::FaceImageDataFormat::other);
  CHECK(ok(parse(representation(picture(hex("A003 A10100"))))).size() == 1);
}

TEST_CASE("face image data: what is no two-dimensional picture is left out") {
  CHECK(ok(parse(representation(encode({0xA1}, hex("800100"))))).empty());
  CHECK(ok(parse(representation(encode({0xA0}, hex("A10100"))))).empty());
}

TEST_CASE("face image data: bare or in the [1] of DG2") {
  const auto bare = block(representation(picture(hex("A003 800102"))));
  const auto wrapped = encode({0xA1}, bare);
  CHECK(lds::is_face_image_data(bare));
  CHECK(lds::is_face_image_data(wrapped));
  CHECK(ok(lds::parse_face_image_data(wrapped)).size() == 1);
  for (const auto* other : {"", "A1", "A100", "A1023000", "464143003031", "7F2E00"}) {
    CHECK_FALSE(lds::is_face_image_data(hex(other)));
  }
}

TEST_CASE("face image data: malformed records are refused") {
  const auto good = representation(picture(hex("A003 800102")));
  CHECK(error_of(lds::parse_face_image_data(encode({0x65}, version))) == "data.malformed");
  CHECK(error_of(lds::parse_face_image_data(core::concat({block(good), hex("00")}))) == "data.malformed");
  CHECK(error_of(parse(representation(picture({})))) == "data.malformed");
  CHECK(error_of(parse(representation(picture(hex("A003 8001FF"))))) == "data.malformed");
  CHECK(error_of(parse(representation(picture(hex("A007 80050100000000"))))) == "data.malformed");
  CHECK(error_of(parse(representation(picture(hex("A003 800102 A703 800101"))))) == "data.malformed");
  const auto whole = block(good);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CHECK_FALSE(lds::parse_face_image_data(BytesView(whole).first(size)));
  }
}

TEST_CASE("face image data: pictures without number are refused") {
  const auto one = representation(picture(hex("A003 800102")));
  Bytes many;
  for (int i = 0; i < 16; ++i) core::append(many, one);
  CHECK(ok(parse(many)).size() == 16);
  core::append(many, one);
  CHECK(error_of(parse(many)) == "data.over_limit");
}
