#include "logic/key_input.hpp"

#include <algorithm>
#include <chipid/citizen.hpp>

namespace chipid::counter {
namespace {

constexpr std::size_t can_digits = 6;
constexpr std::size_t document_number_digits = 9;
constexpr std::size_t personal_number_digits = 12;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

std::string without_spaces(std::string_view text) {
  std::string dense;
  std::copy_if(text.begin(), text.end(), std::back_inserter(dense), [](char c) { return !is_space(c); });
  return dense;
}

// On a citizen card the CAN is the end of the personal number, and so that of the document number.
Result<KeyInput> from_digits(const std::string& digits) {
  if (digits.size() != can_digits && digits.size() != document_number_digits &&
      digits.size() != personal_number_digits) {
    return fail(ErrorCode::usage_bad_value, "", "6, 9 or 12 digits");
  }
  KeyInput input;
  CHIPID_TRY(auto key, AccessKey::from_can(std::string_view(digits).substr(digits.size() - can_digits)));
  input.keys.push_back(std::move(key));
  return input;
}

// The filler of the machine-readable lines is in no other text that opens a card.
Result<KeyInput> from_lines(std::string_view text) {
  KeyInput input;
  CHIPID_TRY(auto key, AccessKey::from_mrz(text));
  input.keys.push_back(std::move(key));
  return input;
}

Result<KeyInput> from_code(std::string_view text) {
  KeyInput input;
  CHIPID_TRY(input.payload, citizen::parse_scanned(text));
  CHIPID_TRY(input.keys, citizen::keys_from_qr(*input.payload));
  input.qr = std::string(text);
  return input;
}

}  // namespace

bool is_complete(std::string_view typed) noexcept {
  return typed.size() == personal_number_digits && std::all_of(typed.begin(), typed.end(), is_digit);
}

Result<KeyInput> key_from_input(std::string_view text) {
  const auto dense = without_spaces(text);
  if (dense.empty()) return fail(ErrorCode::usage_no_key);
  if (std::all_of(dense.begin(), dense.end(), is_digit)) return from_digits(dense);
  if (dense.find('<') != std::string::npos && dense.find('|') == std::string::npos) return from_lines(text);
  return from_code(text);
}

}  // namespace chipid::counter
