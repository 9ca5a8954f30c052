#include "match_output.hpp"

#include <fmt/format.h>

#include <chipid/text.hpp>

#include "citizen_output.hpp"

namespace chipid::tool {
namespace {

std::string_view decision_words(MatchDecision decision, Language language) {
  switch (decision) {
    case MatchDecision::match:
      return in(language, "MATCH", "KHỚP");
    case MatchDecision::no_match:
      return in(language, "NO MATCH", "KHÔNG KHỚP");
    case MatchDecision::inconclusive:
      return in(language, "UNCERTAIN", "CHƯA RÕ");
    case MatchDecision::unavailable:
      return in(language, "NO ANSWER", "KHÔNG CÓ KẾT QUẢ");
    case MatchDecision::not_performed:
      break;
  }
  return in(language, "NOT COMPARED", "CHƯA SO KHỚP");
}

std::string score_line(const MatchResult& result, Language language) {
  if (!result.score) return {};
  auto line = fmt::format("  {}: {:.3f}", in(language, "Score", "Điểm"), *result.score);
  if (!result.threshold) return line + "\n";
  return line +
         fmt::format(fmt::runtime(in(language, " (match from {:.3f})\n", " (khớp từ {:.3f})\n")), *result.threshold);
}

std::string_view method_words(MatchMethod method, Language language) {
  switch (method) {
    case MatchMethod::local:
      return in(language, "this computer", "máy tính này");
    case MatchMethod::remote:
      return in(language, "a match service", "dịch vụ so khớp");
    case MatchMethod::on_card:
      break;
  }
  return in(language, "the card", "thẻ");
}

std::string compared_by(const MatchResult& result, Language language) {
  const auto model = result.model.empty() ? std::string() : fmt::format(" ({})", displayable(result.model));
  return fmt::format("  {}: {}{}\n", in(language, "Compared by", "Bên so khớp"), method_words(result.method, language),
                     model);
}

// Thresholds found on other people are worth less on these.
std::string calibration_line(const MatchResult& result, Language language) {
  if (result.method != MatchMethod::local || !result.score) return {};
  if (!result.calibration.empty()) {
    return fmt::format("  {}: {}\n", in(language, "Calibration", "Hiệu chỉnh"), displayable(result.calibration));
  }
  return fmt::format("  {}\n",
                     in(language, "Not calibrated for this site's people (chipid match calibrate): look yourself too.",
                        "Chưa hiệu chỉnh theo người ở nơi này (chipid match calibrate): hãy tự đối chiếu thêm."));
}

// A photograph held before the camera matches too.
std::string pad_line(const MatchResult& result, Language language) {
  if (result.modality != MatchModality::face || result.decision != MatchDecision::match) return {};
  if (result.pad_level == PadLevel::attended) {
    return fmt::format("  {}\n",
                       in(language, "A clerk saw the picture being taken.", "Nhân viên đã chứng kiến lúc chụp."));
  }
  return fmt::format("  {}\n",
                     in(language, "Nobody vouched for the picture: see for yourself that it is of the person here.",
                        "Chưa có ai xác nhận ảnh này: hãy tự xem ảnh có đúng là người đang ở đây không."));
}

std::string quality_lines(const MatchResult& result, Language language) {
  std::string text;
  for (const auto& issue : result.quality) {
    const bool probe = issue.picture == "probe";
    text += fmt::format("  {}: {}\n",
                        probe ? in(language, "New picture", "Ảnh mới chụp") : in(language, "Portrait", "Ảnh chân dung"),
                        in(language, issue.text));
  }
  return text;
}

std::string tries_line(const MatchResult& result, Language language) {
  if (!result.tries_left) return {};
  return fmt::format("  {}: {}\n", in(language, "Tries left", "Số lần thử còn lại"), *result.tries_left);
}

std::string trouble_line(const MatchResult& result, Language language) {
  return result.trouble ? "  " + error_text(*result.trouble, language) : std::string();
}

}  // namespace

std::string match_text(const MatchResult& result, Language language, const std::string& caveat) {
  auto text = fmt::format("{}\n", decision_words(result.decision, language));
  if (!caveat.empty() && !result.trouble) {
    text = fmt::format("{}\n  {}\n", in(language, "DOES NOT COUNT", "KHÔNG ĐƯỢC TÍNH"), caveat);
  }
  if (!result.trouble) text += fmt::format("  {}\n", in(language, match_sentence(result)));
  return text + trouble_line(result, language) + score_line(result, language) + compared_by(result, language) +
         tries_line(result, language) + calibration_line(result, language) + pad_line(result, language) +
         quality_lines(result, language);
}

int exit_status(const MatchResult& result) noexcept {
  if (result.trouble) return exit_status(*result.trouble);
  return result.decision == MatchDecision::match ? exit_done : exit_other_verdict;
}

}  // namespace chipid::tool
