#pragma once

#include "chip/match_on_card.hpp"

/// Fingers that nobody has, for cards that compare them.
namespace chipid::virtual_card {

/// The finger that a card holds.
struct FingerPlan {
  unsigned number = 1;  ///< another number, another finger
  unsigned tries = 3;   ///< that are left
};

/// The minutiae of a finger, always the same for the same number: ridges around a core, 80 of them.
[[nodiscard]] std::vector<moc::Minutia> synthetic_finger(unsigned number);

/// The same finger as a scanner finds it another time: shifted, turned a little, each place and angle a little off,
/// some minutiae missed and some seen that are none. Always the same for the same `capture`.
[[nodiscard]] std::vector<moc::Minutia> capture_again(const std::vector<moc::Minutia>& finger, unsigned capture);

/// A finger minutiae record (ISO/IEC 19794-2:2005, 7) of the right index finger at 500 dots an inch.
[[nodiscard]] Bytes make_minutiae_record(const std::vector<moc::Minutia>& finger);

/// The application of a card that holds this finger, with its biometric information (ISO/IEC 7816-11).
[[nodiscard]] moc::Applet make_applet(const FingerPlan& plan);

}  // namespace chipid::virtual_card
