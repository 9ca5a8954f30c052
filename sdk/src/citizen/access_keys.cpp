#include <chipid/qr.hpp>

#include "citizen/citizen_card.hpp"
#include "citizen/expiry.hpp"

namespace chipid {
namespace {

constexpr std::size_t can_size = 6;
constexpr std::size_t document_number_size = 9;
// As many as a read tries: a card may count wrong keys.
constexpr std::size_t most_keys = 3;

std::string_view last(std::string_view text, std::size_t count) {
  return text.substr(text.size() - count);
}

}  // namespace

Result<std::vector<AccessKey>> keys_from_personal_number(std::string_view number, std::string_view birth_date,
                                                         std::string_view expiry_date) {
  if (!citizen::is_personal_number(number))
    return fail(ErrorCode::usage_bad_value, "personal number", "it has 12 digits");
  std::vector<AccessKey> keys;
  CHIPID_TRY(auto can, AccessKey::from_can(last(number, can_size)));
  keys.push_back(std::move(can));
  if (birth_date.empty() && expiry_date.empty()) return keys;
  const auto document_number = last(number, document_number_size);
  CHIPID_TRY(auto mrz, AccessKey::from_document(document_number, birth_date, expiry_date));
  keys.push_back(std::move(mrz));
  return keys;
}

Result<std::vector<AccessKey>> citizen::keys_from_qr(const QrPayload& payload) {
  CHIPID_TRY(auto keys, keys_from_personal_number(payload.number));
  const auto birth_date = payload.birth_date.value_or(std::string());
  for (const auto& expiry : expiry_candidates(birth_date, payload.issue_date.value_or(std::string()))) {
    if (keys.size() == most_keys) break;
    CHIPID_TRY(auto key,
               AccessKey::from_document(last(payload.number, document_number_size), birth_date, mrz_expiry(expiry)));
    keys.push_back(std::move(key));
  }
  return keys;
}

}  // namespace chipid
