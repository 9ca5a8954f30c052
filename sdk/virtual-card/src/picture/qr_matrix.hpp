#pragma once

#include <chipid/result.hpp>
#include <string_view>
#include <vector>

namespace chipid::virtual_card {

/// A QR code as its modules (ISO/IEC 18004), without the quiet zone around it.
struct QrMatrix {
  std::size_t side = 0;            ///< modules along an edge
  std::vector<bool> modules = {};  ///< row by row, dark is true

  [[nodiscard]] bool dark(std::size_t x, std::size_t y) const { return modules[y * side + x]; }
};

/// In byte mode, error correction level M, without an ECI: as the citizen card has its UTF-8. data.over_limit for text
/// that no QR code holds.
[[nodiscard]] Result<QrMatrix> make_qr(std::string_view text);

}  // namespace chipid::virtual_card
