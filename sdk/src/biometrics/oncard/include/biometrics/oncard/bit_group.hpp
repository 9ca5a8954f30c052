#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <optional>
#include <vector>

/// What a card says of the comparisons it makes (ISO/IEC 7816-11, 5.2; ISO/IEC 19794-2:2005, 8.4, 9.3).
namespace chipid::biometrics {

/// How a card wants minutiae sorted (ISO/IEC 19794-2:2005, 8.4.3).
enum class MinutiaOrder { none, cartesian_xy, cartesian_yx, angle, polar };

/// One biometric information template.
struct BiometricInformation {
  std::optional<std::uint8_t> reference = {};      ///< for VERIFY: qualifier of the reference data
  std::optional<std::uint8_t> type = {};           ///< 08: finger (CBEFF)
  std::optional<std::uint8_t> subtype = {};        ///< which finger (CBEFF)
  std::optional<std::uint16_t> format_owner = {};  ///< 0101: ISO/IEC JTC 1/SC 37
  std::optional<std::uint16_t> format_type = {};
  std::uint8_t min_minutiae = 12;
  std::uint8_t max_minutiae = 60;
  MinutiaOrder order = MinutiaOrder::none;
  bool descending = false;
};

/// The answer to GET DATA 7F61: a group, or one template by itself. data.malformed. What is left out of a template has
/// the standard's default; what it holds besides is passed over.
[[nodiscard]] Result<std::vector<BiometricInformation>> parse_bit_group(BytesView answer);

/// "Finger, in the compact card format of ISO/IEC 19794-2"; also where the card leaves it open.
[[nodiscard]] bool is_compact_finger(const BiometricInformation& information);

/// Whether the finger the card holds may be this one of a record (FingerView::position); unknown on either side: yes.
[[nodiscard]] bool may_be_finger(const BiometricInformation& information, std::uint8_t position);

}  // namespace chipid::biometrics
