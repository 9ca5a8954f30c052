#include "picture/qr_matrix.hpp"

#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/CharacterSet.h>
#include <ZXing/MultiFormatWriter.h>

#include <exception>
#include <string>

namespace chipid::virtual_card {
namespace {

// The writer's scale of 0 to 8 for all kinds of codes: level M.
constexpr int error_correction = 3;

// A character a byte in the charset that needs no ECI: the bytes get into the code as they are.
std::wstring bytes_as_characters(std::string_view text) {
  std::wstring characters;
  for (const char c : text) characters += static_cast<wchar_t>(static_cast<unsigned char>(c));
  return characters;
}

QrMatrix copied(const ZXing::BitMatrix& bits) {
  QrMatrix matrix{.side = static_cast<std::size_t>(bits.width())};
  for (int y = 0; y < bits.height(); ++y) {
    for (int x = 0; x < bits.width(); ++x) matrix.modules.push_back(bits.get(x, y));
  }
  return matrix;
}

}  // namespace

Result<QrMatrix> make_qr(std::string_view text) {
  try {
    ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
    writer.setEncoding(ZXing::CharacterSet::ISO8859_1).setEccLevel(error_correction).setMargin(0);
    return copied(writer.encode(bytes_as_characters(text), 0, 0));
  } catch (const std::exception& problem) {
    return fail(ErrorCode::data_over_limit, "QR", problem.what());
  }
}

}  // namespace chipid::virtual_card
