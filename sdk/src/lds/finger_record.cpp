#include "lds/finger_record.hpp"

#include "core/cursor.hpp"
#include "core/text.hpp"

namespace chipid::lds {
namespace {

using core::Cursor;
using namespace std::string_view_literals;

// Format identifier and version number.
constexpr auto record_start =
    "FIR\0"
    "010\0"sv;
constexpr std::size_t image_header_size = 14;

tl::unexpected<Error> malformed(const Cursor& at, const char* what) {
  return fail(Error{.code = ErrorCode::data_malformed, .detail = what, .offset = at.offset()});
}

// Six bytes, of which the first two are zero in every record that a chip can hold.
Result<std::uint32_t> parse_record_size(Cursor& cursor) {
  CHIPID_TRY(const auto high, cursor.u16());
  if (high != 0) return malformed(cursor, "record of absurd length");
  return cursor.u32();
}

// ISO/IEC 19794-4:2005, 7.1, after format identifier, version and length.
Result<FingerRecord> parse_record_header(Cursor& cursor) {
  FingerRecord record;
  CHIPID_TRY(record.capture_device, cursor.u16());
  CHIPID_TRY(record.acquisition_level, cursor.u16());
  CHIPID_TRY(record.finger_count, cursor.u8());
  CHIPID_TRY(record.scale_units, cursor.u8());
  CHIPID_TRY(record.scan_resolution_x, cursor.u16());
  CHIPID_TRY(record.scan_resolution_y, cursor.u16());
  CHIPID_TRY(record.image_resolution_x, cursor.u16());
  CHIPID_TRY(record.image_resolution_y, cursor.u16());
  CHIPID_TRY(record.pixel_depth, cursor.u8());
  CHIPID_TRY(record.compression, cursor.u8());
  CHIPID_CHECK(cursor.u16());  // reserved
  return record;
}

// 7.2; the length counts this header and the image.
Result<FingerImage> parse_image(Cursor& record) {
  CHIPID_TRY(const auto block_size, record.u32());
  if (block_size < image_header_size) return malformed(record, "finger image block too short");
  FingerImage image{.size = block_size - image_header_size};
  CHIPID_TRY(image.position, record.u8());
  CHIPID_TRY(image.view_count, record.u8());
  CHIPID_TRY(image.view_number, record.u8());
  CHIPID_TRY(image.quality, record.u8());
  CHIPID_TRY(image.impression_type, record.u8());
  CHIPID_TRY(image.width, record.u16());
  CHIPID_TRY(image.height, record.u16());
  CHIPID_CHECK(record.u8());  // reserved
  image.offset = record.offset();
  CHIPID_CHECK(record.take(image.size));
  return image;
}

}  // namespace

bool is_finger_record(BytesView data) noexcept {
  return core::as_text(data).substr(0, record_start.size()) == record_start;
}

// A finger may have several views, each with its header: there are at least as many images as fingers. Padding after
// the record is let pass.
Result<FingerRecord> parse_finger_record(BytesView bytes) {
  Cursor start(bytes);
  CHIPID_CHECK(start.take(record_start.size()));
  CHIPID_TRY(const auto record_size, parse_record_size(start));
  CHIPID_TRY(const auto whole, Cursor(bytes).take(record_size));
  Cursor cursor(whole);
  CHIPID_CHECK(cursor.take(start.offset()));
  CHIPID_TRY(auto record, parse_record_header(cursor));
  while (!cursor.at_end()) {
    CHIPID_TRY(record.images.emplace_back(), parse_image(cursor));
  }
  if (record.images.size() < record.finger_count) return malformed(cursor, "fewer images than fingers");
  return record;
}

}  // namespace chipid::lds
