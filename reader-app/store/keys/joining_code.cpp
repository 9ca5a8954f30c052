#include "keys/joining_code.hpp"

namespace chipid::counter::store {
namespace {

constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t length = 20;
constexpr std::size_t group = 5;

char upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

char as_meant(char c) {
  if (c == 'O') return '0';
  return c == 'I' || c == 'L' ? '1' : c;
}

}  // namespace

Outcome<std::string> new_joining_code() {
  STORE_TRY(const auto bytes, random_bytes(length));
  std::string code;
  for (std::size_t i = 0; i < length; ++i) {
    if (i > 0 && i % group == 0) code += '-';
    code += letters[bytes[i] % letters.size()];
  }
  return code;
}

SecretBytes secret_of_code(std::string_view typed) {
  std::string code;
  for (const auto c : typed) {
    const auto letter = as_meant(upper(c));
    if (letters.find(letter) != std::string_view::npos) code += letter;
  }
  SecretBytes secret{std::string_view(code)};
  wipe(code.data(), code.size());
  return secret;
}

}  // namespace chipid::counter::store
