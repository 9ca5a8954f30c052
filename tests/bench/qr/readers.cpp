#include "readers.hpp"

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

#include <opencv2/imgproc.hpp>
#include <opencv2/objdetect.hpp>

#include "barcode/read_codes.hpp"

namespace bench {

Texts read_with_chipid(const cv::Mat& gray) {
  const auto width = static_cast<std::size_t>(gray.cols);
  const auto height = static_cast<std::size_t>(gray.rows);
  const auto codes = chipid::barcode::read_codes(
      {.pixels = {gray.data, width * height}, .width = width, .height = height, .stride = width},
      {.budget = std::chrono::milliseconds(budget_ms)});
  Texts texts;
  if (!codes) return texts;
  for (const auto& code : *codes)
    texts.push_back(code.text.empty() ? std::string(code.raw.begin(), code.raw.end()) : code.text);
  return texts;
}

// What its documentation calls for: the defaults, which are its slowest and surest settings, QR codes only.
Texts read_with_zxing(const cv::Mat& gray) {
  const ZXing::ImageView view(gray.data, gray.cols, gray.rows, ZXing::ImageFormat::Lum);
  Texts texts;
  for (const auto& result : ZXing::ReadBarcodes(view, ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode))) {
    if (result.isValid()) texts.emplace_back(result.bytes().begin(), result.bytes().end());
  }
  return texts;
}

// Debian's OpenCV is built without the library that it decodes with, so it only finds codes and rectifies them. What it
// made upright is decoded by zxing-cpp, so that its part of the work can be compared.
Texts read_with_opencv(const cv::Mat& gray) try {
  std::vector<cv::Point2f> corners;
  cv::QRCodeDetector detector;
  if (!detector.detect(gray, corners) && !detector.detectMulti(gray, corners)) return {};
  Texts texts;
  for (std::size_t i = 0; i + 4 <= corners.size(); i += 4) {
    const float side = 600;
    const float quiet = 40;
    const std::vector<cv::Point2f> upright = {
        {quiet, quiet}, {side - quiet, quiet}, {side - quiet, side - quiet}, {quiet, side - quiet}};
    cv::Mat straight;
    const std::vector<cv::Point2f> corner(corners.begin() + static_cast<std::ptrdiff_t>(i),
                                          corners.begin() + static_cast<std::ptrdiff_t>(i + 4));
    cv::warpPerspective(gray, straight, cv::getPerspectiveTransform(corner, upright), cv::Size(600, 600));
    for (auto& text : read_with_zxing(straight)) texts.push_back(std::move(text));
  }
  return texts;
} catch (const cv::Exception&) {
  return {};
}

}  // namespace bench
