#include "calibration_text.hpp"

#include <fmt/format.h>

#include <chipid/text.hpp>

#include "output.hpp"

namespace chipid::tool {
namespace {

// No error seen is not a rate of nothing.
std::string rate_text(const FaceErrorRate& rate, Language language) {
  // Bounds so far apart are those of too few people: a number between them would only look like one.
  constexpr double widest = 0.2;
  if (rate.high - rate.low > widest) {
    return std::string(in(language, "not to be told from so few people", "chưa thể kết luận vì quá ít người"));
  }
  if (rate.rate <= 0) {
    return fmt::format(fmt::runtime(in(language, "none seen (at most {:.2f} %)", "chưa thấy (tối đa {:.2f} %)")),
                       rate.high * 100);
  }
  return fmt::format("{:.2f} % ({:.2f} - {:.2f})", rate.rate * 100, rate.low * 100, rate.high * 100);
}

// Small rates as their inverse: "1 in 1,000".
std::string goal_name(double rate, Language language) {
  return fmt::format("1 {} {:.0f}", in(language, "in", "trên"), 1 / rate);
}

std::string counts(const FaceCalibration& found, Language language) {
  return fmt::format(fmt::runtime(in(language,
                                     "{} people, {} pictures compared, {} passed over (no usable face)\n"
                                     "{} pairs of one person, {} pairs of two people (of {})\n",
                                     "{} người, đã so {} ảnh, bỏ qua {} ảnh (không có khuôn mặt dùng được)\n"
                                     "{} cặp cùng một người, {} cặp khác người (trên tổng số {})\n")),
                     found.people, found.pictures, found.skipped, found.genuine_pairs, found.impostor_pairs,
                     found.impostor_pairs_all);
}

std::string bands(const FaceCalibration& found, Language language) {
  return fmt::format(fmt::runtime(in(language, "Match from {:.3f}, no match below {:.3f} ({})\n",
                                     "Khớp từ {:.3f}, không khớp nếu dưới {:.3f} ({})\n")),
                     found.match_from, found.no_match_below, face_score_name(found.score));
}

std::string kept_bands(const FaceCalibration& found, Language language) {
  if (found.chosen_for) return {};
  return std::string(in(language,
                        "There are too few people to choose thresholds for the rate wanted: the usual ones are kept.\n",
                        "Quá ít người để chọn ngưỡng theo tỷ lệ mong muốn: giữ các ngưỡng thông thường.\n"));
}

std::string point(std::string_view title, const FaceOperatingPoint& rates, Language language) {
  return fmt::format(fmt::runtime(in(language, "  {}: strangers matched {}, one person not matched {}\n",
                                     "  {}: khớp nhầm người khác {}, không khớp cùng một người {}\n")),
                     title, rate_text(rates.false_match, language), rate_text(rates.false_non_match, language));
}

std::string goal_text(const FaceGoal& goal, Language language) {
  const auto name = goal_name(goal.false_match_rate, language);
  if (goal.point) return point(fmt::format("{}, {:.3f}", name, goal.point->threshold), *goal.point, language);
  return fmt::format(fmt::runtime(in(language, "  {}: these pictures cannot say; at least {} people are needed\n",
                                     "  {}: các ảnh này chưa đủ để kết luận; cần ít nhất {} người\n")),
                     name, goal.people_needed);
}

}  // namespace

std::string calibration_text(const FaceCalibration& found, Language language) {
  auto text =
      displayable(found.name) + "\n" + counts(found, language) + bands(found, language) + kept_bands(found, language);
  text += in(language, "Rates, in brackets the bounds of 95 % confidence:\n",
             "Tỷ lệ, trong ngoặc là khoảng tin cậy 95 %:\n");
  text += point(in(language, "match", "khớp"), found.at_match_from, language);
  text += point(in(language, "no match", "không khớp"), found.at_no_match_below, language);
  text += fmt::format("  {}: {}\n", in(language, "equally frequent errors (EER)", "hai loại lỗi bằng nhau (EER)"),
                      rate_text(found.equal_error, language));
  text += in(language, "Strangers matched at most:\n", "Khớp nhầm người khác tối đa:\n");
  for (const auto& goal : found.goals) text += goal_text(goal, language);
  return text;
}

}  // namespace chipid::tool
