#include "personalise/face_image_data.hpp"

#include "core/bytes.hpp"
#include "tlv/writer.hpp"

namespace chipid::virtual_card {
namespace {

using tlv::encode;

// Under 128 in one byte, else with a leading zero, so that it is never negative.
Bytes number(unsigned tag, std::uint16_t value) {
  const auto high = static_cast<std::uint8_t>(value >> 8U);
  const auto low = static_cast<std::uint8_t>(value);
  if (value < 0x80) return encode({0x80U + tag}, Bytes{low});
  return encode({0x80U + tag}, high < 0x80 && high != 0 ? Bytes{high, low} : Bytes{0, high, low});
}

// VersionBlock: generation 3, year of the edition.
Bytes version_block() {
  return encode({0xA0}, {number(0, 3), number(1, 2019)});
}

// imageDataFormat, faceImageKind2D MRTD, imageSizeBlock.
Bytes image_information(const Portrait& portrait) {
  constexpr std::uint16_t jpeg = 2;
  constexpr std::uint16_t jpeg2000_lossy = 3;
  constexpr std::uint16_t mrtd = 0;
  const auto format = encode({0xA0}, number(0, portrait.jpeg2000.empty() ? jpeg : jpeg2000_lossy));
  const auto kind = encode({0xA1}, number(0, mrtd));
  const auto size = encode({0xA7}, {number(0, portrait.width), number(1, portrait.height)});
  return encode({0xA1}, {format, kind, size});
}

}  // namespace

Bytes make_face_image_data(const Portrait& portrait) {
  const auto picture = encode({0x80}, portrait.in_chip());
  const auto representation_2d = encode({0xA0}, {picture, image_information(portrait)});
  const auto image_representation = encode({0xA1}, encode({0xA0}, representation_2d));
  const auto representation = encode({0x30}, {number(0, 0), image_representation});
  const auto block = encode({0x65}, {version_block(), encode({0xA1}, representation)});
  return encode({0xA1}, block);
}

}  // namespace chipid::virtual_card
