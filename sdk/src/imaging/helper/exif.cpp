#include "decode.hpp"

namespace chipid::imaging::helper {
namespace {

using namespace std::string_view_literals;

constexpr auto exif_start = "Exif\0\0"sv;
constexpr std::uint16_t orientation_tag = 0x0112;
constexpr std::size_t header_size = 8;
constexpr std::size_t entry_size = 12;

/// TIFF in one of its two byte orders; 0 beyond the end.
class Tiff {
 public:
  explicit Tiff(BytesView bytes) noexcept : bytes_(bytes), little_endian_(starts_with(bytes, "II"sv)) {}

  [[nodiscard]] std::uint32_t number(std::size_t at, std::size_t size) const noexcept {
    if (at > bytes_.size() || size > bytes_.size() - at) return 0;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) value = value << 8U | bytes_[at + (little_endian_ ? size - 1 - i : i)];
    return value;
  }
  [[nodiscard]] std::size_t size() const noexcept { return bytes_.size(); }

 private:
  BytesView bytes_;
  bool little_endian_;
};

}  // namespace

// TIFF 6.0, section 2: header, image file directory of entries tag (2), type (2), count (4), value (4).
std::uint8_t exif_orientation(BytesView segment) noexcept {
  if (!starts_with(segment, exif_start)) return 1;
  const Tiff tiff(segment.subspan(exif_start.size()));
  const std::size_t directory = tiff.number(4, 4);
  if (directory < header_size || directory > tiff.size()) return 1;
  const auto count = tiff.number(directory, 2);
  for (std::size_t i = 0; i < count; ++i) {
    const auto entry = directory + 2 + i * entry_size;
    if (tiff.number(entry, 2) != orientation_tag) continue;
    const auto value = tiff.number(entry + 8, 2);
    return value >= 1 && value <= 8 ? static_cast<std::uint8_t>(value) : std::uint8_t{1};
  }
  return 1;
}

}  // namespace chipid::imaging::helper
