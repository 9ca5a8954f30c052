#include "json/object_reader.hpp"

#include <algorithm>

namespace chipid::counter {
namespace {

const Json nothing = Json::object();
const Json no_elements = Json::array();

}  // namespace

ObjectReader::ObjectReader(const Json& object, std::string where, std::initializer_list<std::string_view> known)
    : ObjectReader(object, std::move(where)) {
  for (const auto& [name, value] : object_.items()) {
    const std::string_view member = name;
    if (std::find(known.begin(), known.end(), member) == known.end()) fail_at(where_ + "/" + name + ": unknown member");
  }
}

ObjectReader::ObjectReader(const Json& object, std::string where)
    : object_(object.is_object() ? object : nothing), where_(std::move(where)) {
  if (!object.is_object()) fail_at(where_ + ": no object");
}

const Json* ObjectReader::find(const char* key) const {
  const auto found = object_.find(key);
  return found == object_.end() ? nullptr : &*found;
}

std::string ObjectReader::text(const char* key) {
  auto value = text_or(key, {});
  if (value.empty()) fail(key, "a text is missing");
  return value;
}

std::string ObjectReader::text_or(const char* key, std::string otherwise) {
  const auto* value = find(key);
  if (value == nullptr) return otherwise;
  if (value->is_string()) return value->get<std::string>();
  fail(key, "no text");
  return otherwise;
}

long ObjectReader::whole_or(const char* key, long lowest, long highest, long otherwise) {
  const auto* value = find(key);
  if (value == nullptr) return otherwise;
  if (value->is_number_integer() && *value >= lowest && *value <= highest) return value->get<long>();
  fail(key, "a whole number from " + std::to_string(lowest) + " to " + std::to_string(highest));
  return otherwise;
}

bool ObjectReader::flag_or(const char* key, bool otherwise) {
  const auto* value = find(key);
  if (value == nullptr) return otherwise;
  if (value->is_boolean()) return value->get<bool>();
  fail(key, "true or false");
  return otherwise;
}

const Json& ObjectReader::object_or_empty(const char* key) {
  const auto* value = find(key);
  if (value == nullptr) return nothing;
  if (value->is_object()) return *value;
  fail(key, "no object");
  return nothing;
}

const Json& ObjectReader::array_or_empty(const char* key) {
  const auto* value = find(key);
  if (value == nullptr) return no_elements;
  if (value->is_array()) return *value;
  fail(key, "no list");
  return no_elements;
}

const Json& ObjectReader::array(const char* key) {
  const auto* value = find(key);
  if (value != nullptr && value->is_array() && !value->empty()) return *value;
  fail(key, "a list is missing");
  return no_elements;
}

void ObjectReader::fail(const char* key, std::string_view what) {
  fail_at(at(key) + ": " + std::string(what));
}

void ObjectReader::fail_at(std::string detail) {
  if (failure_.empty()) failure_ = std::move(detail);
}

}  // namespace chipid::counter
