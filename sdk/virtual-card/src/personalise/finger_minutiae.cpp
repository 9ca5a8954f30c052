#include "personalise/finger_minutiae.hpp"

#include <algorithm>
#include <cmath>
#include <random>

#include "core/bytes.hpp"
#include "core/text.hpp"
#include "tlv/writer.hpp"

namespace chipid::virtual_card {
namespace {

using moc::Minutia;

constexpr double circle = 64;
constexpr double full_turn = 6.283185307179586;
// Where minutiae are, in tenths of a millimetre: room is left around for a shifted capture.
constexpr double left = 30;
constexpr double top = 30;
constexpr double width = 170;
constexpr double height = 190;
constexpr double greatest = 255;

/// Numbers that are the same everywhere: the distributions of the standard library are not.
class Draw {
 public:
  explicit Draw(unsigned seed) : engine_(seed) {}
  double between(double low, double high) {
    return low + (high - low) * static_cast<double>(engine_()) / static_cast<double>(std::mt19937::max());
  }
  bool chance(double probability) { return between(0, 1) < probability; }

 private:
  std::mt19937 engine_;
};

std::uint8_t held(double value) {
  return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0, greatest)));
}

std::uint8_t angle_of(double units) {
  const auto whole = std::lround(units) % static_cast<long>(circle);
  return static_cast<std::uint8_t>(whole < 0 ? whole + static_cast<long>(circle) : whole);
}

struct Point {
  double x = 0;
  double y = 0;
};

// Ridges run around the core, one way or the other.
Minutia draw_minutia(Draw& draw, Point core) {
  const double x = draw.between(left, left + width);
  const double y = draw.between(top, top + height);
  const double around = std::atan2(core.y - y, x - core.x) / full_turn * circle + circle / 4;
  const double way = draw.chance(0.5) ? circle / 2 : 0;
  return {.x = held(x),
          .y = held(y),
          .type = static_cast<std::uint8_t>(draw.chance(0.5) ? 1 : 2),
          .angle = angle_of(around + way + draw.between(-3, 3))};
}

bool is_apart(const Minutia& minutia, const std::vector<Minutia>& others) {
  constexpr double nearest = 9;
  return std::none_of(others.begin(), others.end(), [&](const Minutia& other) {
    return std::hypot(minutia.x - other.x, minutia.y - other.y) < nearest;
  });
}

}  // namespace

std::vector<Minutia> synthetic_finger(unsigned number) {
  constexpr std::size_t count = 80;
  Draw draw(number);
  const Point core{draw.between(left + width / 3, left + width * 2 / 3),
                   draw.between(top + height / 4, top + height / 2)};
  std::vector<Minutia> finger;
  while (finger.size() < count) {
    const auto minutia = draw_minutia(draw, core);
    if (is_apart(minutia, finger)) finger.push_back(minutia);
  }
  return finger;
}

std::vector<Minutia> capture_again(const std::vector<Minutia>& finger, unsigned capture) {
  constexpr double missed = 0.12;
  constexpr int false_ones = 6;
  constexpr double place_error = 2;
  constexpr double angle_error = 1;
  Draw draw(capture);
  const double turn = draw.between(-1.5, 1.5);  // of 64 to the circle: up to 8.4 degrees
  const double sine = std::sin(turn * full_turn / circle);
  const double cosine = std::cos(turn * full_turn / circle);
  const Point middle{left + width / 2, top + height / 2};
  const Point shift{draw.between(-15, 15), draw.between(-15, 15)};
  std::vector<Minutia> seen;
  for (const auto& minutia : finger) {
    if (draw.chance(missed)) continue;
    const Point from{minutia.x - middle.x, minutia.y - middle.y};
    const Point error{draw.between(-place_error, place_error), draw.between(-place_error, place_error)};
    seen.push_back({.x = held(cosine * from.x + sine * from.y + middle.x + shift.x + error.x),
                    .y = held(cosine * from.y - sine * from.x + middle.y + shift.y + error.y),
                    .type = minutia.type,
                    .angle = angle_of(minutia.angle + turn + draw.between(-angle_error, angle_error))});
  }
  for (int i = 0; i < false_ones; ++i) seen.push_back(draw_minutia(draw, middle));
  return seen;
}

Bytes make_minutiae_record(const std::vector<Minutia>& finger) {
  constexpr std::size_t header_size = 24;
  constexpr std::size_t view_header_size = 4;
  constexpr std::size_t minutia_size = 6;
  constexpr std::size_t extended_length_size = 2;
  constexpr double pixels_a_tenth = 1.97;
  constexpr std::size_t pixels_a_centimetre = 197;
  Bytes out = core::to_bytes(core::as_bytes(std::string_view("FMR\0 20\0", 8)));
  const auto append = [&](std::size_t value, std::size_t size) {
    for (std::size_t i = size; i-- > 0;) out.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
  };
  append(header_size + view_header_size + finger.size() * minutia_size + extended_length_size, 4);
  append(0, 2);  // no capture device named
  for (int i = 0; i < 2; ++i) append(512, 2);
  for (int i = 0; i < 2; ++i) append(pixels_a_centimetre, 2);
  core::append(out, Bytes{1, 0});                                                // one view
  core::append(out, Bytes{2, 0, 80, static_cast<std::uint8_t>(finger.size())});  // right index finger, live and plain
  for (const auto& minutia : finger) {
    const auto x = static_cast<std::size_t>(std::lround(minutia.x * pixels_a_tenth));
    append(static_cast<std::size_t>(minutia.type) << 14U | x, 2);
    append(static_cast<std::size_t>(std::lround(minutia.y * pixels_a_tenth)), 2);
    append(minutia.angle * 4U, 1);
    append(70, 1);
  }
  append(0, extended_length_size);
  return out;
}

moc::Applet make_applet(const FingerPlan& plan) {
  constexpr std::uint8_t reference = 0x91;
  constexpr std::uint8_t min_minutiae = 16;
  constexpr std::uint8_t max_minutiae = 100;
  constexpr std::uint8_t ascending_x_y = 0x05;
  constexpr std::uint8_t right_index = 0x09;
  const auto field = [](std::uint32_t tag, const Bytes& value) { return tlv::encode({tag}, value); };
  const auto parameters = tlv::encode(
      {0xB1}, {field(0x81, {min_minutiae, max_minutiae}), field(0x82, {ascending_x_y}), field(0x83, {0x00})});
  const auto header = tlv::encode({0xA1}, {field(0x81, {0x08}), field(0x82, {right_index}), field(0x87, {0x01, 0x01}),
                                           field(0x88, {0x00, 0x05}), parameters});
  const auto information = tlv::encode({0x7F60}, {field(0x83, {reference}), header});
  return {.application = core::concat({Bytes{0xF0}, core::as_bytes(std::string_view("ChipIDMOC"))}),
          .reference = reference,
          .enrolled = synthetic_finger(plan.number),
          .min_minutiae = min_minutiae,
          .max_minutiae = max_minutiae,
          .information = tlv::encode({0x7F61}, {field(0x02, {0x01}), information}),
          .tries = plan.tries};
}

}  // namespace chipid::virtual_card
