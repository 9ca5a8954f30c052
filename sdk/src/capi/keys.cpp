#include "keys.hpp"

#include <chipid/qr.hpp>

#include "guard.hpp"
#include "values.hpp"

namespace chipid::capi {

void Keys::add(AccessKey key) {
  const std::scoped_lock lock(mutex_);
  keys_.push_back(std::move(key));
}

void Keys::add(std::vector<AccessKey> keys) {
  for (auto& key : keys) add(std::move(key));
}

std::vector<AccessKey> Keys::clone() const {
  const std::scoped_lock lock(mutex_);
  std::vector<AccessKey> copies;
  for (const auto& key : keys_) copies.push_back(key.clone());
  return copies;
}

std::size_t Keys::count() const {
  const std::scoped_lock lock(mutex_);
  return keys_.size();
}

namespace {

/// Adds what `make` gives of a text to the list.
template <typename Make>
int add_key(chipid_keys* keys, const char* given, const char* name, Make make) {
  return guarded([&]() -> Result<> {
    CHIPID_TRY(const auto list, find(keys));
    CHIPID_TRY(const auto value, text(given, name));
    CHIPID_TRY(auto made, make(value));
    list->add(std::move(made));
    return {};
  });
}

}  // namespace
}  // namespace chipid::capi

using namespace chipid;
using namespace chipid::capi;

int chipid_keys_new(chipid_keys** keys) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(empty(keys, "keys"));
    *keys = give<chipid_keys>(std::make_shared<Keys>());
    return {};
  });
}

size_t chipid_keys_count(const chipid_keys* keys) {
  return guarded_value<size_t>(0, [&]() -> Result<size_t> {
    CHIPID_TRY(const auto list, find(keys));
    return list->count();
  });
}

int chipid_keys_add_can(chipid_keys* keys, const char* digits) {
  return add_key(keys, digits, "digits", [](auto text) { return AccessKey::from_can(text); });
}

int chipid_keys_add_mrz(chipid_keys* keys, const char* lines) {
  return add_key(keys, lines, "lines", [](auto text) { return AccessKey::from_mrz(text); });
}

int chipid_keys_add_document(chipid_keys* keys, const char* document_number, const char* birth_date,
                             const char* expiry_date) {
  return add_key(keys, document_number, "document_number", [&](auto number) -> Result<AccessKey> {
    CHIPID_TRY(const auto birth, text(birth_date, "birth_date"));
    CHIPID_TRY(const auto expiry, text(expiry_date, "expiry_date"));
    return AccessKey::from_document(number, birth, expiry);
  });
}

int chipid_keys_add_personal_number(chipid_keys* keys, const char* number, const char* birth_date,
                                    const char* expiry_date) {
  return add_key(keys, number, "number", [&](auto text) {
    return keys_from_personal_number(text, text_or_empty(birth_date), text_or_empty(expiry_date));
  });
}

int chipid_keys_add_qr(chipid_keys* keys, const char* text) {
  return add_key(keys, text, "text", [](auto scanned) -> Result<std::vector<AccessKey>> {
    CHIPID_TRY(const auto payload, citizen::parse_scanned(scanned));
    return citizen::keys_from_qr(payload);
  });
}

int chipid_keys_add_pin(chipid_keys* keys, const char* digits) {
  return add_key(keys, digits, "digits", [](auto text) { return AccessKey::from_pin(text); });
}

int chipid_keys_add_puk(chipid_keys* keys, const char* digits) {
  return add_key(keys, digits, "digits", [](auto text) { return AccessKey::from_puk(text); });
}
