#include "core/base64.hpp"

#include <array>

namespace chipid::core {
namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint8_t no_digit = 0xFF;

constexpr auto make_values() {
  std::array<std::uint8_t, 256> values{};
  for (auto& value : values) value = no_digit;
  for (std::size_t i = 0; i < alphabet.size(); ++i) {
    values.at(static_cast<unsigned char>(alphabet[i])) = static_cast<std::uint8_t>(i);
  }
  return values;
}

constexpr auto values = make_values();

tl::unexpected<Error> malformed(const char* what) {
  return fail(ErrorCode::data_malformed, {}, what);
}

std::size_t padding_of(std::string_view text) {
  if (text.size() < 2 || text.back() != '=') return 0;
  return text[text.size() - 2] == '=' ? 2 : 1;
}

}  // namespace

Result<Bytes> from_base64(std::string_view text) {
  if (text.size() % 4 != 0) return malformed("base64 not in fours");
  const auto padding = padding_of(text);
  Bytes bytes;
  bytes.reserve(text.size() / 4 * 3);
  std::uint32_t bits = 0;
  std::size_t held = 0;
  for (const auto character : text.substr(0, text.size() - padding)) {
    const auto value = values.at(static_cast<unsigned char>(character));
    if (value == no_digit) return malformed("not a digit of base64");
    bits = (bits << 6U | value) & 0xFFFFU;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes.push_back(static_cast<std::uint8_t>(bits >> held));
  }
  if ((bits & ((1U << held) - 1U)) != 0) return malformed("base64 ends in surplus bits");
  return bytes;
}

}  // namespace chipid::core
