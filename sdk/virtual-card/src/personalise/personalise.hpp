#pragma once

#include <string>
#include <vector>

#include "chip/card_image.hpp"
#include "personalise/document.hpp"
#include "personalise/test_pki.hpp"

namespace chipid::virtual_card {

/// What a card is to hold; the files are made from it.
struct CardPlan {
  Document document = {};
  Portrait portrait = {};
  std::vector<int> groups = {1, 2};
  const TestPki* pki = nullptr;
  /// With EF.ATR/INFO that announces it.
  std::optional<BufferSizes> extended_length = {};
  /// Names the key pair of active authentication whose public part is DG15.
  std::string active_authentication_label = {};
};

/// The finished card, always the same for the same plan. Basic Access Control by the MRZ.
[[nodiscard]] Result<CardImage> personalise(std::string name, const CardPlan& plan);

/// An ATR as a PC/SC reader makes it for a contactless card (PC/SC part 3, 3.1.3.2.3.1).
[[nodiscard]] Bytes contactless_atr(BytesView historical_bytes);
/// Historical bytes with the card capabilities of this software card.
[[nodiscard]] Bytes default_atr(bool extended_length);

}  // namespace chipid::virtual_card
