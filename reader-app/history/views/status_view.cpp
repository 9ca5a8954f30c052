#include "views/status_view.hpp"

#include <fmt/format.h>

#include "words/in.hpp"

namespace chipid::counter {
namespace {

using Level = StatusView::Level;

struct StateWords {
  Level level;
  Sentence pill;
  Sentence title;
  Sentence advice;
};

StateWords words_of(HistoryState state) {
  switch (state) {
    case HistoryState::off:
      return {Level::quiet,
              {},
              {"No history is kept.", "Không lưu lịch sử."},
              {"Nothing of a card stays on this computer. A history is turned on in the settings.",
               "Máy này không giữ lại gì của thẻ. Có thể bật lịch sử trong phần cài đặt."}};
    case HistoryState::not_set_up:
      return {Level::bad,
              {"Not recorded", "Chưa ghi lịch sử"},
              {"Cards are not recorded: this counter has no key for the history yet.",
               "Thẻ không được ghi lại: quầy này chưa có khóa của lịch sử."},
              {"Make the key of the site in the settings, or join with a code from another counter.",
               "Hãy tạo khóa của đơn vị trong phần cài đặt, hoặc tham gia bằng mã từ quầy khác."}};
    case HistoryState::locked:
      return {Level::bad,
              {"Not recorded: locked", "Chưa ghi: đang khóa"},
              {"Cards are not recorded: the history is locked.", "Thẻ không được ghi lại: lịch sử đang khóa."},
              {"Open it here with its key.", "Hãy mở khóa tại đây."}};
    case HistoryState::opening:
      return {
          Level::doubt, {"History opens", "Đang mở lịch sử"}, {"The history is being opened.", "Đang mở lịch sử."}, {}};
    case HistoryState::ready:
      return {Level::good, {"Recorded", "Có ghi lịch sử"}, {"Each card is recorded.", "Mỗi thẻ đều được ghi lại."}, {}};
    case HistoryState::waiting:
      return {Level::doubt, {"{} wait", "{} đang chờ"}, {}, {}};
    case HistoryState::failing:
      break;
  }
  return {Level::bad,
          {"Not recorded", "Không ghi được"},
          {"Cards are kept nowhere: neither the history nor this computer takes a record.",
           "Không lưu được bản ghi: cả lịch sử lẫn máy này đều không ghi được."},
          {}};
}

void add_note(StatusView& view, Language language, std::size_t count, const Sentence& one, const Sentence& many) {
  if (count != 0) view.notes.push_back(fmt::format(fmt::runtime(in(language, count == 1 ? one : many)), count));
}

// Records that wait are safe; who looks after the computer has to know why they wait.
void tell_of_waiting(StatusView& view, const HistoryStatus& status, Language language) {
  view.pill = fmt::format(fmt::runtime(view.pill), status.waiting);
  view.title = in(language, status.waiting == 1 ? Sentence{"1 record waits, encrypted, on this computer.",
                                                           "1 bản ghi được mã hóa, đang chờ trên máy này."}
                                                : Sentence{"{} records wait, encrypted, on this computer.",
                                                           "{} bản ghi được mã hóa, đang chờ trên máy này."});
  view.title = fmt::format(fmt::runtime(view.title), status.waiting);
}

void add_notes(StatusView& view, const HistoryStatus& status, Language language) {
  add_note(view, language, status.missed,
           {"1 card of this run was not recorded.", "1 thẻ trong phiên này không được ghi lại."},
           {"{} cards of this run were not recorded.", "{} thẻ trong phiên này không được ghi lại."});
  add_note(
      view, language, status.unsaved,
      {"1 record is on no disk yet: keep this program open.", "1 bản ghi chưa nằm trên đĩa nào: đừng tắt ứng dụng."},
      {"{} records are on no disk yet: keep this program open.",
       "{} bản ghi chưa nằm trên đĩa nào: đừng tắt ứng dụng."});
  add_note(view, language, status.damaged,
           {"1 waiting record was changed by something else and set aside: tell a supervisor.",
            "1 bản ghi đang chờ bị sửa từ bên ngoài nên đã để riêng: hãy báo người phụ trách."},
           {"{} waiting records were changed by something else and set aside: tell a supervisor.",
            "{} bản ghi đang chờ bị sửa từ bên ngoài nên đã để riêng: hãy báo người phụ trách."});
  if (!status.not_purged) return;
  view.notes.push_back(in(language, {"Old records are not removed. ", "Chưa xóa bản ghi cũ. "}) +
                       trouble_text(*status.not_purged, language));
}

}  // namespace

std::string trouble_text(const store::Trouble& trouble, Language language) {
  return fmt::format("{} {}", store::trouble_message(trouble.code, language),
                     store::trouble_hint(trouble.code, language));
}

StatusView status_view(const HistoryStatus& status, Language language) {
  const auto words = words_of(status.state);
  StatusView view{.level = words.level,
                  .pill = in(language, words.pill),
                  .title = in(language, words.title),
                  .advice = in(language, words.advice)};
  if (status.state == HistoryState::waiting) tell_of_waiting(view, status, language);
  if (status.why) view.advice = trouble_text(*status.why, language);
  add_notes(view, status, language);
  if (view.level == Level::good && !view.notes.empty()) view.level = Level::doubt;
  return view;
}

}  // namespace chipid::counter
