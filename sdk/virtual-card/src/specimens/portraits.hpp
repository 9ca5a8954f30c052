#pragma once

#include "personalise/document.hpp"

/// The drawn faces of test-vectors/portraits.
namespace chipid::virtual_card::portraits {

[[nodiscard]] Portrait woman_small();
[[nodiscard]] Portrait man_small();
[[nodiscard]] Portrait man_large();
[[nodiscard]] Portrait woman_large();
/// In JPEG 2000; the JPEG is the same face.
[[nodiscard]] Portrait woman_jpeg2000();

}  // namespace chipid::virtual_card::portraits
