#include "typing/type_script.hpp"

#include <algorithm>
#include <thread>

#include "letters.hpp"

namespace chipid::counter::typing {
namespace {

using std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

constexpr milliseconds slice{10};

class Run {
 public:
  Run(Keyboard& keyboard, const Script& script, const TypingOptions& options)
      : keyboard_(keyboard), script_(script), options_(options), window_(script.window) {}

  Typed all() {
    Typed typed;
    auto outcome = begin();
    for (const auto& stroke : script_.strokes) {
      if (outcome) outcome = one(stroke);
      if (!outcome) break;
      ++typed.strokes;
      if (options_.done) options_.done(typed.strokes);
    }
    // What was prepared goes with the keyboard: not before the program has looked it up.
    const auto settled = settle();
    if (outcome) outcome = settled;
    if (!outcome) typed.trouble = outcome.error();
    typed.other = other_;
    return typed;
  }

 private:
  Outcome<> begin() {
    const auto caps = keyboard_.caps_lock();
    if (!caps) return tl::unexpected(caps.error());
    if (*caps) return tl::unexpected(Trouble::caps_lock);
    // The keys that began this are still going up.
    if (auto free = wait([this] { return is_free(); }, options_.to_the_front, Trouble::keys_held); !free) return free;
    if (auto asked = keyboard_.bring_forward(window_); !asked) return asked;
    if (auto front = wait([this] { return is_in_front(); }, options_.to_the_front, Trouble::window_behind); !front) {
      return front;
    }
    std::u32string all;
    for (const auto& stroke : script_.strokes) all += characters_of(stroke.text);
    all = different(all);
    return all.size() <= keyboard_.room() ? make_ready(all) : Outcome<>();
  }

  static std::u32string different(std::u32string_view text) {
    std::u32string once(text);
    std::sort(once.begin(), once.end());
    once.erase(std::unique(once.begin(), once.end()), once.end());
    return once;
  }

  // What is ready stays so until something is missing: a program may still be about to look it up.
  Outcome<> make_ready(const std::u32string& characters) {
    const auto is_ready = [this](char32_t character) { return ready_.find(character) != std::u32string::npos; };
    if (std::all_of(characters.begin(), characters.end(), is_ready)) return {};
    if (auto settled = settle(); !settled) return settled;
    ready_ = characters;
    return keyboard_.prepare(characters);
  }

  Outcome<> one(const Stroke& stroke) {
    if (const auto* key = std::get_if<KeyStep>(&stroke.step)) return press(*key);
    if (const auto* pause = std::get_if<PauseStep>(&stroke.step)) return sleep(pause->time);
    if (const auto* next = std::get_if<WindowStep>(&stroke.step)) {
      window_ = next->window;
      return wait([this] { return is_in_front(); }, options_.patience, Trouble::window_absent);
    }
    return type(characters_of(stroke.text));
  }

  Outcome<> press(const KeyStep& key) {
    if (auto fine = look(); !fine) return fine;
    if (auto pressed = keyboard_.press(key); !pressed) return pressed;
    return until_taken();
  }

  // In pieces of as many different characters as there is room for.
  Outcome<> type(std::u32string_view text) {
    while (!text.empty()) {
      auto length = text.size();
      while (different(text.substr(0, length)).size() > keyboard_.room()) --length;
      if (auto ready = make_ready(different(text.substr(0, length))); !ready) return ready;
      if (auto typed = type_piece(text.substr(0, length)); !typed) return typed;
      text.remove_prefix(length);
    }
    return {};
  }

  Outcome<> type_piece(std::u32string_view piece) {
    for (const auto character : piece) {
      if (auto fine = look(); !fine) return fine;
      if (auto typed = keyboard_.type(character); !typed) return typed;
      std::this_thread::sleep_for(script_.between_keys);
    }
    return until_taken();
  }

  // Whether the next key may be pressed.
  Outcome<> look() {
    if (options_.stop.stop_requested()) return tl::unexpected(Trouble::stopped);
    const auto pressed = keyboard_.user_presses();
    if (!pressed) return tl::unexpected(pressed.error());
    if (*pressed) return tl::unexpected(Trouble::key_pressed);
    const auto front = is_in_front();
    if (!front) return tl::unexpected(front.error());
    return *front ? Outcome<>() : tl::unexpected(Trouble::other_window);
  }

  Outcome<bool> is_in_front() {
    auto window = keyboard_.active_window();
    if (!window) return tl::unexpected(window.error());
    other_ = *std::move(window);
    return fits(window_, other_);
  }

  Outcome<bool> is_free() {
    const auto pressed = keyboard_.user_presses();
    return pressed ? Outcome<bool>(!*pressed) : pressed;
  }

  Outcome<> sleep(milliseconds time) {
    const auto end = Clock::now() + time;
    while (Clock::now() < end) {
      if (auto fine = look(); !fine) return fine;
      std::this_thread::sleep_for(std::min(slice, std::chrono::ceil<milliseconds>(end - Clock::now())));
    }
    return {};
  }

  template <typename Condition>
  Outcome<> wait(Condition condition, milliseconds patience, Trouble late) {
    const auto end = Clock::now() + patience;
    while (true) {
      const Outcome<bool> now = condition();
      if (!now) return tl::unexpected(now.error());
      if (*now) return {};
      if (options_.stop.stop_requested()) return tl::unexpected(Trouble::stopped);
      if (Clock::now() >= end) return tl::unexpected(late);
      std::this_thread::sleep_for(slice);
    }
  }

  // Waits for programs that can be asked, which keeps slow ones from being buried in keys.
  Outcome<> until_taken() {
    const auto taken = [this]() -> Outcome<bool> {
      const auto now = keyboard_.is_taken();
      if (!now) return tl::unexpected(now.error());
      asked_ = now->has_value();
      return now->value_or(true);
    };
    return wait(taken, options_.patience, Trouble::not_answering);
  }

  Outcome<> settle() {
    if (ready_.empty()) return {};
    auto taken = until_taken();
    if (!taken || !asked_) std::this_thread::sleep_for(options_.settle);
    return taken;
  }

  Keyboard& keyboard_;
  const Script& script_;
  const TypingOptions& options_;
  WindowMatch window_;
  Window other_;
  std::u32string ready_;  ///< typeable now
  bool asked_ = false;    ///< the program could be asked whether it has taken its keys
};

}  // namespace

Typed type_script(Keyboard& keyboard, const Script& script, const TypingOptions& options) {
  return Run(keyboard, script, options).all();
}

bool fits(const WindowMatch& match, const Window& window) {
  if (window.ours) return false;
  if (!match.program.empty() && match.program != window.program) return false;
  const auto title = in_case(window.title, Casing::lower);
  return title.find(in_case(match.title, Casing::lower)) != std::string::npos;
}

}  // namespace chipid::counter::typing
