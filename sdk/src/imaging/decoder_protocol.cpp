#include "decoder_protocol.hpp"

#include "core/cursor.hpp"

namespace chipid::imaging::protocol {
namespace {

constexpr std::uint32_t request_magic = 0x43495131;  // "CIQ1"
constexpr std::uint32_t answer_magic = 0x43494131;   // "CIA1"

void put(Header& header, std::size_t at, std::uint32_t value) noexcept {
  for (std::size_t i = 0; i < 4; ++i) header[at + i] = static_cast<std::uint8_t>(value >> (24U - 8U * i));
}

tl::unexpected<Error> malformed(const char* what) {
  return fail(ErrorCode::data_malformed, {}, what);
}

bool fits(std::uint32_t side) {
  return side >= 1 && side <= ImageView::max_side;
}

// An answer without pixels has no sizes either.
bool is_sound(const Answer& answer) {
  if (answer.status != Status::decoded) return answer.width == 0 && answer.height == 0;
  return fits(answer.width) && fits(answer.height) && answer.orientation >= 1 && answer.orientation <= 8;
}

Result<> expect(core::Cursor& header, std::size_t size, std::uint32_t value) {
  CHIPID_TRY(const auto found, header.big_endian(size));
  if (found != value) return malformed("unknown protocol");
  return {};
}

Result<PixelFormat> parse_format(std::uint8_t pixel_size) {
  if (pixel_size == bytes_per_pixel(PixelFormat::gray8)) return PixelFormat::gray8;
  if (pixel_size == bytes_per_pixel(PixelFormat::rgb8)) return PixelFormat::rgb8;
  return malformed("neither grey nor colours");
}

}  // namespace

Header write(const Request& request) noexcept {
  Header header{};
  put(header, 0, request_magic);
  put(header, 4, request.encoded_size);
  put(header, 8, request.max_pixels);
  header[12] = request.formats;
  return header;
}

Header write(const Answer& answer) noexcept {
  Header header{};
  put(header, 0, answer_magic);
  header[4] = static_cast<std::uint8_t>(answer.status);
  header[5] = static_cast<std::uint8_t>(bytes_per_pixel(answer.format));
  header[6] = answer.orientation;
  put(header, 8, answer.width);
  put(header, 12, answer.height);
  return header;
}

Result<Request> parse_request(BytesView header) {
  core::Cursor cursor(header);
  Request request;
  CHIPID_CHECK(expect(cursor, 4, request_magic));
  CHIPID_TRY(request.encoded_size, cursor.u32());
  CHIPID_TRY(request.max_pixels, cursor.u32());
  CHIPID_TRY(request.formats, cursor.u8());
  CHIPID_CHECK(expect(cursor, 3, 0));
  CHIPID_CHECK(cursor.finish());
  return request;
}

Result<Answer> parse_answer(BytesView header) {
  core::Cursor cursor(header);
  Answer answer;
  CHIPID_CHECK(expect(cursor, 4, answer_magic));
  CHIPID_TRY(const auto status, cursor.u8());
  CHIPID_TRY(answer.status, parse_status(status));
  CHIPID_TRY(const auto pixel_size, cursor.u8());
  CHIPID_TRY(answer.format, parse_format(pixel_size));
  CHIPID_TRY(answer.orientation, cursor.u8());
  CHIPID_CHECK(expect(cursor, 1, 0));
  CHIPID_TRY(answer.width, cursor.u32());
  CHIPID_TRY(answer.height, cursor.u32());
  CHIPID_CHECK(cursor.finish());
  if (!is_sound(answer)) return malformed("sizes that no picture has");
  return answer;
}

Result<Status> parse_status(std::uint8_t byte) {
  if (byte > static_cast<std::uint8_t>(Status::over_limit)) return malformed("unknown status");
  return static_cast<Status>(byte);
}

}  // namespace chipid::imaging::protocol
