#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <vector>

#include "imaging/image.hpp"
#include "picture/card_face.hpp"

namespace chipid::virtual_card {

/// 600 dots an inch: 2022 x 1275 for a card.
inline constexpr double pixels_per_mm = 600 / 25.4;

/// Where a QR code is on a drawn face, in pixels, without its quiet zone; side 0: there is none.
struct QrPlace {
  double left = 0;
  double top = 0;
  double side = 0;
  std::size_t modules = 0;
};

struct DrawnFace {
  imaging::Image image = {};  ///< rgb8
  QrPlace qr = {};
};

/// A face as pixels. data.over_limit where its QR code has no room.
[[nodiscard]] Result<DrawnFace> draw_face(const CardFace& face);

/// The faces one below the other on a white ground, as a PNG file. As draw_face().
[[nodiscard]] Result<Bytes> draw_png(const std::vector<CardFace>& faces);

}  // namespace chipid::virtual_card
