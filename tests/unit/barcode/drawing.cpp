#include "drawing.hpp"

#include <ZXing/BitMatrix.h>
#include <ZXing/CharacterSet.h>
#include <ZXing/MultiFormatWriter.h>

namespace chipid::test {

imaging::Image draw_qr(const std::string& text, int module) {
  // The writer takes code points; as ISO 8859-1 each becomes the byte that it is, and no ECI is written.
  std::wstring code_points;
  for (const auto c : text) code_points += static_cast<wchar_t>(static_cast<unsigned char>(c));
  const auto matrix = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                          .setEncoding(ZXing::CharacterSet::ISO8859_1)
                          .setMargin(4)
                          .encode(code_points, 0, 0);
  const auto side = static_cast<std::size_t>(matrix.width() * module);
  imaging::Image image{.pixels = Bytes(side * side), .width = side, .height = side};
  for (std::size_t i = 0; i < image.pixels.size(); ++i) {
    const auto x = static_cast<int>(i % side);
    const auto y = static_cast<int>(i / side);
    image.pixels[i] = matrix.get(x / module, y / module) ? 0 : 255;
  }
  return image;
}

}  // namespace chipid::test
