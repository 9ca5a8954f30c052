#include "biometrics/oncard/compact_minutiae.hpp"

#include <algorithm>
#include <cmath>
#include <random>

#include "core/bytes.hpp"
#include "records.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using biometrics::BiometricInformation;
using biometrics::MinutiaOrder;
using test::hex;
using test::minutia;
using test::ok;

namespace {

using Minutiae = std::vector<std::string>;

Bytes compact(const Minutiae& minutiae, const BiometricInformation& information,
              const std::string& resolution = "00C500C5") {
  const auto record = ok(biometrics::parse_finger_minutiae_record(test::record({test::view(minutiae)}, resolution)));
  return core::to_bytes(biometrics::to_compact(record, record.views[0], information).view());
}

BiometricInformation any() {
  return {.min_minutiae = 1, .max_minutiae = 255};
}

BiometricInformation sorted(MinutiaOrder order, bool descending = false) {
  return {.min_minutiae = 1, .max_minutiae = 255, .order = order, .descending = descending};
}

// Always the same ones.
Minutiae drawn(unsigned count, unsigned seed) {
  std::mt19937 random(seed);
  Minutiae all;
  for (unsigned i = 0; i < count; ++i) {
    all.push_back(minutia(random() % 3, random() % 500, random() % 500, random() % 256, random() % 101));
  }
  return all;
}

std::vector<Bytes> triples(const Bytes& data) {
  std::vector<Bytes> all;
  for (std::size_t i = 0; i < data.size(); i += 3) {
    all.emplace_back(data.begin() + static_cast<std::ptrdiff_t>(i), data.begin() + static_cast<std::ptrdiff_t>(i + 3));
  }
  return all;
}

}  // namespace

TEST_CASE("tenths of a millimetre, type and angle in three bytes") {
  // 197 pixels a centimetre, the usual 500 an inch: 197 pixels are 10 mm. 90 degrees are 64 of 256, 16 of 64.
  CHECK(compact({minutia(1, 197, 99, 64)}, any()) == hex("64 32 50"));
  CHECK(compact({minutia(2, 0, 0, 0)}, any()) == hex("00 00 80"));
  CHECK(compact({minutia(0, 100, 100, 255)}, any(), "00640064") == hex("64 64 00"));
  CHECK(compact({minutia(3, 100, 100, 128)}, any(), "00640064") == hex("64 64 20"));
}

TEST_CASE("resolutions differ between the axes") {
  CHECK(compact({minutia(1, 200, 200, 0)}, any(), "00C80190") == hex("64 32 40"));
}

TEST_CASE("a point beyond 25.5 mm is left out, the last one within is not") {
  CHECK(compact({minutia(1, 0x3FFF, 0x3FFF, 0), minutia(1, 197, 99, 64)}, any()) == hex("64 32 50"));
  CHECK(compact({minutia(1, 255, 0, 0), minutia(1, 256, 0, 0), minutia(1, 0, 256, 0)}, any(), "00640064") ==
        hex("FF 00 40"));
  CHECK(compact({minutia(1, 0x3FFF, 0, 0)}, any(), "00010001").empty());
}

TEST_CASE("of minutiae at one place the best goes, and they count as one") {
  const Minutiae twins{minutia(1, 100, 100, 0, 20), minutia(2, 100, 100, 64, 90), minutia(1, 100, 100, 0, 30)};
  CHECK(compact(twins, any(), "00640064") == hex("64 64 90"));
  CHECK(compact({minutia(1, 394, 394, 0), minutia(1, 395, 395, 0)}, any(), "018A018A") == hex("64 64 40"));
  auto information = any();
  information.min_minutiae = 12;
  CHECK(compact(Minutiae(255, minutia(1, 100, 100, 0)), information).empty());
}

TEST_CASE("how many a card wants: what it states, eight where it states none, never more than it takes") {
  const auto wanted = [](std::uint8_t least, std::uint8_t most) {
    return biometrics::least_minutiae({.min_minutiae = least, .max_minutiae = most});
  };
  CHECK(wanted(12, 60) == 12);
  CHECK(wanted(1, 60) == 1);
  CHECK(wanted(0, 60) == 8);
  CHECK(wanted(0, 5) == 5);
}

TEST_CASE("every angle goes to the nearest of the card's, none out of the circle") {
  for (unsigned angle = 0; angle < 256; ++angle) {
    CAPTURE(angle);
    const auto got = compact({minutia(0, 0, 0, angle)}, any())[2];
    REQUIRE(got < 64);
    const auto apart = std::abs(std::remainder(got * 5.625 - angle * 1.40625, 360.0));
    CHECK(apart <= 5.625 / 2);
  }
}

TEST_CASE("every place is off by half a tenth of a millimetre at most") {
  for (const auto& [resolution, text] :
       {std::pair(197U, "00C500C5"), std::pair(394U, "018A018A"), std::pair(100U, "00640064")}) {
    for (unsigned x = 0; x <= resolution * 255 / 100; x += 3) {
      CAPTURE(resolution, x);
      CHECK(std::abs(compact({minutia(0, x, 0, 0)}, any(), text)[0] - x * 100.0 / resolution) <= 0.5);
    }
  }
}

TEST_CASE("the best are kept by their quality, then by nearness to the centre") {
  const Minutiae minutiae{minutia(1, 10, 10, 0, 10), minutia(1, 20, 10, 0, 90), minutia(1, 30, 10, 0, 50),
                          minutia(1, 40, 10, 0, 90)};
  auto information = sorted(MinutiaOrder::cartesian_xy);
  information.max_minutiae = 3;
  CHECK(compact(minutiae, information, "00640064") == hex("140A40 1E0A40 280A40"));
  const Minutiae alike{minutia(1, 0, 0, 0), minutia(1, 100, 0, 0), minutia(1, 110, 0, 0), minutia(1, 200, 0, 0)};
  information.max_minutiae = 2;
  CHECK(compact(alike, information, "00640064") == hex("640040 6E0040"));
}

TEST_CASE("fewer than the card wants give nothing") {
  auto information = any();
  information.min_minutiae = 12;
  CHECK(compact(drawn(11, 1), information).empty());
  CHECK(compact(drawn(12, 1), information).size() == 36);
  CHECK(compact({}, any()).empty());
  information.min_minutiae = 0;
  CHECK(compact({}, information).empty());
}

TEST_CASE("sorted as the card asks, whatever the finger") {
  const auto x = [](const Bytes& m) { return std::pair(m[0], m[1]); };
  const auto y = [](const Bytes& m) { return std::pair(m[1], m[0]); };
  for (unsigned seed = 0; seed < 20; ++seed) {
    CAPTURE(seed);
    const auto minutiae = drawn(255, seed);
    const auto given = triples(compact(minutiae, any()));
    const auto check = [&](MinutiaOrder order, auto less) {
      for (const bool descending : {false, true}) {
        auto got = triples(compact(minutiae, sorted(order, descending)));
        CHECK(std::is_permutation(got.begin(), got.end(), given.begin(), given.end()));
        if (descending) std::reverse(got.begin(), got.end());
        CHECK(std::is_sorted(got.begin(), got.end(), less));
      }
    };
    check(MinutiaOrder::cartesian_xy, [&](const Bytes& a, const Bytes& b) { return x(a) < x(b); });
    check(MinutiaOrder::cartesian_yx, [&](const Bytes& a, const Bytes& b) { return y(a) < y(b); });
    check(MinutiaOrder::angle, [](const Bytes& a, const Bytes& b) { return (a[2] & 63) < (b[2] & 63); });
    double middle_x = 0;
    double middle_y = 0;
    for (const auto& each : given) middle_x += each[0], middle_y += each[1];
    middle_x /= static_cast<double>(given.size());
    middle_y /= static_cast<double>(given.size());
    check(MinutiaOrder::polar, [&](const Bytes& a, const Bytes& b) {
      return std::hypot(a[0] - middle_x, a[1] - middle_y) < std::hypot(b[0] - middle_x, b[1] - middle_y) - 1e-9;
    });
  }
}
