#include "typing/recording.hpp"

#include <chipid/text.hpp>

#include "letters.hpp"

namespace chipid::counter::typing {
namespace {

bool is_plain(const KeyStep& key, std::string_view name) {
  return key == KeyStep{.key = std::string(name)};
}

}  // namespace

Sentence remark_sentence(Remark::Kind kind) {
  switch (kind) {
    case Remark::Kind::click:
      return {.en = "The mouse was used here, which cannot be repeated: reach this place with Tab, or record again.",
              .vi = "Ở đây đã dùng chuột, không lặp lại được: hãy đến ô này bằng phím Tab, hoặc ghi lại."};
    case Remark::Kind::unknown_text:
      return {.en = "This text is no field of the practice person: it will be typed for everybody.",
              .vi = "Chữ này không phải mục nào của người mẫu: sẽ được gõ cho mọi người."};
    case Remark::Kind::unreadable:
      return {.en = "A key was pressed here that cannot be repeated: look at the file.",
              .vi = "Ở đây có phím không lặp lại được: hãy xem lại tệp hồ sơ."};
    case Remark::Kind::other_window:
      return {.en = "Keys went to another window here and were left out.",
              .vi = "Ở đây có phím gõ vào cửa sổ khác, đã bỏ qua."};
  }
  return {};
}

void Recording::add(const Heard& heard) {
  if (heard.window.ours) return;
  if (!window_ && heard.kind != Heard::Kind::click) window_ = heard.window;
  if (window_ && heard.window.program != window_->program) {
    // Clicks elsewhere are how people go from window to window.
    if (heard.kind == Heard::Kind::click) return;
    end_text();
    return remark(Remark::Kind::other_window);
  }
  if (!window_) return;
  title_stays_ = title_stays_ && heard.window.title == window_->title;
  ++keys_;
  if (heard.kind == Heard::Kind::character) {
    text_ += heard.character;
  } else if (heard.kind == Heard::Kind::key) {
    add_key(heard.key);
  } else {
    end_text();
    remark(heard.kind == Heard::Kind::click ? Remark::Kind::click : Remark::Kind::unreadable);
  }
}

// What was mistyped and taken back was never meant.
void Recording::add_key(const KeyStep& key) {
  // The window manager's: how people come back to stop.
  if (key.alt && key.key == "Tab") return;
  if (is_plain(key, "Space")) {
    text_ += U' ';
  } else if (is_plain(key, "Backspace") && !text_.empty()) {
    text_.pop_back();
  } else {
    end_text();
    recorded_.profile.steps.emplace_back(key);
  }
}

void Recording::end_text() {
  const auto text = displayable(utf8_of(text_)).substr(0, max_text);
  text_.clear();
  if (text.empty()) return;
  if (auto field = field_typed(text, person_)) {
    recorded_.profile.steps.emplace_back(*std::move(field));
  } else {
    remark(Remark::Kind::unknown_text);
    recorded_.profile.steps.emplace_back(TextStep{.text = text});
  }
}

Outcome<Recorded> Recording::finish(std::string name) {
  end_text();
  auto recorded = std::exchange(recorded_, {});
  auto& steps = recorded.profile.steps;
  if (!window_ || steps.empty()) return tl::unexpected(Trouble::nothing_heard);
  if (steps.size() > max_steps) steps.resize(max_steps);
  recorded.profile.name = std::move(name);
  recorded.profile.window = {.program = window_->program};
  // A title that follows what is typed would name the practice person.
  if (title_stays_ || window_->program.empty()) recorded.profile.window.title = window_->title;
  return recorded;
}

}  // namespace chipid::counter::typing
