#include "camera.hpp"

#include <algorithm>
#include <cmath>

#include "jpeg_artefacts.hpp"
#include "light.hpp"
#include "view.hpp"

namespace chipid::photographs {
namespace {

// Samples a pixel's edge: a sensor's pixel takes the light of its whole area.
constexpr int fineness = 3;

// A table with a faint grain.
float table_at(double x, double y) {
  return static_cast<float>(0.42 + 0.03 * std::sin(x * 0.11 + std::sin(y * 0.05)) + 0.02 * std::sin(y * 0.23));
}

// The face with its module grid: pixels of the face from modules around the centre of the code.
class Card {
 public:
  explicit Card(const virtual_card::DrawnFace& face)
      : plane_(gray_of(face.image.view())),
        pixels_(face.qr.side / static_cast<double>(face.qr.modules)),
        centre_{face.qr.left + face.qr.side / 2, face.qr.top + face.qr.side / 2} {}

  [[nodiscard]] float at(const Spot& spot) const {
    const double x = centre_.x + spot.x * pixels_;
    const double y = centre_.y + spot.y * pixels_;
    return plane_.contains(x, y) ? plane_.between(x, y) : table_at(spot.x, spot.y);
  }

 private:
  Plane plane_;
  double pixels_;
  Spot centre_;
};

float seen_at(const Card& card, const View& view, const Light& light, double x, double y) {
  const auto spot = view.on_card(x, y);
  if (!spot) return 0.2F;
  const auto surface = light.finger_at(*spot).value_or(card.at(*spot));
  return static_cast<float>(static_cast<double>(surface) * light.at(*spot) * view.facing(*spot) +
                            light.glare_at(*spot));
}

Plane project(const Card& card, const View& view, const Light& light, std::size_t width, std::size_t height) {
  Plane picture(width, height);
  for (std::size_t y = 0; y < height; ++y) {
    for (std::size_t x = 0; x < width; ++x) {
      float sum = 0;
      for (int part = 0; part < fineness * fineness; ++part) {
        const double right = (part % fineness + 0.5) / fineness;
        const double down = (part / fineness + 0.5) / fineness;
        sum += seen_at(card, view, light, static_cast<double>(x) + right, static_cast<double>(y) + down);
      }
      picture.at(x, y) = std::min(sum / (fineness * fineness), 1.6F);
    }
  }
  return picture;
}

// What reaches the sensor, with its noise, the more the more light there is (photons arrive at random).
void expose(Plane& picture, const Camera& camera, Dice& dice) {
  constexpr double middle_grey = 0.5;
  for (auto& value : picture.values) {
    const double light = (middle_grey + (static_cast<double>(value) - middle_grey) * camera.contrast) * camera.exposure;
    const double deviation = camera.noise * std::sqrt(1 + std::max(light, 0.0));
    const double read = std::clamp(light + deviation * dice.normal(), 0.0, 1.0);
    value = static_cast<float>(camera.inverted ? 1 - read : read);
  }
}

}  // namespace

imaging::Image take(const virtual_card::DrawnFace& face, const Camera& camera, std::size_t width, std::size_t height,
                    Dice& dice) {
  Aim aim;
  aim.right = dice.between(-14, 14);
  aim.down = dice.between(-10, 10);
  const View view(camera, aim, width, height);
  const Light light(camera, dice);
  auto picture = project(Card(face), view, light, width, height);
  defocus(picture, camera.defocus * camera.module_pixels);
  move(picture, camera.motion * camera.module_pixels, camera.motion_direction);
  expose(picture, camera, dice);
  if (camera.jpeg_quality > 0) return compressed(to_image(picture, 256), camera.jpeg_quality);
  return to_image(picture, camera.levels);
}

}  // namespace chipid::photographs
