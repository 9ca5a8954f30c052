#pragma once

#include <array>
#include <chipid/bytes.hpp>
#include <chipid/result.hpp>

#include "imaging/image.hpp"

/// What goes between the library and chipid-decode; numbers are big-endian.
///
/// Request: "CIQ1", size of the picture (4), most pixels (4), formats (1), three zeros; then the picture.
/// Answer: "CIA1", status (1), bytes a pixel (1), orientation (1), zero (1), width (4), height (4); where the status is
/// `decoded`, the pixels follow, and then the status once more, as it is only now known. Any other status ends the
/// answer. The helper takes the next request after an answer; it ends where its input does.
namespace chipid::imaging::protocol {

enum class Status : std::uint8_t { decoded, unknown_format, damaged, over_limit };

inline constexpr std::uint8_t jpeg = 1;
inline constexpr std::uint8_t jpeg2000 = 2;
inline constexpr std::uint8_t png = 4;

struct Request {
  std::uint32_t encoded_size = 0;
  std::uint32_t max_pixels = 0;
  std::uint8_t formats = 0;  ///< which may be decoded: a sum of the above
};

struct Answer {
  Status status = Status::damaged;
  PixelFormat format = PixelFormat::gray8;
  std::uint8_t orientation = 1;  ///< of Exif (CIPA DC-008, 4.6.4.A), 1 to 8; the pixels are not turned yet
  std::uint32_t width = 0;
  std::uint32_t height = 0;
};

using Header = std::array<std::uint8_t, 16>;

[[nodiscard]] Header write(const Request& request) noexcept;
[[nodiscard]] Header write(const Answer& answer) noexcept;
/// data.malformed for anything that write() would not make; no sides, orientations or statuses beyond their range.
[[nodiscard]] Result<Request> parse_request(BytesView header);
[[nodiscard]] Result<Answer> parse_answer(BytesView header);
[[nodiscard]] Result<Status> parse_status(std::uint8_t byte);

/// Exit statuses of the helper.
inline constexpr int exit_done = 0;
inline constexpr int exit_bad_request = 1;
inline constexpr int exit_unprotected = 3;  ///< the system gave no protection, so nothing was read

}  // namespace chipid::imaging::protocol
