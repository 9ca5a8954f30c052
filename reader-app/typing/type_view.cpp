#include "typing/type_view.hpp"

#include <chipid/document_fields.hpp>

#include "words/in.hpp"

namespace chipid::counter::typing {
namespace {

struct Said {
  Sentence heading = {};
  Sentence hint = {};
  bool is_trouble = false;
};

Said said_of(Trouble trouble) {
  return {trouble_message(trouble), trouble_hint(trouble), true};
}

Sentence counted(const char* en, const char* vi, std::size_t count) {
  return {.en = en + std::to_string(count), .vi = vi + std::to_string(count)};
}

Said said_of_work(const TypeFacts& facts) {
  if (facts.work == Work::recording) {
    return {
        counted("Listening. Keys so far: ", "Đang ghi. Số phím đã nhấn: ", facts.keys),
        {.en = "Go to the other program, click into its first field and fill the form with the values below, moving "
               "on with Tab. Then come back and stop.",
         .vi = "Hãy sang chương trình kia, nhấp vào ô đầu tiên và điền biểu mẫu bằng các giá trị dưới đây, chuyển ô "
               "bằng phím Tab. Sau đó quay lại đây và dừng ghi."}};
  }
  const auto total = " / " + std::to_string(facts.strokes);
  auto heading = counted("Typing. Steps done: ", "Đang gõ. Số bước đã xong: ", facts.done);
  heading.en += total;
  heading.vi += total;
  return {heading,
          {.en = "Touch neither keyboard nor mouse. Esc stops.",
           .vi = "Đừng chạm vào bàn phím và chuột. Nhấn Esc để dừng."}};
}

Said said_of_end(const Typed& typed) {
  if (!typed.trouble) {
    return {{.en = "Everything was typed into the form.", .vi = "Đã gõ xong vào biểu mẫu."},
            {.en = "Compare the form with the card before you save it.",
             .vi = "Hãy đối chiếu biểu mẫu với thẻ trước khi lưu."}};
  }
  auto said = said_of(*typed.trouble);
  if (*typed.trouble == Trouble::other_window && !typed.other.title.empty()) {
    said.heading.en += " (" + typed.other.title + ")";
    said.heading.vi += " (" + typed.other.title + ")";
  }
  return said;
}

Said said_of_profile(const TypeFacts& facts) {
  if (!facts.profile_chosen) {
    return {{.en = "No typing profile is chosen.", .vi = "Chưa chọn hồ sơ gõ."},
            {.en = "Choose a file, or record how the other program's form is filled.",
             .vi = "Hãy chọn một tệp, hoặc ghi lại cách điền biểu mẫu của chương trình kia."}};
  }
  const auto code = facts.profile_error->code;
  return {{.en = std::string(error_message(code, Language::en)) + " (" + facts.profile_error->where + ")",
           .vi = std::string(error_message(code, Language::vi)) + " (" + facts.profile_error->where + ")"},
          {.en = "Correct the file at that place, choose another one, or record anew.",
           .vi = "Hãy sửa tệp ở chỗ đó, chọn tệp khác, hoặc ghi lại từ đầu."},
          true};
}

Said said_of_rest(const TypeFacts& facts) {
  if (!facts.has_person) {
    return {{.en = "No card is shown: what you see is the practice person.",
             .vi = "Chưa có thẻ: đây là dữ liệu của người mẫu."},
            {.en = "Try the profile on an empty form, or lay a card on the reader.",
             .vi = "Hãy thử hồ sơ trên biểu mẫu trống, hoặc đặt thẻ lên đầu đọc."}};
  }
  if (!facts.held_back.en.empty()) {
    return {{.en = "Nothing is typed of this person.", .vi = "Không gõ dữ liệu của người này."}, facts.held_back, true};
  }
  return {
      {.en = "Ready to type into the form.", .vi = "Sẵn sàng gõ vào biểu mẫu."},
      {.en = "Put the cursor into the form's first field, with its Vietnamese input method off, come back here and "
             "press Enter.",
       .vi = "Hãy đặt con trỏ vào ô đầu tiên của biểu mẫu, tắt bộ gõ tiếng Việt ở đó, quay lại đây và nhấn Enter."}};
}

Said said_of_all(const TypeFacts& facts) {
  if (facts.work != Work::none) return said_of_work(facts);
  if (facts.screen) return said_of(*facts.screen);
  if (facts.record_trouble) return said_of(*facts.record_trouble);
  if (facts.recorded) {
    return {{.en = "Recorded: this is what the profile types for the practice person.",
             .vi = "Đã ghi xong: đây là những gì hồ sơ sẽ gõ cho người mẫu."},
            {.en = "Look at the remarks, then save it.", .vi = "Hãy xem các ghi chú, rồi lưu lại."}};
  }
  if (facts.last) return said_of_end(*facts.last);
  if (!facts.profile_chosen || facts.profile_error) return said_of_profile(facts);
  return said_of_rest(facts);
}

}  // namespace

TypeView make_type_view(const TypeFacts& facts, Language language) {
  const auto said = said_of_all(facts);
  const bool idle = facts.work == Work::none && !facts.screen;
  const bool usable = idle && facts.profile_chosen && !facts.profile_error && !facts.recorded;
  return {.heading = in(language, said.heading),
          .hint = in(language, said.hint),
          .is_trouble = said.is_trouble,
          .can_type = usable && facts.has_person && facts.held_back.en.empty(),
          .can_try = usable,
          .can_record = idle && !facts.recorded,
          .can_stop = facts.work != Work::none,
          .can_save = idle && facts.recorded,
          .shows_values = facts.work == Work::recording};
}

std::vector<std::string> practice_lines(Language language) {
  std::vector<std::string> lines;
  for (const auto& field : document_fields()) {
    const auto value = shown_field(practice_document(), field, Language::vi);
    const auto label = language == Language::vi ? field.vi : field.en;
    if (value) lines.push_back(std::string(label) + ": " + *value);
  }
  return lines;
}

}  // namespace chipid::counter::typing
