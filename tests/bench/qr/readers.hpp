#pragma once

#include <opencv2/core.hpp>
#include <string>
#include <vector>

/// The readers that are compared, each behind the same function of the picture as OpenCV decoded it.
namespace bench {

/// The bytes of each code found: for ChipID and zxing-cpp the text if there is any, else the raw bytes.
using Texts = std::vector<std::string>;

struct Reader {
  const char* name;
  Texts (*read)(const cv::Mat& gray);
};

/// Milliseconds that ChipID may take by the clock: more than its default where other programs use the machine as well.
inline int budget_ms = 400;

Texts read_with_chipid(const cv::Mat& gray);
Texts read_with_zxing(const cv::Mat& gray);
Texts read_with_zbar(const cv::Mat& gray);
Texts read_with_opencv(const cv::Mat& gray);

inline constexpr Reader readers[] = {{"chipid", read_with_chipid},
                                     {"zxing-cpp", read_with_zxing},
                                     {"zbar", read_with_zbar},
                                     {"opencv", read_with_opencv}};

}  // namespace bench
