#include "fields.hpp"

#include <nlohmann/json.hpp>

#include "make_handle.hpp"

using namespace chipid;
using namespace chipid::capi;

size_t chipid_fields_count(const chipid_fields* fields) {
  return guarded_value<size_t>(0, [&]() -> Result<size_t> {
    CHIPID_TRY(const auto found, find(fields));
    return found->pairs().size();
  });
}

int chipid_fields_at(const chipid_fields* fields, size_t index, chipid_pair* pair) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(clear(pair, "pair"));
    CHIPID_TRY(const auto found, find(fields));
    CHIPID_TRY(const auto* entry, at(found->pairs(), index));
    return fill(pair,
                chipid_pair{.size = sizeof(chipid_pair), .name = entry->first.c_str(), .value = entry->second.c_str()},
                "pair");
  });
}

const char* chipid_fields_find(const chipid_fields* fields, const char* name) {
  return guarded_value<const char*>(nullptr, [&]() -> Result<const char*> {
    CHIPID_TRY(const auto found, find(fields));
    CHIPID_TRY(const auto wanted, text(name, "name"));
    for (const auto& [each, value] : found->pairs()) {
      if (each == wanted) return value.c_str();
    }
    return nullptr;
  });
}

int chipid_fields_json(const chipid_fields* fields, char** json) {
  return make_text(json, [&]() -> Result<std::string> {
    CHIPID_TRY(const auto found, find(fields));
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    for (const auto& [name, value] : found->pairs()) object[name] = value;
    return object.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  });
}
