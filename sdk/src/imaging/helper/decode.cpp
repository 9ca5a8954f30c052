#include "decode.hpp"

#include <algorithm>

namespace chipid::imaging::helper {
namespace {

using namespace std::string_view_literals;

protocol::Status decode_jp2(BytesView encoded, Pixels& pixels) {
  return decode_jpeg2000(encoded, true, pixels);
}

protocol::Status decode_codestream(BytesView encoded, Pixels& pixels) {
  return decode_jpeg2000(encoded, false, pixels);
}

struct Format {
  std::string_view start;
  std::uint8_t bit;
  protocol::Status (*decode)(BytesView encoded, Pixels& pixels);
};

constexpr Format known_formats[] = {
    {"\xFF\xD8\xFF"sv, protocol::jpeg, decode_jpeg},
    {"\x89PNG\r\n\x1A\n"sv, protocol::png, decode_png},
    {"\x00\x00\x00\x0CjP  \r\n\x87\n"sv, protocol::jpeg2000, decode_jp2},
    {"\xFF\x4F\xFF\x51"sv, protocol::jpeg2000, decode_codestream},
};

}  // namespace

bool starts_with(BytesView bytes, std::string_view start) noexcept {
  return bytes.size() >= start.size() &&
         std::equal(start.begin(), start.end(), bytes.begin(),
                    [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; });
}

protocol::Status decode(BytesView encoded, std::uint8_t formats, Pixels& pixels) {
  for (const auto& format : known_formats) {
    const bool is_it = starts_with(encoded, format.start);
    if (is_it && (formats & format.bit) != 0) return format.decode(encoded, pixels);
  }
  return protocol::Status::unknown_format;
}

}  // namespace chipid::imaging::helper
