#pragma once

#include <chipid/bytes.hpp>
#include <string>

namespace chipid::virtual_card {

enum class Sex : char { male = 'M', female = 'F', unspecified = '<' };

/// The layout of the machine-readable zone (ICAO 9303-4 to -6).
enum class MrzFormat { td1, td3 };

/// What a specimen says about its fictional holder; dates are YYYY-MM-DD.
struct Document {
  MrzFormat format = MrzFormat::td3;
  std::string code = "P";
  std::string issuing_state = "UTO";
  std::string number = {};
  std::string surname = {};
  std::string given_names = {};
  std::string nationality = "UTO";
  Sex sex = Sex::unspecified;
  std::string birth_date = {};
  std::string issue_date = {};
  std::string expiry_date = {};
  std::string personal_number = {};
  std::string place_of_birth = {};
  std::string address = {};
  std::string profession = {};
  std::string issuing_authority = {};
};

/// The facial image that goes into DG2.
struct Portrait {
  BytesView jpeg = {};
  std::uint16_t width = 0;
  std::uint16_t height = 0;
  /// What the chip holds in place of `jpeg`, where there is any.
  BytesView jpeg2000 = {};
  /// The record is one of ISO/IEC 39794-5 and not of 19794-5.
  bool iso39794 = false;

  [[nodiscard]] BytesView in_chip() const { return jpeg2000.empty() ? jpeg : jpeg2000; }
};

}  // namespace chipid::virtual_card
