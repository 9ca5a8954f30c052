#include "match_notes.hpp"

#include <chipid/text.hpp>

#include "words/in.hpp"

namespace chipid::counter {
namespace {

Sentence who_compared(MatchMethod method) {
  switch (method) {
    case MatchMethod::local:
      return {"Compared by this computer", "Máy tính này so khớp"};
    case MatchMethod::remote:
      return {"Compared by a match service", "Dịch vụ so khớp thực hiện"};
    case MatchMethod::on_card:
      break;
  }
  return {"Compared by the card itself", "Thẻ tự so khớp"};
}

std::string by_whom(const MatchResult& result, Language language) {
  const auto who = in(language, who_compared(result.method));
  return result.model.empty() ? who : who + " (" + displayable(result.model) + ")";
}

// Thresholds found on other people are worth less on these.
std::string calibration(const MatchResult& result, Language language) {
  if (!result.calibration.empty()) {
    return in(language, "Calibrated for this site: ", "Đã hiệu chỉnh cho nơi này: ") + displayable(result.calibration);
  }
  return in(language, "Not calibrated for this site's people: look yourself too.",
            "Chưa hiệu chỉnh theo người ở nơi này: hãy tự đối chiếu thêm.");
}

// A photograph held before the camera matches too.
std::string attendance(const MatchResult& result, Language language) {
  if (result.pad_level != PadLevel::none) {
    return in(language, "A clerk saw the picture being taken.", "Nhân viên đã chứng kiến lúc chụp.");
  }
  return in(language, "Nobody vouched for the picture: see for yourself that it is of the person here.",
            "Chưa có ai xác nhận ảnh này: hãy tự xem ảnh có đúng là người đang ở đây không.");
}

}  // namespace

std::vector<std::string> match_notes(const MatchResult& result, Language language) {
  std::vector<std::string> notes;
  if (result.trouble || result.decision == MatchDecision::not_performed) return notes;
  notes.push_back(by_whom(result, language));
  if (result.method == MatchMethod::local && result.score) notes.push_back(calibration(result, language));
  const bool face = result.modality == MatchModality::face;
  if (face && result.decision == MatchDecision::match) notes.push_back(attendance(result, language));
  return notes;
}

}  // namespace chipid::counter
