#pragma once

#include "files_of.hpp"

/// The checks of the chip itself where nobody made them: what signed data offers of them. A copy could strip what is
/// unsigned, so only verified data can say that the chip offers no proof.
namespace chipid::verification {

struct ChipOffers {
  /// EF.SOD and its signer are verified; where not, the check that says so.
  bool verified = false;
  std::string_view unverified_by = {};
  bool lists_dg15 = false;
  /// The files as they were tried; nullptr where nobody asked for them.
  const FileReport* dg15_file = nullptr;
  const FileReport* dg14_file = nullptr;
  SecurityOptions dg14 = {};
  /// EF.CardSecurity, signed, has a key for PACE-CAM.
  bool key_in_card_security = false;
  bool offline = false;
};

[[nodiscard]] Check chip_active_authentication(const ChipOffers& offers);
[[nodiscard]] Check chip_chip_authentication(const ChipOffers& offers);

}  // namespace chipid::verification
