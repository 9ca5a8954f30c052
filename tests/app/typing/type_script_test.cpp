#include "typing/type_script.hpp"

#include <set>

#include "support/catch.hpp"

using namespace chipid;
using namespace chipid::counter::typing;
using namespace std::chrono_literals;

namespace {

/// A keyboard without a screen, before a form that keeps what it gets.
struct FakeKeyboard final : Keyboard {
  std::u32string form = {};
  std::vector<std::string> keys = {};
  std::set<char32_t> ready = {};
  std::size_t places = 100;
  int prepared = 0;
  Window front{.title = "Chat", .program = "chat"};
  Window target{.title = "Reception 1", .program = "his"};
  std::size_t stolen_after = 1000;
  std::size_t pressed_after = 1000;
  bool opens = true;
  bool comes = true;
  bool caps = false;
  bool takes = true;
  int held = 0;

  Outcome<> bring_forward(const WindowMatch& match) override {
    if (!opens || !fits(match, target)) return tl::unexpected(Trouble::window_absent);
    if (comes) front = target;
    return {};
  }
  Outcome<Window> active_window() override {
    return form.size() >= stolen_after ? Window{.title = "Update", .program = "updater"} : front;
  }
  std::size_t room() const override { return places; }
  Outcome<> prepare(std::u32string_view characters) override {
    if (characters.size() > places) return tl::unexpected(Trouble::no_room);
    ready = {characters.begin(), characters.end()};
    ++prepared;
    return {};
  }
  Outcome<> type(char32_t character) override {
    if (ready.count(character) == 0) return tl::unexpected(Trouble::key_absent);
    form += character;
    return {};
  }
  Outcome<> press(const KeyStep& key) override { return keys.push_back(key_text(key)), Outcome<>(); }
  Outcome<std::optional<bool>> is_taken() override { return std::optional(takes); }
  Outcome<bool> user_presses() override { return held-- > 0 || form.size() >= pressed_after; }
  Outcome<bool> caps_lock() override { return caps; }
};

Script script() {
  const Profile profile{.name = "Form",
                        .window = {.title = "reception"},
                        .between_keys = 0ms,
                        .steps = {FieldStep{.field = "name"}, KeyStep{.key = "Tab"}, FieldStep{.field = "number"},
                                  KeyStep{.key = "Enter"}}};
  return plan(profile, practice_document());
}

const TypingOptions quick{.patience = 30ms, .to_the_front = 30ms, .settle = 0ms};

}  // namespace

TEST_CASE("the script is typed into the window that it is for") {
  FakeKeyboard keyboard;
  std::vector<std::size_t> done;
  auto options = quick;
  options.done = [&](std::size_t strokes) { done.push_back(strokes); };
  const auto typed = type_script(keyboard, script(), options);
  CHECK(!typed.trouble);
  CHECK(keyboard.form == U"Trần Thị Mỹ Duyên001185012345");
  CHECK(keyboard.keys == std::vector<std::string>{"Tab", "Enter"});
  CHECK(done == std::vector<std::size_t>{1, 2, 3, 4});
  CHECK(keyboard.prepared == 1);
}

TEST_CASE("little room is used again and again") {
  FakeKeyboard keyboard;
  keyboard.places = 4;
  CHECK(!type_script(keyboard, script(), quick).trouble);
  CHECK(keyboard.form == U"Trần Thị Mỹ Duyên001185012345");
  CHECK(keyboard.prepared > 3);
}

TEST_CASE("another window ends it before the next key") {
  FakeKeyboard keyboard;
  keyboard.stolen_after = 5;
  const auto typed = type_script(keyboard, script(), quick);
  CHECK(typed.trouble == Trouble::other_window);
  CHECK(typed.other.program == "updater");
  CHECK(keyboard.form.size() == 5);
  CHECK(keyboard.keys.empty());
  CHECK(typed.strokes == 0);
}

TEST_CASE("a key of the user's and a stop end it before the next key") {
  FakeKeyboard keyboard;
  keyboard.pressed_after = 3;
  CHECK(type_script(keyboard, script(), quick).trouble == Trouble::key_pressed);
  CHECK(keyboard.form.size() == 3);
  std::stop_source stop;
  stop.request_stop();
  auto options = quick;
  options.stop = stop.get_token();
  FakeKeyboard other;
  CHECK(type_script(other, script(), options).trouble == Trouble::stopped);
  CHECK(other.form.empty());
}

TEST_CASE("nothing is typed where the window is not there or does not come") {
  FakeKeyboard keyboard;
  keyboard.comes = false;
  CHECK(type_script(keyboard, script(), quick).trouble == Trouble::window_behind);
  keyboard.opens = false;
  CHECK(type_script(keyboard, script(), quick).trouble == Trouble::window_absent);
  keyboard.opens = keyboard.comes = true;
  keyboard.target.ours = true;
  CHECK(type_script(keyboard, script(), quick).trouble == Trouble::window_absent);
  CHECK(keyboard.form.empty());
}

TEST_CASE("the keys that began it may go up first") {
  FakeKeyboard keyboard;
  keyboard.held = 1;
  CHECK(!type_script(keyboard, script(), quick).trouble);
  keyboard.held = 100000;
  CHECK(type_script(keyboard, script(), quick).trouble == Trouble::keys_held);
}

TEST_CASE("Caps Lock would turn the letters") {
  FakeKeyboard keyboard;
  keyboard.caps = true;
  CHECK(type_script(keyboard, script(), quick).trouble == Trouble::caps_lock);
  CHECK(keyboard.form.empty());
}

TEST_CASE("a program that takes nothing is not buried in keys") {
  FakeKeyboard keyboard;
  keyboard.takes = false;
  CHECK(type_script(keyboard, script(), quick).trouble == Trouble::not_answering);
  CHECK(keyboard.form == U"Trần Thị Mỹ Duyên");
}

TEST_CASE("a window that is to come is waited for and is the one from there on") {
  FakeKeyboard keyboard;
  auto waits = script();
  waits.strokes.insert(waits.strokes.begin() + 1, {.step = WindowStep{.window = {.title = "Confirm"}}});
  CHECK(type_script(keyboard, waits, quick).trouble == Trouble::window_absent);
  CHECK(keyboard.form == U"Trần Thị Mỹ Duyên");
}
