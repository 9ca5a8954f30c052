#pragma once

#include <imaging/image.hpp>
#include <string>

namespace chipid::test {

/// A QR code of `text` in black on white, `module` pixels a module, four modules of white around it.
[[nodiscard]] imaging::Image draw_qr(const std::string& text, int module = 4);

}  // namespace chipid::test
