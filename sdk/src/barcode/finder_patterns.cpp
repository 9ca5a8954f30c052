#include "finder_patterns.hpp"

#include <algorithm>
#include <cmath>

namespace chipid::barcode {
namespace {

using Runs = std::array<double, 5>;

double total(const Runs& runs) {
  return runs[0] + runs[1] + runs[2] + runs[3] + runs[4];
}

// Pixels are coarse where modules are small: a run may be wrong by most of one.
bool has_finder_ratio(const Runs& runs) {
  const double module = total(runs) / 7;
  if (module < 1) return false;
  const double slack = 0.5 * module + 0.3;
  const auto near = [&](double run, double modules) { return std::abs(run - modules * module) <= slack; };
  return near(runs[0], 1) && near(runs[1], 1) && std::abs(runs[2] - 3 * module) <= 1.6 * slack && near(runs[3], 1) &&
         near(runs[4], 1);
}

/// Walks from a middle outwards over three changes of colour: the lengths of the half core and of the two rings.
std::optional<std::array<double, 3>> walk(const GrayView& picture, Point from, Point step, double longest) {
  std::array<double, 3> lengths = {};
  const double stride = length(step);
  const auto colour_at = [&](Point p) { return picture.row(static_cast<int>(p.y))[static_cast<int>(p.x)]; };
  const auto inside = [&](Point p) { return p.x >= 0 && p.y >= 0 && p.x < picture.width && p.y < picture.height; };
  if (!inside(from)) return std::nullopt;
  auto colour = colour_at(from);
  std::size_t run = 0;
  double walked = 0;
  for (Point p = from; walked <= longest; p = p + step, walked += stride) {
    if (!inside(p)) {
      // A pattern may end with the picture.
      return run == 2 && lengths[2] > 0 ? std::optional(lengths) : std::nullopt;
    }
    if (colour_at(p) != colour) {
      colour = colour_at(p);
      if (++run == 3) return lengths;
    }
    lengths[run] += stride;
  }
  return std::nullopt;
}

struct Crossing {
  double total = 0;
  Point centre = {};
};

/// The five runs of the line through `from` along `step`, if they have the ratio.
std::optional<Crossing> cross_at(const GrayView& picture, Point from, Point step, double longest) {
  const auto ahead = walk(picture, from, step, longest);
  if (!ahead) return std::nullopt;
  const auto back = walk(picture, from, step * -1, longest);
  if (!back) return std::nullopt;
  const double stride = length(step);
  const Runs runs = {(*back)[2], (*back)[1], (*back)[0] + (*ahead)[0] - stride, (*ahead)[1], (*ahead)[2]};
  if (!has_finder_ratio(runs)) return std::nullopt;
  return Crossing{total(runs), from + step * (((*ahead)[0] - (*back)[0]) / (2 * stride))};
}

class Search {
 public:
  explicit Search(const GrayView& picture) : picture_(picture) {}

  void scan_row(int y) {
    const auto* row = picture_.row(y);
    std::array<int, 6> changes = {};  // where the last runs began, the oldest first
    int known = 1;
    for (int x = 1; x <= picture_.width; ++x) {
      if (x < picture_.width && row[x] == row[x - 1]) continue;
      if (known == 6) std::rotate(changes.begin(), changes.begin() + 1, changes.end());
      known = std::min(known + 1, 6);
      changes[static_cast<std::size_t>(known - 1)] = x;
      if (known == 6) consider(changes, y);
    }
  }

  [[nodiscard]] std::vector<FinderPattern> take() {
    // Small ones are often noise; so are those that few of their rows show.
    const auto likeliness = [](const FinderPattern& p) {
      return std::min(1.5, p.seen / p.module) * std::sqrt(p.module);
    };
    std::stable_sort(patterns_.begin(), patterns_.end(),
                     [&](const auto& a, const auto& b) { return likeliness(a) > likeliness(b); });
    return std::move(patterns_);
  }

 private:
  void consider(const std::array<int, 6>& changes, int y) {
    Runs runs;
    for (std::size_t i = 0; i < 5; ++i) runs[i] = changes[i + 1] - changes[i];
    if (!has_finder_ratio(runs)) return;
    const Point middle{(changes[2] + changes[3]) / 2.0, y + 0.5};
    const double across = total(runs);
    const auto down = cross_at(picture_, middle, {0, 1}, across * 2);
    if (!down || down->total > across * 3 || across > down->total * 3) return;
    const auto again = cross_at(picture_, down->centre, {1, 0}, down->total * 2);
    if (!again) return;
    // Text and noise have crosses of that ratio, but seldom slanting ones as well.
    if (!cross_at(picture_, again->centre, {0.5, 0.5}, down->total * 2) &&
        !cross_at(picture_, again->centre, {0.5, -0.5}, down->total * 2))
      return;
    const bool inverted = picture_.row(y)[changes[2]] != 0;
    remember({again->centre, (again->total + down->total) / 14, 1, inverted});
  }

  void remember(const FinderPattern& pattern) {
    for (auto& known : patterns_) {
      if (known.inverted != pattern.inverted || length(known.centre - pattern.centre) > 2 * known.module) continue;
      const double weight = 1.0 / ++known.seen;
      known.centre = known.centre + (pattern.centre - known.centre) * weight;
      known.module += (pattern.module - known.module) * weight;
      return;
    }
    // A picture of nothing but noise has no more of them than are worth the time.
    if (patterns_.size() < 1000) patterns_.push_back(pattern);
  }

  GrayView picture_;
  std::vector<FinderPattern> patterns_ = {};
};

/// How unlike the corner of a square three patterns stand; the corner is the middle one. Nothing for the impossible.
std::optional<double> oddness(const FinderPattern& corner, const FinderPattern& one, const FinderPattern& other) {
  const Point a = one.centre - corner.centre;
  const Point b = other.centre - corner.centre;
  const double shorter = std::min(length(a), length(b));
  const double longer = std::max(length(a), length(b));
  const auto [least, most] = std::minmax({corner.module, one.module, other.module});
  // The nearest are those of version 1: 14 modules apart; the farthest those of version 40: 170.
  if (most > 2.2 * least || shorter < 9 * least || longer > 230 * most || longer > 3 * shorter) return std::nullopt;
  const double cosine = std::abs(dot(a, b)) / (shorter * longer);
  if (cosine > 0.8) return std::nullopt;
  return cosine + (longer / shorter - 1) * 0.5 + (most / least - 1);
}

struct Rated {
  Triple triple;
  double oddness;
};

// Any of the three may be the corner: a tilted square's angles are not right.
void add_triples(const FinderPattern& a, const FinderPattern& b, const FinderPattern& c, std::vector<Rated>& rated) {
  // Patterns seen in few of the rows that they should be seen in are less likely ones.
  double doubt = 0;
  for (const auto* pattern : {&a, &b, &c}) doubt += 0.6 * std::max(0.0, 1 - pattern->seen / (2 * pattern->module));
  for (const auto& [corner, one, other] : {std::tie(a, b, c), std::tie(b, a, c), std::tie(c, a, b)}) {
    const auto odd = oddness(corner, one, other);
    if (!odd) continue;
    const bool turned = cross(one.centre - corner.centre, other.centre - corner.centre) < 0;
    rated.push_back({turned ? Triple{corner, other, one} : Triple{corner, one, other}, *odd + doubt});
  }
}

}  // namespace

std::vector<FinderPattern> find_finder_patterns(const GrayView& black_and_white) {
  Search search(black_and_white);
  for (int y = 0; y < black_and_white.height; ++y) search.scan_row(y);
  return search.take();
}

std::vector<Triple> likely_triples(const std::vector<FinderPattern>& patterns, std::size_t most) {
  constexpr std::size_t considered = 24;
  const std::size_t count = std::min(patterns.size(), considered);
  std::vector<Rated> rated;
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t j = i + 1; j < count; ++j) {
      for (std::size_t k = j + 1; k < count; ++k) {
        if (patterns[i].inverted == patterns[j].inverted && patterns[i].inverted == patterns[k].inverted)
          add_triples(patterns[i], patterns[j], patterns[k], rated);
      }
    }
  }
  std::stable_sort(rated.begin(), rated.end(), [](const auto& a, const auto& b) { return a.oddness < b.oddness; });
  std::vector<Triple> triples;
  for (std::size_t i = 0; i < std::min(most, rated.size()); ++i) triples.push_back(rated[i].triple);
  return triples;
}

std::vector<Triple> completed_pairs(const std::vector<FinderPattern>& patterns, std::size_t most) {
  std::vector<FinderPattern> clear;
  for (const auto& pattern : patterns) {
    if (pattern.seen >= 1.5 * pattern.module && clear.size() < 4) clear.push_back(pattern);
  }
  std::vector<Triple> triples;
  for (const auto& a : clear) {
    for (const auto& b : clear) {
      const Point d = b.centre - a.centre;
      const bool is_pair =
          length(d) > 12 * a.module && a.inverted == b.inverted && std::abs(a.module - b.module) < 0.3 * a.module;
      if (!is_pair || triples.size() + 3 > most) continue;
      const Point quarter_turn{-d.y, d.x};
      FinderPattern third = a;
      third.centre = a.centre + quarter_turn;
      triples.push_back({a, b, third, Triple::Guessed::bottom_left});
      third.centre = a.centre - quarter_turn;
      triples.push_back({a, third, b, Triple::Guessed::top_right});
      // Across the diagonal, from top right to bottom left.
      third.centre = a.centre + (d + quarter_turn * -1) * 0.5;
      triples.push_back({third, a, b, Triple::Guessed::top_left});
    }
  }
  return triples;
}

std::optional<double> module_along(const GrayView& black_and_white, const FinderPattern& pattern, Point towards) {
  const Point direction = towards - pattern.centre;
  const Point step = direction * (0.25 / length(direction));
  const auto crossing = cross_at(black_and_white, pattern.centre, step, pattern.module * 12);
  if (!crossing) return std::nullopt;
  return crossing->total / 7;
}

}  // namespace chipid::barcode
