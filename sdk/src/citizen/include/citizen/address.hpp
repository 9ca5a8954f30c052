#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chipid::citizen {

/// An address as the card writes it, and put in order.
struct Address {
  std::string original = {};            ///< as given
  std::string text = {};                ///< the parts with ", " between
  std::vector<std::string> parts = {};  ///< smallest unit first, without the noise of empty parts, dashes and spaces
};

[[nodiscard]] Address parse_address(std::string_view text);

/// Whether two addresses are the same but for case, accents, punctuation, noise and the words for the kind of a unit,
/// which are written out or abbreviated, before a city or province also left out.
[[nodiscard]] bool addresses_agree(std::string_view one, std::string_view other);

}  // namespace chipid::citizen
