#include "lds/iris_record.hpp"

#include "core/cursor.hpp"
#include "core/text.hpp"

namespace chipid::lds {
namespace {

using core::Cursor;
using namespace std::string_view_literals;

// Format identifier and version number.
constexpr auto record_start =
    "IIR\0"
    "010\0"sv;
constexpr std::size_t record_header_size = 45;
constexpr std::size_t device_identifier_size = 16;

// ISO/IEC 19794-6:2005, 6.5.1, after format identifier, version and length.
Result<IrisRecord> parse_record_header(Cursor& cursor) {
  IrisRecord record;
  CHIPID_TRY(record.capture_device, cursor.u16());
  CHIPID_TRY(record.eye_count, cursor.u8());
  CHIPID_TRY(const auto header_size, cursor.u16());
  if (header_size != record_header_size) return fail(ErrorCode::data_malformed, {}, "iris record header size");
  CHIPID_TRY(record.properties, cursor.u16());
  CHIPID_TRY(record.iris_diameter, cursor.u16());
  CHIPID_TRY(record.image_format, cursor.u16());
  CHIPID_TRY(record.width, cursor.u16());
  CHIPID_TRY(record.height, cursor.u16());
  CHIPID_TRY(record.intensity_depth, cursor.u8());
  CHIPID_TRY(record.transformation, cursor.u8());
  CHIPID_CHECK(cursor.take(device_identifier_size));
  return record;
}

// 6.5.3
Result<IrisImage> parse_image(Cursor& record, std::uint8_t eye) {
  IrisImage image{.eye = eye};
  CHIPID_TRY(image.number, record.u16());
  CHIPID_TRY(image.quality, record.u8());
  CHIPID_TRY(image.rotation_angle, record.u16());
  CHIPID_TRY(image.rotation_uncertainty, record.u16());
  CHIPID_TRY(image.size, record.u32());
  image.offset = record.offset();
  CHIPID_CHECK(record.take(image.size));
  return image;
}

// 6.5.2: which eye, number of its images
Result<> parse_eye(Cursor& cursor, IrisRecord& record) {
  CHIPID_TRY(const auto eye, cursor.u8());
  CHIPID_TRY(const auto image_count, cursor.u16());
  for (std::size_t i = 0; i < image_count; ++i) {
    CHIPID_TRY(record.images.emplace_back(), parse_image(cursor, eye));
  }
  return {};
}

}  // namespace

bool is_iris_record(BytesView data) noexcept {
  return core::as_text(data).substr(0, record_start.size()) == record_start;
}

// Padding after the record is let pass.
Result<IrisRecord> parse_iris_record(BytesView bytes) {
  Cursor start(bytes);
  CHIPID_CHECK(start.take(record_start.size()));
  CHIPID_TRY(const auto record_size, start.u32());
  CHIPID_TRY(const auto whole, Cursor(bytes).take(record_size));
  Cursor cursor(whole);
  CHIPID_CHECK(cursor.take(start.offset()));
  CHIPID_TRY(auto record, parse_record_header(cursor));
  for (std::size_t i = 0; i < record.eye_count; ++i) CHIPID_CHECK(parse_eye(cursor, record));
  CHIPID_CHECK(cursor.finish());
  return record;
}

}  // namespace chipid::lds
