#include "logic/scanner_input.hpp"

#include <vector>

#include "support/catch.hpp"

using namespace chipid::counter;
using namespace std::chrono_literals;

namespace {

/// What a field gets and what is taken for a scan, from keys that come `gap` apart.
class Keyboard {
 public:
  void type(std::string_view keys, ScannerInput::Time gap) {
    for (const char key : keys) {
      wait(gap);
      take(input_.key(std::string_view(&key, 1), now_), key);
    }
  }
  void wait(ScannerInput::Time time) {
    if (time >= ScannerInput::pause_after) take(input_.pause(), 0);
    now_ += time;
  }
  void press_ctrl_c() { take(input_.other_key(), 0); }

  std::string field;
  std::vector<std::string> scans;

 private:
  void take(const KeyRuling& ruling, char key) {
    field += held_.substr(0, ruling.release);
    if (ruling.release != 0 || ruling.scanned) held_.clear();
    if (ruling.scanned) scans.push_back(*ruling.scanned);
    if (ruling.hold) held_ += key;
  }

  ScannerInput input_;
  ScannerInput::Time now_{};
  std::string held_;
};

const std::string code = "001090000123|012345678|Nguyen Van A|15011990|Nam|Ha Noi|20042021\n";

}  // namespace

TEST_CASE("scanner input: a burst is a scan, and no field sees any of it") {
  for (const auto gap : {0ms, 2ms, 20ms, 45ms}) {
    Keyboard keyboard;
    keyboard.type(code, gap);
    keyboard.wait(100ms);
    CHECK(keyboard.field.empty());
    CHECK(keyboard.scans == std::vector<std::string>{code});
  }
}

TEST_CASE("scanner input: what a person types reaches the field, key by key") {
  for (const auto gap : {46ms, 60ms, 80ms, 300ms}) {
    Keyboard keyboard;
    keyboard.type("000123", gap);
    keyboard.wait(100ms);
    CHECK(keyboard.field == "000123");
    CHECK(keyboard.scans.empty());
  }
}

TEST_CASE("scanner input: keys that fall together under a quick hand are no scan") {
  Keyboard keyboard;
  keyboard.type("12345", 10ms);
  keyboard.wait(100ms);
  CHECK(keyboard.field == "12345");
  CHECK(keyboard.scans.empty());
}

TEST_CASE("scanner input: a scan in the middle of typing leaves the typing as it was") {
  Keyboard keyboard;
  keyboard.type("0010", 120ms);
  keyboard.wait(500ms);
  keyboard.type(code, 5ms);
  keyboard.wait(500ms);
  keyboard.type("90", 120ms);
  keyboard.wait(500ms);
  CHECK(keyboard.field == "001090");
  CHECK(keyboard.scans == std::vector<std::string>{code});
}

TEST_CASE("scanner input: two scans with a pause between them are two") {
  Keyboard keyboard;
  keyboard.type(code, 5ms);
  keyboard.wait(200ms);
  keyboard.type(code, 5ms);
  keyboard.wait(200ms);
  CHECK(keyboard.scans.size() == 2);
}

TEST_CASE("scanner input: the lines of an MRZ that come in one go are one scan") {
  Keyboard keyboard;
  keyboard.type("IDVNM0900001238001090000123<<8\n9001158M3001158VNM<<<<<<<<<<<6\nNGUYEN<<VAN<A<<<<<<<<<<<<<<<<<\n",
                3ms);
  keyboard.wait(200ms);
  REQUIRE(keyboard.scans.size() == 1);
  CHECK(keyboard.scans[0].size() == 93);
}

TEST_CASE("scanner input: a shortcut releases what a person typed before it") {
  Keyboard keyboard;
  keyboard.type("12", 10ms);
  keyboard.press_ctrl_c();
  CHECK(keyboard.field == "12");
}

TEST_CASE("scanner input: a key that sticks fills no memory") {
  ScannerInput input;
  for (int i = 0; i < 100'000; ++i) static_cast<void>(input.key("x", ScannerInput::Time(i)));
  const auto ruling = input.pause();
  REQUIRE(ruling.scanned);
  CHECK(ruling.scanned->size() == ScannerInput::longest_burst);
}

TEST_CASE("scanner: the same key twice within a scan is told from one held down") {
  using Time = ScannerInput::Time;
  ScannerInput input;
  CHECK_FALSE(input.follows_at_once(Time(0)));
  (void)input.key("0", Time(1'000));
  CHECK(input.follows_at_once(Time(1'000)));
  CHECK(input.follows_at_once(Time(1'012)));
  // The fastest repeat that a keyboard offers: thirty a second.
  CHECK_FALSE(input.follows_at_once(Time(1'033)));
}
