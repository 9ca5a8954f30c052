#include "picture/draw.hpp"

// In place of draw.cpp where cairo was not there when this was built.
namespace chipid::virtual_card {
namespace {

tl::unexpected<Error> cannot_draw() {
  return fail(ErrorCode::usage_not_built, "card picture", "cairo");
}

}  // namespace

Result<DrawnFace> draw_face(const CardFace&) {
  return cannot_draw();
}

Result<Bytes> draw_png(const std::vector<CardFace>&) {
  return cannot_draw();
}

}  // namespace chipid::virtual_card
