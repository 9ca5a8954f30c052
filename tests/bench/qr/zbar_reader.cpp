// Apart from the others: macros of its header and those of zxing-cpp have the same names.
#include <zbar.h>

#include "readers.hpp"

namespace bench {

Texts read_with_zbar(const cv::Mat& gray) {
  zbar::ImageScanner scanner;
  scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
  scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
  zbar::Image image(static_cast<unsigned>(gray.cols), static_cast<unsigned>(gray.rows), "Y800", gray.data,
                    gray.total());
  scanner.scan(image);
  Texts texts;
  for (auto symbol = image.symbol_begin(); symbol != image.symbol_end(); ++symbol) texts.push_back(symbol->get_data());
  return texts;
}

}  // namespace bench
