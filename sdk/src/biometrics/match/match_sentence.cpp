#include <chipid/match.hpp>

#include "biometrics/match_check.hpp"

namespace chipid {
namespace {

// Of the two pictures alone: whose they are, and what that is worth, is the check's matter.
Sentence face_sentence(MatchDecision decision) {
  switch (decision) {
    case MatchDecision::match:
      return {"The two faces match.", "Hai khuôn mặt khớp nhau."};
    case MatchDecision::no_match:
      return {"The two faces do not match. Take the picture again in good light and compare the two yourself.",
              "Hai khuôn mặt không khớp. Hãy chụp lại ở nơi đủ sáng và tự đối chiếu hai ảnh."};
    case MatchDecision::inconclusive:
      return {
          "It is not clear whether the two faces are one person's. Take the picture again in good light or compare "
          "the two yourself.",
          "Chưa rõ hai khuôn mặt có phải của một người hay không. Hãy chụp lại ở nơi đủ sáng hoặc tự đối chiếu hai "
          "ảnh."};
    case MatchDecision::unavailable:
      return {"The faces could not be compared. Try again or compare the two yourself.",
              "Không so khớp được khuôn mặt. Hãy thử lại hoặc tự đối chiếu hai ảnh."};
    case MatchDecision::not_performed:
      break;
  }
  return {"No faces were compared.", "Chưa so khớp khuôn mặt."};
}

Sentence trouble_sentence(ErrorCode code) {
  const auto say = [&](Language language) {
    return std::string(error_message(code, language)) + " " + std::string(error_hint(code, language));
  };
  return {say(Language::en), say(Language::vi)};
}

}  // namespace

Sentence match_sentence(const MatchResult& result) {
  if (result.trouble) return trouble_sentence(result.trouble->code);
  if (result.modality == MatchModality::face) return face_sentence(result.decision);
  // That the chip is proven is not known here.
  if (result.decision == MatchDecision::match) return {"The card accepted the finger.", "Thẻ chấp nhận vân tay."};
  return biometrics::match_check(result).reason;
}

}  // namespace chipid
