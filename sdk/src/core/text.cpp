#include "core/text.hpp"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

namespace chipid::core {
namespace {

std::string latin1_to_utf8(BytesView bytes) {
  std::string text;
  for (const auto byte : bytes) {
    if (byte < 0x80) {
      text += static_cast<char>(byte);
    } else {
      text += static_cast<char>(0xC0U | (byte >> 6U));
      text += static_cast<char>(0x80U | (byte & 0x3FU));
    }
  }
  return text;
}

Result<std::string> normalise(std::string_view text, int options) {
  utf8proc_uint8_t* mapped = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &mapped, static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  if (size < 0) return fail(ErrorCode::data_malformed, {}, "text is not UTF-8");
  return std::string(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size));
}

}  // namespace

std::string_view as_text(BytesView bytes) noexcept {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

BytesView as_bytes(std::string_view text) noexcept {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

Result<std::string> to_nfc(std::string_view text) {
  return normalise(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

std::string to_displayable(BytesView bytes) {
  constexpr int options = UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_STRIPCC;
  if (auto text = normalise(as_text(bytes), options)) return *std::move(text);
  return normalise(latin1_to_utf8(bytes), options).value_or(std::string{});
}

}  // namespace chipid::core
