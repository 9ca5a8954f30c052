#include "biometrics/oncard/finger_record.hpp"

#include "biometrics/oncard/compact_minutiae.hpp"
#include "fuzz.hpp"

using namespace chipid;

// What is parsed fits the bytes it came from, and goes to a card within its limits.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t header_size = 24;
  constexpr std::size_t minutia_size = 6;
  const auto record = biometrics::parse_finger_minutiae_record({data, size});
  if (!record) return 0;
  std::size_t used = header_size;
  for (const auto& view : record->views) {
    used += view.minutiae.size() * minutia_size;
    for (const auto order : {biometrics::MinutiaOrder::cartesian_xy, biometrics::MinutiaOrder::polar}) {
      const biometrics::BiometricInformation card{.min_minutiae = 1, .max_minutiae = 60, .order = order};
      const auto compact = biometrics::to_compact(*record, view, card);
      require(compact.size() % 3 == 0 && compact.size() <= std::min<std::size_t>(view.minutiae.size(), 60) * 3);
    }
  }
  require(used <= size);
  return 0;
}
