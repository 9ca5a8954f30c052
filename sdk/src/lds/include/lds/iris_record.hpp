#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <vector>

namespace chipid::lds {

/// Iris image header (ISO/IEC 19794-6:2005, 6.5.3); codes as in the data. The image itself is not copied.
struct IrisImage {
  std::uint8_t eye = 0;  ///< 0 undefined, 1 right, 2 left
  std::uint16_t number = 0;
  std::uint8_t quality = 0;
  std::uint16_t rotation_angle = 0;
  std::uint16_t rotation_uncertainty = 0;
  std::size_t offset = 0;  ///< of the image in the record
  std::size_t size = 0;
};

/// Iris record header (6.5.1) and the headers of the images of each eye.
struct IrisRecord {
  std::uint16_t capture_device = 0;
  std::uint8_t eye_count = 0;
  std::uint16_t properties = 0;
  std::uint16_t iris_diameter = 0;
  std::uint16_t image_format = 0;  ///< 2 and 4 raw, 6 and 8 JPEG, 14 and 16 JPEG 2000; grey and colour
  std::uint16_t width = 0;
  std::uint16_t height = 0;
  std::uint8_t intensity_depth = 0;
  std::uint8_t transformation = 0;
  std::vector<IrisImage> images = {};
};

/// Whether the data claims to be an iris image record of ISO/IEC 19794-6 ("IIR").
[[nodiscard]] bool is_iris_record(BytesView data) noexcept;

[[nodiscard]] Result<IrisRecord> parse_iris_record(BytesView record);

}  // namespace chipid::lds
