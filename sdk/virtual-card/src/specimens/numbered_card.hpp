#pragma once

#include "personalise/personalise.hpp"

namespace chipid::virtual_card {

/// One of many cards that differ in holder and signer; `family` is a name of pki_families(). usage.bad_value.
[[nodiscard]] Result<CardPlan> numbered_card(unsigned holder, unsigned signer, std::string_view family);

}  // namespace chipid::virtual_card
