#pragma once

#include <cmath>
#include <nlohmann/json.hpp>

#include "calibration_members.hpp"

/// Strict reading of the members of a calibration file.
namespace chipid::biometrics {

inline constexpr std::size_t most_goals = 16;
inline constexpr std::size_t longest_text = 200;
// A count that no site reaches, and that a double holds exactly.
inline constexpr std::size_t largest_count = std::size_t{1} << 50U;

[[nodiscard]] inline Result<> refuse(std::string_view member, std::string_view why) {
  return fail(ErrorCode::usage_bad_value, "calibration", "\"" + std::string(member) + "\" " + std::string(why));
}

/// Reads the members of one structure; keeps the first trouble.
struct MemberReader {
  const nlohmann::json& json;
  Result<> state = {};
  std::size_t members = 0;

  template <typename T>
  void operator()(const char* name, T& member) {
    if (!state) return;
    ++members;
    const auto found = json.find(name);
    state = found == json.end() ? refuse(name, "is missing") : take(name, *found, member);
  }

  static Result<> take(const char* name, const nlohmann::json& value, double& number) {
    if (!value.is_number()) return refuse(name, "must be a number");
    number = value.get<double>();
    return std::isfinite(number) ? Result<>{} : refuse(name, "must be finite");
  }
  static Result<> take(const char* name, const nlohmann::json& value, std::size_t& number) {
    if (!value.is_number_unsigned() || value.get<std::uint64_t>() > largest_count)
      return refuse(name, "must be a count");
    number = value.get<std::size_t>();
    return {};
  }
  static Result<> take(const char* name, const nlohmann::json& value, std::string& text) {
    if (!value.is_string() || value.get_ref<const std::string&>().size() > longest_text) {
      return refuse(name, "must be a short text");
    }
    text = value.get<std::string>();
    return {};
  }
  static Result<> take(const char* name, const nlohmann::json& value, FaceScore& score) {
    for (const auto known : {FaceScore::mobilefacenet, FaceScore::dlib, FaceScore::fused}) {
      if (!value.is_string() || value.get_ref<const std::string&>() != face_score_name(known)) continue;
      score = known;
      return {};
    }
    return refuse(name, "must be mobilefacenet, dlib or fused");
  }
  template <typename T>
  static Result<> take(const char* name, const nlohmann::json& value, std::optional<T>& optional) {
    if (value.is_null()) return {};
    return take(name, value, optional.emplace());
  }
  template <typename T>
  static Result<> take(const char* name, const nlohmann::json& value, std::vector<T>& list) {
    if (!value.is_array() || value.size() > most_goals) return refuse(name, "must be a short list");
    for (const auto& entry : value) CHIPID_CHECK(take(name, entry, list.emplace_back()));
    return {};
  }
  template <typename T>
  static Result<> take(const char* name, const nlohmann::json& value, T& structure, std::size_t further = 0) {
    if (!value.is_object()) return refuse(name, "must be an object");
    MemberReader reader{value};
    visit_members(structure, reader);
    if (reader.state && value.size() != reader.members + further) return refuse(name, "has a member too many");
    return reader.state;
  }
};

}  // namespace chipid::biometrics
