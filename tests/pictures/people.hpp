#pragma once

#include "dice.hpp"
#include "personalise/dg13.hpp"

namespace chipid::photographs {

/// A fictional holder of a citizen card of either generation; any likeness to a living person is chance.
[[nodiscard]] virtual_card::Citizen draw_holder(Dice& dice);

}  // namespace chipid::photographs
