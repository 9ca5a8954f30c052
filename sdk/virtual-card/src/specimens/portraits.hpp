#pragma once

#include "personalise/document.hpp"

/// The drawn faces of test-vectors/portraits.
namespace chipid::virtual_card::portraits {

[[nodiscard]] Portrait woman_small();
[[nodiscard]] Portrait man_small();
[[nodiscard]] Portrait man_large();
[[nodiscard]] Portrait woman_large();

}  // namespace chipid::virtual_card::portraits
