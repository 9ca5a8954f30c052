#include <algorithm>

#include "decode_with.hpp"
#include "imaging/decoder_program.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using namespace chipid::imaging;
using Clock = std::chrono::steady_clock;

namespace {

struct Outcome {
  bool decoded = false;
  std::string error;
  double seconds = 0;
  DecoderProcess::Ending ending;
};

Outcome decode_alone(const std::filesystem::path& path) {
  const auto encoded = test::read_bytes(path);
  const auto started = Clock::now();
  const auto process = test::ok(DecoderProcess::start(test::ok(find_decoder_program())));
  bool may_go_on = false;
  const auto image = decode_with(*process, encoded, portrait_limits, started + portrait_limits.deadline, may_go_on);
  const auto ending = process->end();
  const std::chrono::duration<double> took = Clock::now() - started;
  return {.decoded = image.has_value(), .error = test::error_of(image), .seconds = took.count(), .ending = ending};
}

bool is_picture(const std::filesystem::path& path) {
  const auto ending = path.extension();
  return ending == ".jp2" || ending == ".j2k" || ending == ".jpc" || ending == ".j2c";
}

}  // namespace

// OpenJPEG's own regression set: crashes, hangs and floods of memory of its past.
TEST_CASE("decode_picture: every malformed JPEG 2000 ends within the limits of a portrait") {
  const auto folder = test::shared_vector("jp2-malformed");
  if (!folder) return;
  int decoded = 0;
  int refused = 0;
  for (const auto& entry : std::filesystem::directory_iterator(*folder)) {
    if (!is_picture(entry.path())) continue;
    const auto outcome = decode_alone(entry.path());
    CAPTURE(entry.path().filename().string(), outcome.error, outcome.seconds, outcome.ending.peak_kib);
    CHECK(outcome.seconds < 3);
    CHECK(outcome.ending.peak_kib > 0);
    CHECK(outcome.ending.peak_kib < 256 * 1024);
    CHECK((outcome.decoded || outcome.error == "picture.unreadable" || outcome.error == "picture.over_limit"));
    ++(outcome.decoded ? decoded : refused);
  }
  CHECK(decoded + refused == 129);
  // As many as OpenJPEG 2.5.0 decodes are sound; a slow machine may lose some to the deadline.
  CHECK(decoded >= 30);
  CHECK(decoded <= 50);
}
