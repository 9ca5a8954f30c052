#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <vector>

/// Finger minutiae records, record format (ISO/IEC 19794-2:2005, 7).
namespace chipid::biometrics {

enum class MinutiaType : std::uint8_t { other = 0, ridge_ending = 1, bifurcation = 2 };

struct Minutia {
  MinutiaType type = MinutiaType::other;
  std::uint16_t x = 0;       ///< pixels from the left
  std::uint16_t y = 0;       ///< pixels from the top
  std::uint8_t angle = 0;    ///< of 256 to the circle, counter-clockwise
  std::uint8_t quality = 0;  ///< 1 to 100; 0: not said
};

/// One impression of one finger; its minutiae are wiped at its end.
struct FingerView {
  FingerView() = default;
  FingerView(FingerView&&) noexcept = default;
  FingerView& operator=(FingerView&&) noexcept = default;
  FingerView(const FingerView&) = delete;
  FingerView& operator=(const FingerView&) = delete;
  ~FingerView();

  std::uint8_t position = 0;  ///< 1 to 5: right thumb to right little finger, 6 to 10: the left ones; 0: unknown
  std::uint8_t quality = 0;   ///< 0 to 100; many scanners write 0 where they do not judge it
  std::vector<Minutia> minutiae = {};
};

struct FingerMinutiaeRecord {
  std::uint16_t x_resolution = 0;  ///< pixels a centimetre, never 0
  std::uint16_t y_resolution = 0;
  std::vector<FingerView> views = {};
};

/// finger.record with the offset where it is malformed; no bytes may be left over.
[[nodiscard]] Result<FingerMinutiaeRecord> parse_finger_minutiae_record(BytesView record);

}  // namespace chipid::biometrics
