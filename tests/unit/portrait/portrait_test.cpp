#include "portrait/portrait.hpp"

#include "support/vectors.hpp"

using namespace chipid;
using test::error_of;
using test::ok;

namespace {

Bytes face_file(const std::string& ending) {
  return test::read_bytes(test::own_vector("portraits/face-woman-large." + ending));
}

lds::FacialImage facial_image(Bytes image, std::uint8_t declared) {
  const auto format = lds::detect_image_format(image);
  return {.image_information = {.image_data_type = declared, .width = 360, .height = 480},
          .image = std::move(image),
          .format = format};
}

lds::FaceRepresentation representation(Bytes image, lds::FaceImageDataFormat declared) {
  const auto format = lds::detect_image_format(image);
  return {.declared_format = declared, .image = std::move(image), .format = format};
}

portrait::Face face_of(lds::FacialImage image) {
  return *portrait::first_face({.templates = {{.facial_images = std::vector{std::move(image)}}}});
}

portrait::Face face_of(lds::FaceRepresentation image) {
  return *portrait::first_face({.templates = {{.representations = std::vector{std::move(image)}}}});
}

}  // namespace

TEST_CASE("portrait: the same of both records") {
  using Declared = lds::FaceImageDataFormat;
  const auto jpeg = ok(portrait::decode(face_of(facial_image(face_file("jpg"), 0))));
  CHECK(jpeg.width == 360);
  CHECK(jpeg.height == 480);
  CHECK(jpeg.format == imaging::PixelFormat::rgb8);
  CHECK(ok(portrait::decode(face_of(representation(face_file("jpg"), Declared::jpeg)))).pixels == jpeg.pixels);
  const auto jpeg2000 = ok(portrait::decode(face_of(facial_image(face_file("jp2"), 1))));
  CHECK(jpeg2000.view().is_whole());
  for (const auto declared : {Declared::jpeg2000_lossy, Declared::jpeg2000_lossless, Declared::unknown}) {
    CHECK(ok(portrait::decode(face_of(representation(face_file("jp2"), declared)))).pixels == jpeg2000.pixels);
  }
}

TEST_CASE("portrait: a picture that is not what the record says is refused") {
  using Declared = lds::FaceImageDataFormat;
  const auto refused = "picture.unknown_format";
  CHECK(error_of(portrait::decode(face_of(facial_image(face_file("jp2"), 0)))) == refused);
  CHECK(error_of(portrait::decode(face_of(facial_image(face_file("jpg"), 1)))) == refused);
  CHECK(error_of(portrait::decode(face_of(representation(face_file("jp2"), Declared::jpeg)))) == refused);
  CHECK(error_of(portrait::decode(face_of(facial_image(test::hex("474946383961"), 0)))) == refused);
}

TEST_CASE("portrait: the first template with a picture counts") {
  lds::Dg2 dg2{.templates = {{}, {.facial_images = std::vector<lds::FacialImage>()}}};
  CHECK_FALSE(portrait::first_face(dg2));
  dg2.templates.push_back({.facial_images = std::vector{facial_image(face_file("jpg"), 0)}});
  CHECK(portrait::first_face(dg2)->width == 360);
}

TEST_CASE("portrait: the silver sample of ISO/IEC 39794-5 and the BSI specimen of ISO/IEC 19794-5") {
  const auto silver = test::shared_vector("iso39794/dg2_silver_all_fields.bin");
  const auto specimen = test::shared_vector("dg/bsi-specimen-2008/Datagroup2.bin");
  if (!silver || !specimen) return;
  const auto silver_dg2 = ok(lds::parse_dg2(test::read_bytes(*silver)));
  const auto first = ok(portrait::decode(*portrait::first_face(silver_dg2)));
  CHECK(first.width == 413);
  CHECK(first.height == 531);
  const auto specimen_dg2 = ok(lds::parse_dg2(test::read_bytes(*specimen)));
  const auto second = ok(portrait::decode(*portrait::first_face(specimen_dg2)));
  // Its record says 337 by 449; the picture is the silver one too.
  CHECK(second.width == 413);
  CHECK(second.height == 531);
}
