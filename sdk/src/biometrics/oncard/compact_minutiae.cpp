#include "biometrics/oncard/compact_minutiae.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace chipid::biometrics {
namespace {

constexpr std::size_t compact_size = 3;

/// A minutia as it goes to the card.
struct Compact {
  std::uint8_t x = 0;
  std::uint8_t y = 0;
  std::uint8_t type = 0;
  std::uint8_t angle = 0;  ///< of 64
  std::uint8_t quality = 0;
};

/// Wiped at its end.
struct Minutiae {
  Minutiae() = default;
  Minutiae(const Minutiae&) = delete;
  Minutiae& operator=(const Minutiae&) = delete;
  ~Minutiae() { wipe(all.data(), all.size() * sizeof(Compact)); }

  std::vector<Compact> all;
};

// Nearest tenth of a millimetre; nothing beyond the card's 25.5 mm.
std::optional<std::uint8_t> tenths(std::uint32_t pixels, std::uint32_t pixels_per_centimetre) {
  constexpr std::uint32_t tenths_per_centimetre = 100;
  constexpr std::uint32_t most = 255;
  const auto place = (pixels * tenths_per_centimetre + pixels_per_centimetre / 2) / pixels_per_centimetre;
  return place <= most ? std::optional(static_cast<std::uint8_t>(place)) : std::nullopt;
}

std::optional<Compact> convert(const Minutia& minutia, const FingerMinutiaeRecord& record) {
  constexpr unsigned steps = 4;  // a unit of the card is four of the record
  constexpr unsigned circle = 64;
  const auto x = tenths(minutia.x, record.x_resolution);
  const auto y = tenths(minutia.y, record.y_resolution);
  if (!x || !y) return std::nullopt;
  return Compact{.x = *x,
                 .y = *y,
                 .type = static_cast<std::uint8_t>(minutia.type),
                 .angle = static_cast<std::uint8_t>((minutia.angle + steps / 2) / steps % circle),
                 .quality = minutia.quality};
}

// Ridges are half a millimetre apart: of two minutiae that the card would see at one place, one is none.
void add_distinct(std::vector<Compact>& all, const Compact& minutia) {
  const auto same = std::find_if(all.begin(), all.end(),
                                 [&](const Compact& other) { return other.x == minutia.x && other.y == minutia.y; });
  if (same == all.end()) {
    all.push_back(minutia);
  } else if (same->quality < minutia.quality) {
    *same = minutia;
  }
}

// The memory is reserved once, so that growing leaves no copies behind.
void take_usable(const FingerMinutiaeRecord& record, const FingerView& view, std::vector<Compact>& usable) {
  usable.reserve(view.minutiae.size());
  for (const auto& minutia : view.minutiae) {
    if (const auto compact = convert(minutia, record)) add_distinct(usable, *compact);
  }
}

struct Point {
  double x = 0;
  double y = 0;
};

Point centre(const std::vector<Compact>& minutiae) {
  Point sum;
  for (const auto& minutia : minutiae) sum = {sum.x + minutia.x, sum.y + minutia.y};
  const auto count = static_cast<double>(minutiae.size());
  return {sum.x / count, sum.y / count};
}

double distance(const Compact& minutia, Point from) {
  return std::hypot(minutia.x - from.x, minutia.y - from.y);
}

// 0 to 2 pi, counter-clockwise from the x axis; y grows downwards.
double direction(const Compact& minutia, Point from) {
  constexpr double full_circle = 6.283185307179586;
  const auto angle = std::atan2(from.y - minutia.y, minutia.x - from.x);
  return angle < 0 ? angle + full_circle : angle;
}

void keep_best(std::vector<Compact>& minutiae, std::size_t most) {
  if (minutiae.size() <= most) return;
  const auto middle = centre(minutiae);
  std::sort(minutiae.begin(), minutiae.end(), [&](const Compact& a, const Compact& b) {
    return a.quality != b.quality ? a.quality > b.quality : distance(a, middle) < distance(b, middle);
  });
  wipe(minutiae.data() + most, (minutiae.size() - most) * sizeof(Compact));
  minutiae.resize(most);
}

// First and second key of the order (8.4.3), by what the card will see.
std::pair<double, double> rank(const Compact& minutia, MinutiaOrder order, Point middle) {
  switch (order) {
    case MinutiaOrder::cartesian_xy:
      return {minutia.x, minutia.y};
    case MinutiaOrder::cartesian_yx:
      return {minutia.y, minutia.x};
    case MinutiaOrder::angle:
      return {minutia.angle, 0};
    case MinutiaOrder::polar:
      return {distance(minutia, middle), direction(minutia, middle)};
    case MinutiaOrder::none:
      break;
  }
  return {0, 0};
}

void sort(std::vector<Compact>& minutiae, const BiometricInformation& information) {
  if (information.order == MinutiaOrder::none) return;
  const auto middle = centre(minutiae);
  std::sort(minutiae.begin(), minutiae.end(), [&](const Compact& a, const Compact& b) {
    const auto first = rank(a, information.order, middle);
    const auto second = rank(b, information.order, middle);
    return information.descending ? second < first : first < second;
  });
}

}  // namespace

unsigned least_minutiae(const BiometricInformation& information) noexcept {
  constexpr std::uint8_t sensible = 8;
  return information.min_minutiae != 0 ? information.min_minutiae : std::min(sensible, information.max_minutiae);
}

std::size_t usable_minutiae(const FingerMinutiaeRecord& record, const FingerView& view) {
  Minutiae usable;
  take_usable(record, view, usable.all);
  return usable.all.size();
}

SecretBytes to_compact(const FingerMinutiaeRecord& record, const FingerView& view,
                       const BiometricInformation& information) {
  constexpr unsigned angle_bits = 6;
  Minutiae chosen;
  auto& minutiae = chosen.all;
  take_usable(record, view, minutiae);
  if (minutiae.empty() || minutiae.size() < least_minutiae(information)) return {};
  keep_best(minutiae, information.max_minutiae);
  sort(minutiae, information);
  SecretBytes data(minutiae.size() * compact_size);
  auto out = data.mutable_view().begin();
  for (const auto& minutia : minutiae) {
    *out++ = minutia.x;
    *out++ = minutia.y;
    *out++ = static_cast<std::uint8_t>(minutia.type << angle_bits | minutia.angle);
  }
  return data;
}

}  // namespace chipid::biometrics
