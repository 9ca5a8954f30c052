#include "biometrics/oncard/finger_record.hpp"

#include <chipid/secret.hpp>

#include "core/cursor.hpp"
#include "core/text.hpp"

namespace chipid::biometrics {
namespace {

using core::Cursor;
using namespace std::string_view_literals;

constexpr auto format_identifier = "FMR\0"sv;
constexpr auto version_2005 = " 20\0"sv;
constexpr std::size_t minutia_size = 6;
constexpr std::size_t extended_data_header = 4;

tl::unexpected<Error> malformed(const Cursor& at, const char* what) {
  return fail(Error{.code = ErrorCode::finger_record, .detail = what, .offset = at.offset()});
}

// ANSI INCITS 378 begins alike; its length field is two bytes, where this one has its high ones, which are zero in any
// record that fits a card.
Result<> parse_start(Cursor& cursor) {
  CHIPID_TRY(const auto identifier, cursor.take(format_identifier.size()));
  if (core::as_text(identifier) != format_identifier) return malformed(cursor, "it does not begin with FMR");
  CHIPID_TRY(const auto version, cursor.take(version_2005.size()));
  if (core::as_text(version) != version_2005) return malformed(cursor, "not of the version of 2005 (20)");
  const auto size = cursor.remaining() + format_identifier.size() + version_2005.size();
  CHIPID_TRY(const auto stated, cursor.u32());
  if (stated > 0xFFFF) return malformed(cursor, "a record of ANSI INCITS 378, not of ISO/IEC 19794-2");
  if (stated != size) return malformed(cursor, "its length is not that of the data");
  return {};
}

// 7.3, after format identifier, version and length. Gives the number of views.
Result<std::uint8_t> parse_header(Cursor& cursor, FingerMinutiaeRecord& record) {
  constexpr std::size_t capture_equipment = 2;
  constexpr std::size_t image_size = 4;
  CHIPID_CHECK(cursor.take(capture_equipment + image_size));
  CHIPID_TRY(record.x_resolution, cursor.u16());
  CHIPID_TRY(record.y_resolution, cursor.u16());
  if (record.x_resolution == 0 || record.y_resolution == 0) return malformed(cursor, "without a resolution");
  CHIPID_TRY(const auto views, cursor.u8());
  if (views == 0) return malformed(cursor, "without a view");
  CHIPID_CHECK(cursor.u8());  // reserved
  return views;
}

// The fourth type is reserved: a minutia of no known kind.
MinutiaType type_of(unsigned code) {
  return code <= static_cast<unsigned>(MinutiaType::bifurcation) ? static_cast<MinutiaType>(code) : MinutiaType::other;
}

// 7.4.2: type in the upper two bits, then x; y behind two reserved bits.
Result<Minutia> parse_minutia(Cursor& cursor) {
  constexpr unsigned position_bits = 14;
  constexpr std::uint16_t position_mask = 0x3FFF;
  constexpr std::uint8_t best_quality = 100;
  CHIPID_TRY(const auto type_and_x, cursor.u16());
  CHIPID_TRY(const auto y, cursor.u16());
  Minutia minutia{.type = type_of(type_and_x >> position_bits),
                  .x = static_cast<std::uint16_t>(type_and_x & position_mask),
                  .y = static_cast<std::uint16_t>(y & position_mask)};
  CHIPID_TRY(minutia.angle, cursor.u8());
  CHIPID_TRY(const auto quality, cursor.u8());
  if (quality <= best_quality) minutia.quality = quality;
  return minutia;
}

// 7.5: ridge counts, cores and deltas; their lengths have to be right, what they say is not used.
Result<> pass_extended_data(Cursor& cursor) {
  CHIPID_TRY(const auto size, cursor.u16());
  CHIPID_TRY(const auto block, cursor.take(size));
  Cursor areas(block);
  while (!areas.at_end()) {
    CHIPID_CHECK(areas.u16());  // type
    CHIPID_TRY(const auto area_size, areas.u16());
    if (area_size < extended_data_header) return malformed(cursor, "extended data of a wrong length");
    CHIPID_CHECK(areas.take(area_size - extended_data_header));
  }
  return {};
}

// 7.4. The memory is reserved once, so that growing leaves no copies behind.
Result<FingerView> parse_view(Cursor& cursor) {
  FingerView view;
  CHIPID_TRY(view.position, cursor.u8());
  CHIPID_CHECK(cursor.u8());  // number of the view, kind of impression
  CHIPID_TRY(view.quality, cursor.u8());
  CHIPID_TRY(const auto count, cursor.u8());
  if (count * minutia_size > cursor.remaining()) return malformed(cursor, "fewer minutiae than it states");
  view.minutiae.reserve(count);
  for (unsigned i = 0; i < count; ++i) {
    CHIPID_TRY(view.minutiae.emplace_back(), parse_minutia(cursor));
  }
  CHIPID_CHECK(pass_extended_data(cursor));
  return view;
}

Result<FingerMinutiaeRecord> parse(BytesView bytes) {
  Cursor cursor(bytes);
  CHIPID_CHECK(parse_start(cursor));
  FingerMinutiaeRecord record;
  CHIPID_TRY(const auto views, parse_header(cursor, record));
  for (unsigned i = 0; i < views; ++i) {
    CHIPID_TRY(auto view, parse_view(cursor));
    record.views.push_back(std::move(view));
  }
  CHIPID_CHECK(cursor.finish());
  return record;
}

}  // namespace

FingerView::~FingerView() {
  wipe(minutiae.data(), minutiae.size() * sizeof(Minutia));
}

Result<FingerMinutiaeRecord> parse_finger_minutiae_record(BytesView record) {
  return parse(record).map_error([](Error error) {
    error.code = ErrorCode::finger_record;
    return error;
  });
}

}  // namespace chipid::biometrics
