#pragma once

#include <chipid/virtual_card.hpp>
#include <string>
#include <vector>

#include "personalise/dg13.hpp"

namespace chipid::virtual_card {

/// A line of text with what it is, in both languages, above it.
struct PrintedField {
  std::string label;
  std::string text;
};

/// One side of a card, as what stands on it; text is in NFC.
struct CardFace {
  double width_mm = 85.60;  ///< ID-1 (ISO/IEC 7810, 5); a passport's page is ID-3
  double height_mm = 53.98;
  bool portrait = false;
  std::vector<PrintedField> fields = {};
  std::string qr = {};  ///< as its bytes; empty: no code
  std::vector<std::string> mrz = {};
};

/// The sides of a specimen, or `dir:FOLDER`, that are asked for. A passport has its data page alone. Of a folder what
/// its DG1 says. usage.unknown_specimen, usage.file, usage.bad_value for the back of a passport's page.
[[nodiscard]] Result<std::vector<CardFace>> card_faces(std::string_view specimen, CardSide side);

/// The side of a citizen card that has the QR code: the front of 2021, the back of 2024.
[[nodiscard]] CardFace face_with_qr(const Citizen& holder);

}  // namespace chipid::virtual_card
