#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "biometrics/face/calibration.hpp"
#include "calibration_reader.hpp"
#include "core/durable_file.hpp"
#include "core/text.hpp"

namespace chipid {
namespace {

using biometrics::refuse;
using Json = nlohmann::json;

constexpr std::size_t most_bytes = 64 * 1024;
constexpr int most_levels = 8;

// A member that comes twice would hide the first from whoever reads the file: the keys of each open object are kept.
// Too many levels are no calibration. The parser takes NUL for the end of the text, whatever follows, and passes over a
// byte order mark (RFC 8259, 8.1).
Result<Json> parse_json(std::string_view text) {
  const bool whole = text.find('\0') == std::string_view::npos && !text.starts_with("\xEF\xBB\xBF");
  std::vector<std::set<std::string>> open;
  bool twice = false;
  bool deep = false;
  const auto watch = [&](int depth, Json::parse_event_t event, Json& value) {
    if (event == Json::parse_event_t::object_start) open.emplace_back();
    if (event == Json::parse_event_t::object_end) open.pop_back();
    if (event == Json::parse_event_t::key) twice = !open.back().insert(value.get<std::string>()).second || twice;
    deep = deep || depth > most_levels;
    return !deep;
  };
  auto json = Json::parse(text, watch, false);
  if (!whole || json.is_discarded() || !json.is_object() || twice || deep) {
    return fail(ErrorCode::usage_bad_value, "calibration", "not a JSON object, or a member comes twice");
  }
  return json;
}

bool is_rate(const FaceErrorRate& rate) {
  return 0 <= rate.low && rate.low <= rate.rate && rate.rate <= rate.high && rate.high <= 1;
}

bool is_point(const FaceOperatingPoint& point) {
  return is_rate(point.false_match) && is_rate(point.false_non_match);
}

bool is_goal(const FaceGoal& goal) {
  return goal.false_match_rate > 0 && goal.false_match_rate < 1 && (!goal.point || is_point(*goal.point));
}

bool is_sha256(const std::string& text) {
  return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

// Bands that lie outside of the scale would decide all pairs alike; rates of other thresholds would speak for them.
bool are_sane_bands(const FaceCalibration& calibration) {
  const auto range = biometrics::score_range(calibration.score);
  return range.lowest <= calibration.no_match_below && calibration.no_match_below <= calibration.match_from &&
         biometrics::least_match_from(calibration.score) <= calibration.match_from &&
         calibration.match_from <= range.highest && calibration.at_match_from.threshold == calibration.match_from &&
         calibration.at_no_match_below.threshold == calibration.no_match_below;
}

// Bands chosen for a rate of false matches that more strangers pass were not chosen for it.
bool keeps_promise(const FaceCalibration& calibration) {
  return !calibration.chosen_for || calibration.at_match_from.false_match.rate <= *calibration.chosen_for;
}

Result<> check_bounds(const FaceCalibration& calibration) {
  if (calibration.name.empty()) return refuse("name", "must not be empty");
  if (!is_sha256(calibration.model_sha256)) return refuse("model_sha256", "must be 64 lower-case hex digits");
  if (!are_sane_bands(calibration)) return refuse("match_from", "and no_match_below are no bands of this score");
  if (calibration.people < 2 || calibration.genuine_pairs == 0 || calibration.impostor_pairs == 0) {
    return refuse("people", "and pairs are too few");
  }
  const bool rates = is_point(calibration.at_match_from) && is_point(calibration.at_no_match_below) &&
                     is_rate(calibration.equal_error) &&
                     std::all_of(calibration.goals.begin(), calibration.goals.end(), is_goal);
  if (!rates) return refuse("rate", "must lie between its bounds, and these between 0 and 1");
  if (!keeps_promise(calibration)) return refuse("chosen_for", "is less than the rate of false matches at match_from");
  return {};
}

}  // namespace

Result<FaceCalibration> parse_face_calibration(std::string_view text) {
  if (text.size() > most_bytes) return fail(ErrorCode::usage_bad_value, "calibration", "too long");
  CHIPID_TRY(const auto json, parse_json(text));
  const auto format = json.find("format");
  if (format == json.end() || *format != biometrics::calibration_format) {
    return fail(ErrorCode::usage_bad_value, "calibration", "not a calibration file of chipid match calibrate");
  }
  FaceCalibration calibration;
  CHIPID_CHECK(biometrics::MemberReader::take("calibration", json, calibration, 1));
  CHIPID_CHECK(check_bounds(calibration));
  return calibration;
}

namespace biometrics {

Result<FaceCalibration> load_calibration(const std::filesystem::path& file) {
  CHIPID_TRY(const auto text, core::read_file(file, most_bytes));
  auto calibration = parse_face_calibration(core::as_text(text));
  if (!calibration) calibration.error().where = file.string();
  return calibration;
}

}  // namespace biometrics
}  // namespace chipid
