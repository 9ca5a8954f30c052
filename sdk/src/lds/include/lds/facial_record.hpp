#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <vector>

namespace chipid::lds {

/// What the first bytes of an image say it is.
enum class ImageFormat { unknown, jpeg, jp2, jpeg2000_codestream };

[[nodiscard]] ImageFormat detect_image_format(BytesView image) noexcept;

/// Facial Information Block (ISO/IEC 19794-5:2005, 5.5); codes as in the data.
struct FacialInformation {
  std::uint16_t feature_point_count = 0;
  std::uint8_t gender = 0;
  std::uint8_t eye_colour = 0;
  std::uint8_t hair_colour = 0;
  std::uint32_t feature_mask = 0;  ///< 24 bits
  std::uint16_t expression = 0;
  std::uint32_t pose_angle = 0;        ///< yaw, pitch, roll: 8 bits each
  std::uint32_t pose_uncertainty = 0;  ///< yaw, pitch, roll: 8 bits each
};

/// Image Information Block (5.7).
struct ImageInformation {
  std::uint8_t face_image_type = 0;  ///< 0 basic, 1 full frontal, 2 token frontal
  std::uint8_t image_data_type = 0;  ///< 0 JPEG, 1 JPEG 2000
  std::uint16_t width = 0;
  std::uint16_t height = 0;
  std::uint8_t colour_space = 0;
  std::uint8_t source_type = 0;
  std::uint16_t device_type = 0;
  std::uint16_t quality = 0;
};

struct FacialImage {
  FacialInformation facial_information = {};
  ImageInformation image_information = {};
  Bytes image = {};
  ImageFormat format = ImageFormat::unknown;
};

/// Whether the data claims to be a facial record of ISO/IEC 19794-5 ("FAC").
[[nodiscard]] bool is_facial_record(BytesView data) noexcept;

/// The images of a facial record, ISO/IEC 19794-5:2005, 5.4 (version "010").
[[nodiscard]] Result<std::vector<FacialImage>> parse_facial_record(BytesView record);

}  // namespace chipid::lds
