#include <chipid/new_site_key.hpp>

#include "evidence.hpp"
#include "make_handle.hpp"

using namespace chipid;
using namespace chipid::capi;

int chipid_site_key_load(const char* path, chipid_site_key** key) {
  return make_handle(key, [&]() -> Result<SiteKey> {
    CHIPID_TRY(const auto given, text(path, "path"));
    return SiteKey::load(path_of(given));
  });
}

int chipid_site_key_parse(const char* pem, chipid_site_key** key) {
  return make_handle(key, [&]() -> Result<SiteKey> {
    CHIPID_TRY(const auto given, text(pem, "pem"));
    return SiteKey::from_pem(SecretBytes(given));
  });
}

int chipid_site_key_create(const char* path, chipid_site_key** key) {
  return make_handle(key, [&]() -> Result<SiteKey> {
    CHIPID_TRY(const auto given, text(path, "path"));
    return create_site_key(path_of(given));
  });
}

const char* chipid_site_key_id(const chipid_site_key* key) {
  return guarded_value<const char*>(nullptr, [&]() -> Result<const char*> {
    CHIPID_TRY(const auto found, find(key));
    return found->key_id().c_str();
  });
}

int chipid_enrolled_load(const char* const* given, size_t count, chipid_enrolled** enrolled) {
  return make_handle(enrolled, [&]() -> Result<std::vector<EnrolledKey>> {
    CHIPID_TRY(const auto places, paths(given, count, "paths"));
    CHIPID_TRY(auto loaded, places.empty() ? load_default_enrolled_keys() : load_enrolled_keys(places));
    return std::move(loaded.keys);
  });
}

int chipid_enrolled_parse(const char* name, const char* pem, chipid_enrolled** enrolled) {
  return make_handle(enrolled, [&]() -> Result<std::vector<EnrolledKey>> {
    CHIPID_TRY(const auto called, text(name, "name"));
    CHIPID_TRY(const auto given, text(pem, "pem"));
    return EnrolledKey::from_pem(called, given);
  });
}

size_t chipid_enrolled_count(const chipid_enrolled* enrolled) {
  return guarded_value<size_t>(0, [&]() -> Result<size_t> {
    CHIPID_TRY(const auto keys, find(enrolled));
    return keys->size();
  });
}
