#include <algorithm>
#include <chipid/consistency.hpp>

#include "citizen/address.hpp"
#include "citizen/citizen_card.hpp"
#include "citizen/dates.hpp"
#include "citizen/names.hpp"

namespace chipid::citizen {
namespace {

constexpr std::string_view agreement_names[] = {"equal", "equal_normalised", "differs", "absent"};
constexpr std::string_view no_expiry_in_mrz = "991231";

/// Two values of one field and who gives them.
struct Pair {
  const std::string& one;
  const std::string& other;
  const Claims& first;
  const Claims& second;
};

Agreement agreement(bool agree) {
  return agree ? Agreement::equal_normalised : Agreement::differs;
}

std::string without_spaces(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
  return text;
}

bool ends_with(const std::string& text, const std::string& end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

// The document number of a citizen card's MRZ is the end of the personal number.
Agreement compare_numbers(const Pair& pair) {
  constexpr std::size_t document_number_size = 9;
  const auto one = without_spaces(pair.one);
  const auto other = without_spaces(pair.other);
  const auto& shorter = one.size() < other.size() ? one : other;
  const auto& longer = one.size() < other.size() ? other : one;
  const bool tail = shorter.size() == document_number_size && is_personal_number(longer) && ends_with(longer, shorter);
  if (one == other || tail) return Agreement::equal_normalised;
  return is_personal_number(longer) ? Agreement::differs : Agreement::absent;
}

// Nine digits, or a cancelled personal number of twelve; one says nothing of the other.
Agreement compare_old_numbers(const Pair& pair) {
  const auto one = without_spaces(pair.one);
  const auto other = without_spaces(pair.other);
  return one.size() == other.size() ? agreement(one == other) : Agreement::absent;
}

// Only the text of a QR code comes by way of a scanner that types.
bool damage_explains(const Pair& pair) {
  return (pair.first.source == Source::qr && explained_by_scanner(pair.one, pair.other)) ||
         (pair.second.source == Source::qr && explained_by_scanner(pair.other, pair.one));
}

Agreement compare_names(const Pair& pair) {
  return agreement(names_agree(pair.one, pair.other, pair.first.name_may_be_cut) ||
                   names_agree(pair.other, pair.one, pair.second.name_may_be_cut) || damage_explains(pair));
}

Agreement compare_addresses(const Pair& pair) {
  return agreement(addresses_agree(pair.one, pair.other) || damage_explains(pair));
}

Agreement compare_dates(const Pair& pair) {
  const auto one = date_pattern(pair.one);
  const auto other = date_pattern(pair.other);
  if (!one || !other) return Agreement::absent;
  return agreement(patterns_agree(*one, *other));
}

Agreement compare_expiry(const Pair& pair) {
  const bool one = means_no_expiry(pair.one);
  const bool other = means_no_expiry(pair.other);
  if (!one && !other) return compare_dates(pair);
  const auto never = [](const std::string& text) { return means_no_expiry(text) || text == no_expiry_in_mrz; };
  return agreement(never(pair.one) && never(pair.other));
}

Agreement compare_sexes(const Pair& pair) {
  const auto one = sex_from_text(pair.one);
  const auto other = sex_from_text(pair.other);
  if (!one || !other) return Agreement::absent;
  return agreement(one == other);
}

struct Field {
  const char* name;
  Agreement (*compare)(const Pair&);
};
constexpr Field fields[] = {
    {"number", compare_numbers},   {"old_number", compare_old_numbers},
    {"name", compare_names},       {"birth_date", compare_dates},
    {"sex", compare_sexes},        {"residence", compare_addresses},
    {"issue_date", compare_dates}, {"expiry_date", compare_expiry},
};

Agreement compare_field(const Field& field, const Claims& one, const Claims& other) {
  const auto first = one.fields.find(field.name);
  const auto second = other.fields.find(field.name);
  if (first == one.fields.end() || second == other.fields.end()) return Agreement::absent;
  if (first->second == second->second) return Agreement::equal;
  return field.compare({first->second, second->second, one, other});
}

}  // namespace

std::string_view agreement_name(Agreement agreement) noexcept {
  return agreement_names[static_cast<std::size_t>(agreement)];
}

std::vector<FieldAgreement> compare(const Claims& one, const Claims& other) {
  std::vector<FieldAgreement> agreements;
  for (const auto& field : fields) agreements.push_back({field.name, compare_field(field, one, other)});
  return agreements;
}

std::vector<std::string> differing(const std::vector<FieldAgreement>& agreements) {
  std::vector<std::string> names;
  for (const auto& field : agreements) {
    if (field.agreement == Agreement::differs) names.push_back(field.field);
  }
  return names;
}

}  // namespace chipid::citizen
