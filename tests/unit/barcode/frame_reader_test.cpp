#include "barcode/frame_reader.hpp"

#include "drawing.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using namespace std::chrono_literals;
using test::draw_qr;
using test::error_of;
using test::ok;

namespace {

// So little time that each frame gets one costly attempt.
const barcode::Options hasty{.budget = 0ms};

int frames_until_read(barcode::FrameReader& reader, const imaging::Image& frame, int most = 30) {
  for (int frames = 1; frames <= most; ++frames) {
    if (!ok(reader.read(frame.view())).empty()) return frames;
  }
  return 0;
}

}  // namespace

TEST_CASE("an easy frame is answered at once") {
  barcode::FrameReader reader(hasty);
  const auto codes = ok(reader.read(draw_qr("012345678901").view()));
  REQUIRE(codes.size() == 1);
  CHECK(codes[0].text == "012345678901");
}

TEST_CASE("what takes a costly attempt is read when its turn comes") {
  barcode::FrameReader reader(hasty);
  const auto hard = test::blurred(draw_qr("012345678901"), 9);
  REQUIRE(ok(barcode::read_codes(hard.view(), hasty)).empty());
  CHECK(frames_until_read(reader, hard) > 1);
}

TEST_CASE("a code that was seen is found again where it moved to, corners in pixels of the frame") {
  barcode::FrameReader reader(hasty);
  const auto code = draw_qr("012345678901");
  const auto gap = test::pale(test::noise(40, 40), 255, 255);
  const auto before = ok(reader.read(test::beside(gap, code).view()));
  const auto after = ok(reader.read(test::beside(test::beside(gap, gap), code).view()));
  REQUIRE(before.size() == 1);
  REQUIRE(after.size() == 1);
  CHECK(after[0].corners[0].x - before[0].corners[0].x == Approx(40).margin(3));
  CHECK(after[0].corners[0].y - before[0].corners[0].y == Approx(0).margin(3));
}

TEST_CASE("a code that is gone leaves nothing, one elsewhere is found") {
  barcode::FrameReader reader(hasty);
  const auto code = draw_qr("012345678901");
  const auto empty = test::pale(test::noise(400, 300), 255, 255);
  REQUIRE(frames_until_read(reader, test::beside(code, empty)) == 1);
  CHECK(ok(reader.read(empty.view())).empty());
  CHECK(frames_until_read(reader, test::beside(empty, code)) == 1);
}

TEST_CASE("a repaired text counts when it is seen twice") {
  barcode::FrameReader reader(hasty);
  CHECK(frames_until_read(reader, draw_qr("Ren\xE9 M\xFCller")) == 2);
}

TEST_CASE("frames are held against the same limits as pictures") {
  barcode::FrameReader reader(hasty);
  CHECK(error_of(reader.read({})) == "data.malformed");
  std::stop_source stop;
  stop.request_stop();
  barcode::FrameReader stopped({.stop = stop.get_token()});
  CHECK(error_of(stopped.read(draw_qr("1").view())) == "session.cancelled");
}
