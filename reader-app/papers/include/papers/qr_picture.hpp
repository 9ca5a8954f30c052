#pragma once

#include <QImage>
#include <string_view>

namespace chipid::counter::papers {

/// A QR code (ISO/IEC 18004, error correction level M) in black and white with its quiet zone, a few pixels a module;
/// null for text that no code holds. The text is ASCII.
[[nodiscard]] QImage qr_picture(std::string_view text);

}  // namespace chipid::counter::papers
