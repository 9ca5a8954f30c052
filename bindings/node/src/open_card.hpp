#pragma once

#include "library.hpp"

namespace chipid_node {

/// A card of the software chip, in the shape of a function of the library.
int open_virtual_card(const char* specimen, const chipid_card_options* options, chipid_card** card);

}  // namespace chipid_node
