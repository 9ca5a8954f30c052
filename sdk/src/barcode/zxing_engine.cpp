#include "zxing_engine.hpp"

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

#include <algorithm>
#include <exception>

namespace chipid::barcode {
namespace {

ZXing::Binarizer binarizer(Threshold threshold) {
  switch (threshold) {
    case Threshold::global:
      return ZXing::Binarizer::GlobalHistogram;
    case Threshold::middle:
      return ZXing::Binarizer::FixedThreshold;
    default:
      return ZXing::Binarizer::LocalAverage;
  }
}

ZXing::DecodeHints hints(const Scan& how) {
  return ZXing::DecodeHints()
      .setFormats(ZXing::BarcodeFormat::QRCode)
      .setBinarizer(binarizer(how.threshold))
      .setTryHarder(how.thorough)
      .setTryRotate(false)
      .setTryDownscale(false)
      .setIsPure(how.one_upright)
      .setMaxNumberOfSymbols(static_cast<std::uint8_t>(std::clamp(how.max_codes, 1, 255)));
}

Symbol to_symbol(const ZXing::Result& result) {
  Symbol symbol;
  symbol.raw.assign(result.bytes().begin(), result.bytes().end());
  if (result.hasECI() && result.contentType() == ZXing::ContentType::Text) symbol.declared_text = result.text();
  std::transform(result.position().begin(), result.position().end(), symbol.corners.begin(), [](const auto& corner) {
    return Point{static_cast<double>(corner.x), static_cast<double>(corner.y)};
  });
  return symbol;
}

}  // namespace

std::vector<Symbol> scan(const GrayView& picture, const Scan& how) try {
  const ZXing::ImageView view(picture.pixels, picture.width, picture.height, ZXing::ImageFormat::Lum,
                              static_cast<int>(picture.stride));
  std::vector<Symbol> symbols;
  for (const auto& result : ZXing::ReadBarcodes(view, hints(how))) {
    if (result.isValid()) symbols.push_back(to_symbol(result));
  }
  return symbols;
} catch (const std::exception&) {
  // The library throws on some damaged symbols; to us they are none.
  return {};
}

}  // namespace chipid::barcode
