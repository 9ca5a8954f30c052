#include "function_patterns.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <mutex>

namespace chipid::barcode {
namespace {

constexpr int least_dimension = 21;
constexpr int versions = 40;

/// ISO/IEC 18004, annex E: evenly spaced, the first gap taking what is over; version 32 is the exception to the rule.
std::vector<int> alignment_positions(int version) {
  if (version == 1) return {};
  const int count = version / 7 + 2;
  const int step = version == 32 ? 26 : (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2;
  std::vector<int> positions = {6};
  for (int i = count - 2; i >= 0; --i) positions.push_back(version * 4 + 10 - i * step);
  return positions;
}

class Drawing {
 public:
  explicit Drawing(int dimension) : dimension_(dimension), taken_(static_cast<std::size_t>(dimension * dimension)) {}

  void put(int x, int y, bool dark) {
    if (x < 0 || y < 0 || x >= dimension_ || y >= dimension_) return;
    auto taken = taken_[static_cast<std::size_t>(y * dimension_ + x)];
    if (taken) return;
    taken_[static_cast<std::size_t>(y * dimension_ + x)] = true;
    modules_.push_back({static_cast<std::int16_t>(x), static_cast<std::int16_t>(y), dark});
  }

  /// Squares around a middle; `dark` says by the distance from it which ring is dark.
  void put_rings(int x, int y, int radius, bool (*dark)(int distance)) {
    for (int dy = -radius; dy <= radius; ++dy) {
      for (int dx = -radius; dx <= radius; ++dx) put(x + dx, y + dy, dark(std::max(std::abs(dx), std::abs(dy))));
    }
  }

  [[nodiscard]] std::vector<KnownModule> take() { return std::move(modules_); }

 private:
  int dimension_;
  std::vector<bool> taken_;
  std::vector<KnownModule> modules_ = {};
};

std::vector<KnownModule> draw(int dimension) {
  Drawing drawing(dimension);
  const auto finder = [](int distance) { return distance != 2 && distance != 4; };
  const int far = dimension - 4;
  drawing.put_rings(3, 3, 4, finder);
  drawing.put_rings(far, 3, 4, finder);
  drawing.put_rings(3, far, 4, finder);
  const auto positions = alignment_positions((dimension - 17) / 4);
  for (const int y : positions) {
    for (const int x : positions) {
      const bool in_finder = (x == 6 && y == 6) || (x == 6 && y == dimension - 7) || (x == dimension - 7 && y == 6);
      if (!in_finder) drawing.put_rings(x, y, 2, [](int distance) { return distance != 1; });
    }
  }
  for (int i = 8; i < dimension - 8; ++i) {
    drawing.put(i, 6, i % 2 == 0);
    drawing.put(6, i, i % 2 == 0);
  }
  return drawing.take();
}

}  // namespace

const std::vector<KnownModule>& function_patterns(int dimension) {
  static std::array<std::vector<KnownModule>, versions> drawn;
  static std::array<std::once_flag, versions> once;
  const auto version = static_cast<std::size_t>((dimension - least_dimension) / 4);
  std::call_once(once.at(version), [&] { drawn.at(version) = draw(dimension); });
  return drawn.at(version);
}

}  // namespace chipid::barcode
