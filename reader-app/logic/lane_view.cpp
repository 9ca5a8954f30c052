#include "logic/lane_view.hpp"

#include "logic/result_view.hpp"
#include "words/in.hpp"

namespace chipid::counter {
namespace {

struct Words {
  State state;
  LaneMark mark;
  Sentence text;
};

const Words& words_of(State state) {
  static const Words table[] = {
      {State::no_service, LaneMark::asking, {"Reader service off", "Dịch vụ đầu đọc chưa chạy"}},
      {State::no_reader, LaneMark::asking, {"Reader unplugged", "Đầu đọc đã rút"}},
      {State::idle, LaneMark::waiting, {"Free", "Đang trống"}},
      {State::key_needed, LaneMark::asking, {"Scan or type the number", "Cần quét mã hoặc nhập số"}},
      {State::key_ready, LaneMark::waiting, {"Lay the card down", "Mời đặt thẻ"}},
      {State::connecting, LaneMark::working, {"Reading", "Đang đọc"}},
      {State::access, LaneMark::working, {"Opening the chip", "Đang mở chip"}},
      {State::reading, LaneMark::working, {"Reading", "Đang đọc"}},
      {State::verifying, LaneMark::working, {"Checking", "Đang kiểm tra"}},
      {State::result, LaneMark::done, {"Result ready", "Đã có kết quả"}},
      {State::clearing, LaneMark::done, {"Card taken away", "Thẻ đã được lấy ra"}},
      {State::card_lost, LaneMark::asking, {"Put the card back", "Đặt lại thẻ"}},
      {State::wrong_key, LaneMark::asking, {"Wrong number", "Số không đúng"}},
      {State::unsupported, LaneMark::asking, {"No ID chip found", "Không thấy chip căn cước"}},
      {State::busy, LaneMark::asking, {"Used by another program", "Chương trình khác đang dùng"}},
      {State::failed, LaneMark::asking, {"Not read: look here", "Chưa đọc được: xem tại đây"}},
      {State::reader_lost, LaneMark::asking, {"Reader unplugged", "Đầu đọc đã rút"}},
  };
  return table[static_cast<std::size_t>(state)];
}

}  // namespace

LaneView make_lane_view(State state, std::optional<Verdict> verdict, Language language) {
  const auto& words = words_of(state);
  const bool judged = verdict && shows_verdict(state);
  return {words.mark, in(language, judged ? verdict_title(*verdict) : words.text)};
}

}  // namespace chipid::counter
