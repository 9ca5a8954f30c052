#include <nlohmann/json.hpp>

#include "words.hpp"

namespace chipid::counter::typing {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const WindowMatch& window) {
  Json json = Json::object();
  if (!window.title.empty()) json["title"] = window.title;
  if (!window.program.empty()) json["program"] = window.program;
  return json;
}

struct StepJson {
  Json operator()(const FieldStep& step) const {
    Json json = {{"field", step.field}};
    if (!step.date.empty()) json["date"] = step.date;
    if (step.casing != Casing::as_it_is) json["case"] = word_of(casing_words, step.casing);
    if (!step.accents) json["accents"] = false;
    if (step.part != Part::all) json["part"] = word_of(part_words, step.part);
    if (!step.values.empty()) json["values"] = step.values;
    return json;
  }
  Json operator()(const TextStep& step) const { return {{"text", step.text}}; }
  Json operator()(const KeyStep& step) const { return {{"key", key_text(step)}}; }
  Json operator()(const PauseStep& step) const { return {{"pause_ms", step.time.count()}}; }
  Json operator()(const WindowStep& step) const { return {{"window", json_of(step.window)}}; }
};

}  // namespace

std::string profile_json(const Profile& profile) {
  Json json = {{"name", profile.name},
               {"window", json_of(profile.window)},
               {"between_keys_ms", profile.between_keys.count()},
               {"steps", Json::array()}};
  for (const auto& step : profile.steps) json["steps"].push_back(std::visit(StepJson{}, step));
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace chipid::counter::typing
