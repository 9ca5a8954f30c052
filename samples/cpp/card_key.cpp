#include "card_key.hpp"

#include <algorithm>
#include <chipid/citizen.hpp>
#include <chipid/qr.hpp>

namespace {

bool is_digits(const std::string& text, std::size_t count) {
  return text.size() == count && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

chipid::Result<CardKey> key_from_qr(const std::string& text) {
  CHIPID_TRY(const auto payload, chipid::citizen::parse_scanned(text));
  CHIPID_TRY(auto keys, chipid::citizen::keys_from_qr(payload));
  return CardKey{std::move(keys), text};
}

chipid::Result<CardKey> only(chipid::Result<chipid::AccessKey> made) {
  CHIPID_TRY(auto key, std::move(made));
  CardKey result;
  result.keys.push_back(std::move(key));
  return result;
}

}  // namespace

chipid::Result<CardKey> card_key(const std::string& text) {
  if (is_digits(text, 6)) return only(chipid::AccessKey::from_can(text));
  if (text.find('|') != text.npos) return key_from_qr(text);
  if (!is_digits(text, 12)) return only(chipid::AccessKey::from_mrz(text));
  CHIPID_TRY(auto keys, chipid::keys_from_personal_number(text));
  return CardKey{std::move(keys)};
}
