#include "logic/finger_stage.hpp"

#include "logic/help.hpp"
#include "words/in.hpp"

namespace chipid::counter {
namespace {

FingerStage stage_of(const Error& trouble) {
  if (trouble.code == ErrorCode::finger_not_offered) return FingerStage::not_offered;
  return trouble.code == ErrorCode::finger_blocked ? FingerStage::blocked : FingerStage::trouble;
}

Sentence message(ErrorCode code) {
  const auto say = [code](Language language) {
    return std::string(error_message(code, language)) + " " + in(language, first_step(code));
  };
  return {say(Language::en), say(Language::vi)};
}

Sentence tries_left(unsigned tries) {
  const auto number = std::to_string(tries);
  return {"The card still takes " + number + " refusals. ", "Thẻ còn cho phép sai " + number + " lần. "};
}

Sentence with(Sentence first, const Sentence& second) {
  return {first.en + second.en, first.vi + second.vi};
}

}  // namespace

FingerStage finger_stage(const FingerFacts& facts) {
  if (!facts.judged) return FingerStage::no_person;
  if (facts.asking) return FingerStage::asking;
  if (!facts.on_reader) return FingerStage::no_card;
  if (facts.trouble) return stage_of(*facts.trouble);
  if (!facts.tries) return FingerStage::ask_tries;
  if (*facts.tries == 0) return FingerStage::blocked;
  if (!facts.agreed) return FingerStage::consent;
  if (!facts.record) return FingerStage::record;
  if (*facts.tries == 1 && !facts.last_try_agreed) return FingerStage::last_try;
  return FingerStage::ready;
}

Sentence finger_sentence(const FingerFacts& facts) {
  switch (finger_stage(facts)) {
    case FingerStage::no_person:
      return {"Read a card first: it is the card itself that compares the finger.",
              "Hãy đọc thẻ trước: chính thẻ sẽ so khớp vân tay."};
    case FingerStage::no_card:
      return {"Lay the card on the reader again and read it: it has to lie there while it compares.",
              "Hãy đặt lại thẻ lên đầu đọc và đọc lại: thẻ phải nằm yên khi so khớp."};
    case FingerStage::consent:
      return with(tries_left(*facts.tries), {"Read the line to the holder. Tick it once the holder agrees.",
                                             "Đọc dòng này cho người mang thẻ nghe. Chỉ đánh dấu khi họ đồng ý."});
    case FingerStage::ask_tries:
      return {"Ask the card how many tries are left. That costs none.",
              "Hãy hỏi thẻ còn mấy lần thử. Việc này không mất lần thử nào."};
    case FingerStage::asking:
      return {"The card is working. Leave it on the reader.", "Thẻ đang xử lý. Để yên thẻ trên đầu đọc."};
    case FingerStage::not_offered:
      return message(ErrorCode::finger_not_offered);
    case FingerStage::blocked:
      return message(ErrorCode::finger_blocked);
    case FingerStage::trouble:
      return message(facts.trouble->code);
    case FingerStage::record:
      return with(tries_left(*facts.tries),
                  {"No finger scanner is connected to this program: choose the file that the scanner's software wrote.",
                   "Chưa có máy quét vân tay nối với chương trình: hãy chọn tệp do phần mềm máy quét tạo ra."});
    case FingerStage::last_try:
      return {
          "ONE try is left. If the card refuses once more, its finger match is blocked for good. Ask the holder.",
          "Chỉ còn MỘT lần thử. Nếu thẻ không chấp nhận lần nữa, so khớp vân tay bị khóa vĩnh viễn. Hãy hỏi người mang "
          "thẻ."};
    case FingerStage::ready:
      break;
  }
  return with(tries_left(*facts.tries), {"Send the finger to the card.", "Hãy gửi vân tay cho thẻ."});
}

}  // namespace chipid::counter
