#include <algorithm>

#include "core/text.hpp"
#include "profile.hpp"

namespace chipid::remote {
namespace {

constexpr std::size_t most_bytes = std::size_t{256} << 10U;
constexpr std::string_view format_name = "chipid-match-provider-1";
constexpr std::string_view formats[] = {"image/jpeg", "image/png", "image/jp2"};

// Nothing but a host, a port and a path: no name and password, no query.
Result<std::string> parse_base_url(const Fields& fields) {
  CHIPID_TRY(auto url, fields.text("base_url"));
  constexpr std::string_view scheme = "https://";
  const bool sound = url.starts_with(scheme) && url.size() > scheme.size() && url[scheme.size()] != '/' &&
                     url.find_first_of("@?#\\ ${}") == std::string::npos;
  if (!sound) return refuse(fields.at("base_url"), "must be https://host[:port][/path]");
  while (url.ends_with('/')) url.pop_back();
  return url;
}

Result<std::vector<MatchModality>> parse_modalities(const Fields& fields) {
  const auto* list = fields.find("modalities");
  if (list == nullptr) return std::vector{MatchModality::face};
  if (!list->is_array() || list->empty()) return refuse(fields.at("modalities"), "must be a list of face, finger");
  std::vector<MatchModality> modalities;
  for (const auto& entry : *list) {
    if (entry != "face" && entry != "finger") return refuse(fields.at("modalities"), "must be a list of face, finger");
    modalities.push_back(entry == "face" ? MatchModality::face : MatchModality::finger);
  }
  return modalities;
}

Result<std::vector<std::string>> parse_formats(const Fields& fields) {
  const auto* list = fields.find("picture_formats");
  std::vector<std::string> result;
  if (list == nullptr) return result;
  const auto known = [](const Json& entry) {
    return std::find(std::begin(formats), std::end(formats), entry) != std::end(formats);
  };
  if (!list->is_array() || list->empty() || !std::all_of(list->begin(), list->end(), known)) {
    return refuse(fields.at("picture_formats"), "must be a list of image/jpeg, image/png, image/jp2");
  }
  if (list->front() == "image/jp2")
    return refuse(fields.at("picture_formats"), "must begin with image/jpeg or image/png");
  for (const auto& entry : *list) result.push_back(entry.get<std::string>());
  return result;
}

Result<Limits> parse_limits(const Fields& fields) {
  Limits limits;
  const auto* value = fields.find("limits");
  if (value == nullptr) return limits;
  CHIPID_TRY(const auto inner,
             Fields::open(*value, fields.at("limits"), {"connect_ms", "whole_ms", "answer_bytes", "retries"}));
  CHIPID_TRY(const auto connect, inner.whole_or("connect_ms", 5'000, 100, 30'000));
  CHIPID_TRY(const auto whole, inner.whole_or("whole_ms", 30'000, 500, 120'000));
  CHIPID_TRY(const auto bytes, inner.whole_or("answer_bytes", 1U << 20U, 256, 16U << 20U));
  CHIPID_TRY(limits.retries, inner.whole_or("retries", 3, 0, 3));
  limits.connect = std::chrono::milliseconds(connect);
  limits.whole = std::chrono::milliseconds(whole);
  limits.answer_bytes = bytes;
  return limits;
}

Result<Sentence> parse_notice(const Fields& fields) {
  const auto* value = fields.find("notice");
  if (value == nullptr) return Sentence{};
  CHIPID_TRY(const auto inner, Fields::open(*value, fields.at("notice"), {"en", "vi"}));
  Sentence notice;
  CHIPID_TRY(notice.en, inner.text("en"));
  CHIPID_TRY(notice.vi, inner.text("vi"));
  return notice;
}

Result<> parse_simple(const Fields& fields, Profile& profile) {
  CHIPID_TRY(const auto format, fields.text("format"));
  if (format != format_name) return refuse("/format", "must be \"" + std::string(format_name) + "\"");
  CHIPID_TRY(profile.name, fields.text("name"));
  CHIPID_TRY(profile.notice, parse_notice(fields));
  CHIPID_TRY(profile.base_url, parse_base_url(fields));
  CHIPID_TRY(profile.proxy, fields.text_or("proxy", ""));
  CHIPID_TRY(profile.modalities, parse_modalities(fields));
  CHIPID_TRY(profile.formats, parse_formats(fields));
  CHIPID_TRY(profile.threshold, fields.number("threshold"));
  CHIPID_TRY(profile.limits, parse_limits(fields));
  if (const auto* values = fields.find("values")) {
    CHIPID_TRY(const auto texts, parse_named_texts(*values, fields.at("values")));
    profile.values = {texts.begin(), texts.end()};
  }
  return {};
}

// At the ends of the scale everybody, or nobody, would match.
Result<> check_threshold(const Profile& profile) {
  if (!profile.threshold) return {};
  for (const auto& step : profile.steps) {
    const auto& score = step.answer.score;
    if (!score || (*profile.threshold > score->lowest && *profile.threshold <= score->highest)) continue;
    return refuse("/threshold", "lies outside of the scale of the score, or at its lower end");
  }
  return {};
}

}  // namespace

Result<Profile> parse_profile(std::string_view text) {
  if (text.size() > most_bytes) return refuse("", "is larger than 256 kB");
  const auto json = parse_strict(text);
  if (!json) return refuse("", "is no JSON, has a member twice, or is too deep");
  CHIPID_TRY(const auto fields, Fields::open(*json, "",
                                             {"format", "name", "notice", "base_url", "proxy", "modalities",
                                              "picture_formats", "threshold", "tls", "secrets", "values", "signing",
                                              "answer_signature", "limits", "steps", "answer"}));
  Profile profile;
  CHIPID_CHECK(parse_simple(fields, profile));
  CHIPID_CHECK(parse_security(*json, profile));
  AnswerMap usual;
  if (const auto* answer = fields.find("answer")) {
    CHIPID_TRY(usual, parse_answer_map(*answer, "/answer"));
  }
  const auto* steps = fields.find("steps");
  if (steps == nullptr) return refuse("/steps", "is missing");
  CHIPID_TRY(profile.steps, parse_steps(*steps, "/steps", usual));
  CHIPID_CHECK(check_threshold(profile));
  CHIPID_CHECK(check_templates(profile));
  return profile;
}

}  // namespace chipid::remote
