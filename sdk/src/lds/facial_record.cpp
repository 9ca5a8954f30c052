#include "lds/facial_record.hpp"

#include "core/bytes.hpp"
#include "core/cursor.hpp"
#include "core/text.hpp"

namespace chipid::lds {
namespace {

using core::Cursor;
using namespace std::string_view_literals;

// Format identifier and version number.
constexpr auto record_start =
    "FAC\0"
    "010\0"sv;
constexpr std::size_t facial_information_size = 20;
constexpr std::size_t feature_point_size = 8;
constexpr std::size_t image_information_size = 12;

struct Magic {
  std::string_view start;
  ImageFormat format;
};

constexpr Magic magics[] = {
    {"\xFF\xD8\xFF"sv, ImageFormat::jpeg},
    {"\x00\x00\x00\x0C\x6A\x50\x20\x20\x0D\x0A\x87\x0A"sv, ImageFormat::jp2},
    {"\xFF\x4F\xFF\x51"sv, ImageFormat::jpeg2000_codestream},
};

// ISO/IEC 19794-5:2005, 5.5, after the block length.
Result<FacialInformation> parse_facial_information(Cursor& cursor) {
  FacialInformation information;
  CHIPID_TRY(information.feature_point_count, cursor.u16());
  CHIPID_TRY(information.gender, cursor.u8());
  CHIPID_TRY(information.eye_colour, cursor.u8());
  CHIPID_TRY(information.hair_colour, cursor.u8());
  CHIPID_TRY(information.feature_mask, cursor.big_endian(3));
  CHIPID_TRY(information.expression, cursor.u16());
  CHIPID_TRY(information.pose_angle, cursor.big_endian(3));
  CHIPID_TRY(information.pose_uncertainty, cursor.big_endian(3));
  return information;
}

// 5.7
Result<ImageInformation> parse_image_information(Cursor& cursor) {
  ImageInformation information;
  CHIPID_TRY(information.face_image_type, cursor.u8());
  CHIPID_TRY(information.image_data_type, cursor.u8());
  CHIPID_TRY(information.width, cursor.u16());
  CHIPID_TRY(information.height, cursor.u16());
  CHIPID_TRY(information.colour_space, cursor.u8());
  CHIPID_TRY(information.source_type, cursor.u8());
  CHIPID_TRY(information.device_type, cursor.u16());
  CHIPID_TRY(information.quality, cursor.u16());
  return information;
}

// The block length counts itself, the information blocks, the feature points and the image.
Result<FacialImage> parse_image(Cursor& record) {
  CHIPID_TRY(const auto block_size, record.u32());
  if (block_size < facial_information_size + image_information_size) {
    return fail(Error{.code = ErrorCode::data_malformed, .detail = "image block too short", .offset = record.offset()});
  }
  CHIPID_TRY(const auto block, record.take(block_size - 4));
  Cursor cursor(block);
  FacialImage image;
  CHIPID_TRY(image.facial_information, parse_facial_information(cursor));
  CHIPID_CHECK(cursor.take(image.facial_information.feature_point_count * feature_point_size));
  CHIPID_TRY(image.image_information, parse_image_information(cursor));
  image.image = core::to_bytes(cursor.rest());
  image.format = detect_image_format(image.image);
  return image;
}

}  // namespace

ImageFormat detect_image_format(BytesView image) noexcept {
  for (const auto& magic : magics) {
    if (core::as_text(image).substr(0, magic.start.size()) == magic.start) return magic.format;
  }
  return ImageFormat::unknown;
}

bool is_facial_record(BytesView data) noexcept {
  return core::as_text(data).substr(0, record_start.size()) == record_start;
}

// 5.4 Facial Record Header: format identifier, version, length of the record, number of images. Padding after the
// record is let pass: it is no part of it.
Result<std::vector<FacialImage>> parse_facial_record(BytesView bytes) {
  Cursor start(bytes);
  CHIPID_CHECK(start.take(record_start.size()));
  CHIPID_TRY(const auto record_size, start.u32());
  CHIPID_TRY(const auto whole, Cursor(bytes).take(record_size));
  Cursor record(whole);
  CHIPID_CHECK(record.take(start.offset()));
  CHIPID_TRY(const auto image_count, record.u16());
  std::vector<FacialImage> images;
  for (std::size_t i = 0; i < image_count; ++i) {
    CHIPID_TRY(images.emplace_back(), parse_image(record));
  }
  CHIPID_CHECK(record.finish());
  return images;
}

}  // namespace chipid::lds
