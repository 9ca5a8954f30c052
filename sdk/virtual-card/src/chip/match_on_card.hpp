#pragma once

#include <chipid/bytes.hpp>
#include <optional>
#include <vector>

#include "iso7816/status_word.hpp"

/// Comparison of fingers on the card (ISO/IEC 24787; 19794-2:2005, 8.3), the chip's side.
namespace chipid::virtual_card::moc {

/// In units of the compact card format.
struct Minutia {
  std::uint8_t x = 0;  ///< tenths of a millimetre
  std::uint8_t y = 0;
  std::uint8_t type = 0;   ///< 1 ridge ending, 2 bifurcation, 0 other
  std::uint8_t angle = 0;  ///< of 64 to the circle

  friend bool operator==(const Minutia&, const Minutia&) = default;
};

/// What the chip does wrong in VERIFY.
struct Tampering {
  bool accepts_anything = false;
  /// It counts the try and falls silent.
  bool silent = false;
  /// In place of working on it; 0000: works on it.
  iso7816::StatusWord refuses = {};
};

/// The application that compares.
struct Applet {
  Bytes application = {};      ///< its identifier
  std::uint8_t reference = 0;  ///< P2 of VERIFY
  std::vector<Minutia> enrolled = {};
  std::uint8_t min_minutiae = 0;
  std::uint8_t max_minutiae = 0;
  /// What it answers to GET DATA 7F61; empty: no such object.
  Bytes information = {};
  /// Refusals in a row until it blocks, and how many of them are left when the card is made.
  unsigned most_tries = 3;
  unsigned tries = 3;
  Tampering tampering = {};
};

/// The minutiae of the data field of VERIFY, 7F2E{81{...}}; nothing where it is malformed or not in ascending Cartesian
/// X-Y order.
[[nodiscard]] std::optional<std::vector<Minutia>> parse_minutiae(BytesView data);

/// What share of the fewer minutiae has a counterpart in the other finger, at the best of the rigid motions that lay
/// one minutia on another: 0 to 1.
[[nodiscard]] double similarity(const std::vector<Minutia>& one, const std::vector<Minutia>& other);

/// From this similarity on it is the same finger.
inline constexpr double same_finger = 0.5;

}  // namespace chipid::virtual_card::moc
