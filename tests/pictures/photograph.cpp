#include "photograph.hpp"

#include "distortions.hpp"
#include "people.hpp"
#include "personalise/qr_text.hpp"
#include "picture/draw.hpp"

namespace chipid::photographs {
namespace {

// Strength and size belong to the same scene: they do not change who is drawn.
std::uint64_t seed_of(const Request& request) {
  std::uint64_t seed = request.seed;
  for (const char c : request.distortion) seed = seed * 31 + static_cast<unsigned char>(c);
  return seed;
}

}  // namespace

std::vector<std::string> distortions() {
  std::vector<std::string> names;
  for (const auto& row : distortion_table()) names.emplace_back(row.name);
  return names;
}

Result<Photograph> take_photograph(const Request& request) {
  Dice dice(seed_of(request));
  const auto holder = draw_holder(dice);
  CHIPID_TRY(const auto face, virtual_card::draw_face(virtual_card::face_with_qr(holder)));
  for (const auto& row : distortion_table()) {
    if (row.name != request.distortion) continue;
    auto camera = handheld(dice);
    row.distort(camera, request.strength, dice);
    camera.module_pixels *= request.magnification;
    return Photograph{take(face, camera, request.width, request.height, dice), virtual_card::qr_text(holder)};
  }
  return fail(ErrorCode::usage_bad_value, "distortion", "no distortion is called '" + request.distortion + "'");
}

}  // namespace chipid::photographs
