#include "papers/qr_picture.hpp"

#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <exception>
#include <string>

namespace chipid::counter::papers {
namespace {

// The writer's scale of 0 to 8 for all kinds of codes: level M.
constexpr int error_correction = 3;
constexpr int quiet_zone = 4;        // modules: ISO/IEC 18004, 9.1
constexpr int pixels_of_module = 8;  // printers round at their own resolution, not at ours

QImage drawn(const ZXing::BitMatrix& modules) {
  QImage picture(modules.width(), modules.height(), QImage::Format_RGB32);
  for (int y = 0; y < modules.height(); ++y) {
    for (int x = 0; x < modules.width(); ++x) picture.setPixel(x, y, modules.get(x, y) ? 0xFF000000U : 0xFFFFFFFFU);
  }
  return picture.scaled(picture.size() * pixels_of_module, Qt::KeepAspectRatio, Qt::FastTransformation);
}

}  // namespace

QImage qr_picture(std::string_view text) {
  try {
    ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
    writer.setEccLevel(error_correction).setMargin(quiet_zone);
    return drawn(writer.encode(std::wstring(text.begin(), text.end()), 0, 0));
  } catch (const std::exception&) {
    return {};
  }
}

}  // namespace chipid::counter::papers
