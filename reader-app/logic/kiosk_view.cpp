#include "logic/kiosk_view.hpp"

#include "logic/help.hpp"
#include "logic/masked.hpp"
#include "words/in.hpp"

namespace chipid::counter {
namespace {

struct Words {
  int step;
  Sentence title;
  Sentence sentence;
  std::string_view picture;
  bool wants_number = false;
  KioskTone tone = KioskTone::neutral;
};

Words closed() {
  return {0,
          {"OUT OF SERVICE", "TẠM NGỪNG PHỤC VỤ"},
          {"Please go to the counter.", "Mời bạn đến quầy."},
          "picture_service"};
}

Words waiting(const Situation& now) {
  if (now.state == State::key_ready) {
    return {2,
            {"LAY YOUR CARD ON THE READER", "ĐẶT THẺ LÊN ĐẦU ĐỌC"},
            {"Flat, and leave it there.", "Đặt nằm phẳng và để yên."},
            "picture_card_on_reader"};
  }
  if (now.card == CardPresence::spent) {
    return {0,
            {"TAKE YOUR CARD", "HÃY LẤY LẠI THẺ"},
            {"Do not forget it here.", "Đừng để quên thẻ."},
            "picture_card_on_reader"};
  }
  return {1,
          {"SCAN THE QR CODE OF YOUR CARD", "QUÉT MÃ QR TRÊN THẺ"},
          {"Or type the last six digits of the number on the front.", "Hoặc nhập 6 số cuối của số in ở mặt trước."},
          "picture_printed_key",
          true};
}

Words reading() {
  return {3,
          {"YOUR CARD IS BEING READ", "ĐANG ĐỌC THẺ"},
          {"Leave it flat on the reader.", "Hãy để yên thẻ trên đầu đọc."},
          "picture_card_on_reader"};
}

Words result(Admission admission) {
  if (admission <= Admission::warn) {
    return {0,
            {"YOUR CARD IS IN ORDER", "THẺ HỢP LỆ"},
            {"Take your card and go to the counter.", "Hãy lấy lại thẻ và đến quầy."},
            "filled_tick",
            false,
            KioskTone::good};
  }
  return {0,
          {"PLEASE GO TO THE COUNTER", "MỜI BẠN ĐẾN QUẦY"},
          {"Take your card along: staff will help you.", "Hãy mang thẻ theo: nhân viên sẽ giúp bạn."},
          "put_back",
          false,
          KioskTone::ask_staff};
}

Words troubled(ErrorCode code, State state) {
  const bool key = state == State::wrong_key;
  return {key ? 1 : 0,
          key ? Sentence{"THE NUMBER DOES NOT FIT", "SỐ KHÔNG ĐÚNG"} : Sentence{"PLEASE TRY AGAIN", "VUI LÒNG THỬ LẠI"},
          first_step(code),
          key ? "picture_printed_key" : "picture_card_turned",
          key,
          KioskTone::ask_staff};
}

Words words_of(const KioskInput& input) {
  switch (input.situation.state) {
    case State::no_service:
    case State::no_reader:
    case State::reader_lost:
      return closed();
    case State::connecting:
    case State::access:
    case State::reading:
    case State::verifying:
      return reading();
    case State::card_lost:
      return {3,
              {"PUT YOUR CARD BACK", "ĐẶT LẠI THẺ"},
              {"It slipped off the reader.", "Thẻ bị lệch khỏi đầu đọc."},
              "picture_card_on_reader"};
    case State::result:
    case State::clearing:
      return result(input.admission);
    case State::wrong_key:
    case State::unsupported:
    case State::busy:
    case State::failed:
      return troubled(input.trouble.value_or(ErrorCode::internal), input.situation.state);
    case State::idle:
    case State::key_needed:
    case State::key_ready:
      break;
  }
  return waiting(input.situation);
}

}  // namespace

KioskView make_kiosk_view(const KioskInput& input, Language language) {
  const auto words = words_of(input);
  KioskView view{.step = words.step,
                 .title = in(language, words.title),
                 .sentence = in(language, words.sentence),
                 .picture = std::string(words.picture),
                 .wants_number = words.wants_number,
                 .tone = words.tone};
  if (!shows_data(input.situation.state) || input.situation.state == State::clearing) return view;
  if (input.document.name) view.name = masked_name(*input.document.name);
  if (input.document.number) view.number = masked_number(*input.document.number);
  return view;
}

}  // namespace chipid::counter
