#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <vector>

namespace chipid::lds {

/// Finger image header (ISO/IEC 19794-4:2005, 7.2); codes as in the data. The image itself is not copied.
struct FingerImage {
  std::uint8_t position = 0;  ///< 1 right thumb ... 10 left little finger; above are palms
  std::uint8_t view_count = 0;
  std::uint8_t view_number = 0;
  std::uint8_t quality = 0;
  std::uint8_t impression_type = 0;
  std::uint16_t width = 0;
  std::uint16_t height = 0;
  std::size_t offset = 0;  ///< of the image in the record
  std::size_t size = 0;
};

/// General record header (7.1) and the headers of the images.
struct FingerRecord {
  std::uint16_t capture_device = 0;
  std::uint16_t acquisition_level = 0;
  std::uint8_t finger_count = 0;
  std::uint8_t scale_units = 0;  ///< 1 pixels per inch, 2 per centimetre
  std::uint16_t scan_resolution_x = 0;
  std::uint16_t scan_resolution_y = 0;
  std::uint16_t image_resolution_x = 0;
  std::uint16_t image_resolution_y = 0;
  std::uint8_t pixel_depth = 0;
  std::uint8_t compression = 0;  ///< 2 WSQ, 4 JPEG 2000
  std::vector<FingerImage> images = {};
};

/// Whether the data claims to be a finger image record of ISO/IEC 19794-4 ("FIR").
[[nodiscard]] bool is_finger_record(BytesView data) noexcept;

[[nodiscard]] Result<FingerRecord> parse_finger_record(BytesView record);

}  // namespace chipid::lds
