#include <nlohmann/json.hpp>

#include "calibration_members.hpp"

namespace chipid {
namespace {

using Json = nlohmann::ordered_json;

template <typename T>
Json written(T value);

Json value_of(double number) {
  return number;
}
Json value_of(std::size_t number) {
  return number;
}
Json value_of(const std::string& text) {
  return text;
}
Json value_of(FaceScore score) {
  return face_score_name(score);
}
template <typename T>
Json value_of(const T& structure) {
  return written(structure);
}
template <typename T>
Json value_of(const std::optional<T>& value) {
  return value ? value_of(*value) : Json(nullptr);
}
template <typename T>
Json value_of(const std::vector<T>& list) {
  auto json = Json::array();
  for (const auto& entry : list) json.push_back(value_of(entry));
  return json;
}

template <typename T>
Json written(T value) {
  Json json = Json::object();
  biometrics::visit_members(value, [&](const char* name, const auto& member) { json[name] = value_of(member); });
  return json;
}

}  // namespace

std::string to_json(const FaceCalibration& calibration) {
  Json json{{"format", biometrics::calibration_format}};
  json.update(written(calibration));
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace chipid
