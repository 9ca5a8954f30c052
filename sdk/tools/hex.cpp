#include "hex.hpp"

#include <charconv>

namespace chipid::tool {

Result<Bytes> challenge_from_hex(const std::string& text) {
  constexpr std::size_t size = 8;
  Bytes challenge(size);
  bool good = text.size() == 2 * size;
  for (std::size_t i = 0; good && i < size; ++i) {
    const char* digits = text.data() + 2 * i;
    const auto [end, problem] = std::from_chars(digits, digits + 2, challenge[i], 16);
    good = problem == std::errc() && end == digits + 2;
  }
  if (!good) return fail(ErrorCode::usage_bad_value, "--aa-challenge", "8 bytes, that is 16 hexadecimal digits");
  return challenge;
}

}  // namespace chipid::tool
