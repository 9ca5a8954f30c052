#include "chip/match_on_card.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "tlv/reader.hpp"

namespace chipid::virtual_card::moc {
namespace {

constexpr int circle = 64;
constexpr double full_turn = 6.283185307179586;
// How far apart two places (tenths of a millimetre) and two angles may be to be the same, and how far a finger is
// turned at most.
constexpr double place_tolerance = 8;
constexpr int angle_tolerance = 2;
constexpr int most_turned = 6;

// From the one angle to the other the short way, -32 to 31.
int turn_between(int from, int to) {
  return (to - from + circle + circle / 2) % circle - circle / 2;
}

/// A motion of the plane; y grows downwards, angles go counter-clockwise.
class Motion {
 public:
  /// The one that lays the minutia `from` on `to`.
  Motion(const Minutia& from, const Minutia& to)
      : turn_(turn_between(from.angle, to.angle)), sine_(std::sin(radians())), cosine_(std::cos(radians())) {
    x_ = to.x - (cosine_ * from.x + sine_ * from.y);
    y_ = to.y - (cosine_ * from.y - sine_ * from.x);
  }

  [[nodiscard]] int turn() const { return turn_; }
  [[nodiscard]] double x(const Minutia& m) const { return cosine_ * m.x + sine_ * m.y + x_; }
  [[nodiscard]] double y(const Minutia& m) const { return cosine_ * m.y - sine_ * m.x + y_; }

 private:
  [[nodiscard]] double radians() const { return turn_ * full_turn / circle; }

  int turn_;
  double sine_;
  double cosine_;
  double x_ = 0;
  double y_ = 0;
};

// The nearest minutia that is free and alike; npos where there is none.
std::size_t counterpart(const Minutia& minutia, const Motion& motion, const std::vector<Minutia>& others,
                        const std::vector<bool>& taken) {
  auto best = std::numeric_limits<std::size_t>::max();
  double nearest = place_tolerance;
  for (std::size_t i = 0; i < others.size(); ++i) {
    const auto& other = others[i];
    if (taken[i] || other.type != minutia.type) continue;
    const auto turn = turn_between((minutia.angle + motion.turn() + circle) % circle, other.angle);
    if (std::abs(turn) > angle_tolerance) continue;
    const auto distance = std::hypot(motion.x(minutia) - other.x, motion.y(minutia) - other.y);
    if (distance > nearest) continue;
    nearest = distance;
    best = i;
  }
  return best;
}

std::size_t count_counterparts(const std::vector<Minutia>& one, const Motion& motion,
                               const std::vector<Minutia>& other) {
  std::vector<bool> taken(other.size(), false);
  std::size_t count = 0;
  for (const auto& minutia : one) {
    const auto found = counterpart(minutia, motion, other, taken);
    if (found >= other.size()) continue;
    taken[found] = true;
    ++count;
  }
  return count;
}

bool in_order(const Minutia& a, const Minutia& b) {
  return a.x != b.x ? a.x < b.x : a.y <= b.y;
}

}  // namespace

std::optional<std::vector<Minutia>> parse_minutiae(BytesView data) {
  constexpr std::size_t size = 3;
  auto body = tlv::open_single(data, {0x7F2E});
  if (!body) return std::nullopt;
  const auto object = body->expect({0x81});
  if (!object || !body->finish() || object->value.size() % size != 0) return std::nullopt;
  std::vector<Minutia> minutiae;
  for (std::size_t at = 0; at < object->value.size(); at += size) {
    const auto triple = object->value.subspan(at, size);
    minutiae.push_back({.x = triple[0],
                        .y = triple[1],
                        .type = static_cast<std::uint8_t>(triple[2] >> 6U),
                        .angle = static_cast<std::uint8_t>(triple[2] & 0x3FU)});
    if (minutiae.size() > 1 && !in_order(minutiae[minutiae.size() - 2], minutiae.back())) return std::nullopt;
  }
  return minutiae;
}

double similarity(const std::vector<Minutia>& one, const std::vector<Minutia>& other) {
  std::size_t best = 0;
  for (const auto& from : one) {
    for (const auto& to : other) {
      const Motion motion(from, to);
      if (from.type != to.type || std::abs(motion.turn()) > most_turned) continue;
      best = std::max(best, count_counterparts(one, motion, other));
    }
  }
  const auto fewer = std::min(one.size(), other.size());
  return fewer == 0 ? 0 : static_cast<double>(best) / static_cast<double>(fewer);
}

}  // namespace chipid::virtual_card::moc
