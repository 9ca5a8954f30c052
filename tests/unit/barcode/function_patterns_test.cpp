// Held against the symbols that the library's writer draws.
#include "function_patterns.hpp"

#include <set>

#include "drawing.hpp"
#include "support/vectors.hpp"

using namespace chipid;

TEST_CASE("the modules that every symbol of a size has are in those of another program") {
  std::set<int> dimensions;
  for (std::size_t length = 10; length < 2950; length += 14) {
    const auto symbol = test::draw_qr(std::string(length, 'x'), 1);
    const int dimension = static_cast<int>(symbol.width) - 8;
    if (!dimensions.insert(dimension).second) continue;
    int wrong = 0;
    for (const auto& known : barcode::function_patterns(dimension)) {
      const auto at = static_cast<std::size_t>(known.y + 4) * symbol.width + static_cast<std::size_t>(known.x + 4);
      wrong += (symbol.pixels[at] == 0) == known.dark ? 0 : 1;
    }
    CAPTURE(dimension);
    CHECK(wrong == 0);
  }
  CHECK(dimensions.size() >= 39);
}
