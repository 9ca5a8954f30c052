#include <algorithm>
#include <cmath>
#include <limits>

#include "biometrics/face/quality.hpp"

namespace chipid::biometrics {
namespace {

enum class Side { below, above };

constexpr double never = std::numeric_limits<double>::quiet_NaN();

/// One line of the table.
struct Measure {
  std::string_view id;
  double FaceMeasures::*value;
  Side side;
  double warn;
  double refuse;
  double refuse_reference;
  Sentence fault;
  Sentence advice;
};

const std::vector<Measure>& table() {
  using enum Side;
  static const std::vector<Measure> all{
#define CHIPID_FACE_MEASURE(enumerator, id, side, warn, refuse, refuse_reference, en, vi, do_en, do_vi) \
  {id, &FaceMeasures::enumerator, side, warn, refuse, refuse_reference, {en, vi}, {do_en, do_vi}},
#include "biometrics/face/quality.def"
#undef CHIPID_FACE_MEASURE
  };
  return all;
}

const Sentence& advice_on_reference() {
  static const Sentence advice{
      "This is the picture to compare with and cannot be taken again: look at it yourself beside the person.",
      "Đây là ảnh gốc để so khớp, không chụp lại được: hãy tự đối chiếu ảnh này với người đó."};
  return advice;
}

// Against `never`, which is no number, nothing is beyond.
bool is_beyond(double value, double limit, Side side) {
  return side == Side::below ? value < limit : value > limit;
}

Sentence said(const Measure& measure, FaceRole role) {
  const auto& advice = role == FaceRole::reference ? advice_on_reference() : measure.advice;
  return {measure.fault.en + " " + advice.en, measure.fault.vi + " " + advice.vi};
}

}  // namespace

std::vector<QualityIssue> judge_quality(const FaceMeasures& measures, FaceRole role) {
  std::vector<QualityIssue> issues;
  for (const auto& measure : table()) {
    const double value = measures.*measure.value;
    const double limit = role == FaceRole::reference ? measure.refuse_reference : measure.refuse;
    const bool refused = !std::isfinite(value) || is_beyond(value, limit, measure.side);
    if (!refused && !is_beyond(value, measure.warn, measure.side)) continue;
    issues.push_back({.id = std::string(measure.id),
                      .picture = std::string(face_role_name(role)),
                      .refused = refused,
                      .value = value,
                      .text = said(measure, role)});
  }
  std::stable_partition(issues.begin(), issues.end(), [](const QualityIssue& issue) { return issue.refused; });
  return issues;
}

bool is_refused(const std::vector<QualityIssue>& issues) noexcept {
  return std::any_of(issues.begin(), issues.end(), [](const QualityIssue& issue) { return issue.refused; });
}

}  // namespace chipid::biometrics
