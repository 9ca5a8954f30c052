#include "biometrics/face/calibration.hpp"
#include "core/text.hpp"
#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace chipid;
  const auto calibration = parse_face_calibration(core::as_text({data, size}));
  if (!calibration) return 0;
  // Whatever a file says, its bands lie within the scale of its score; and what is read can be written and read again.
  const biometrics::Bands bands{calibration->match_from, calibration->no_match_below};
  const auto range = biometrics::score_range(calibration->score);
  require(bands.no_match_below <= bands.match_from && bands.match_from <= range.highest);
  require(bands.match_from >= biometrics::least_match_from(calibration->score));
  require(biometrics::decide(calibration->score, range.highest, bands) == MatchDecision::match);
  require(parse_face_calibration(to_json(*calibration)).has_value());
  return 0;
}
