#include "core/text.hpp"

#include <utf8proc.h>

#include <chipid/text.hpp>
#include <cstdlib>
#include <memory>

namespace chipid {
namespace {

std::string latin1_to_utf8(std::string_view bytes) {
  std::string text;
  for (const auto byte : core::as_bytes(bytes)) {
    if (byte < 0x80) {
      text += static_cast<char>(byte);
    } else {
      text += static_cast<char>(0xC0U | (byte >> 6U));
      text += static_cast<char>(0x80U | (byte & 0x3FU));
    }
  }
  return text;
}

// Unicode categories that a name or an address never needs, and that can deceive who reads it.
bool deceives(utf8proc_int32_t character) {
  switch (utf8proc_category(character)) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return true;
    default:
      return false;
  }
}

std::string without_deceiving(std::string_view utf8) {
  std::string kept;
  for (std::size_t at = 0; at < utf8.size();) {
    utf8proc_int32_t character = 0;
    const auto* start = reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()) + at;
    const auto size = utf8proc_iterate(start, static_cast<utf8proc_ssize_t>(utf8.size() - at), &character);
    if (size <= 0) break;
    if (!deceives(character)) kept += utf8.substr(at, static_cast<std::size_t>(size));
    at += static_cast<std::size_t>(size);
  }
  return kept;
}

// Basic letters in capitals; the D with a stroke, which is no D with a mark to Unicode, is one to the MRZ. The eth
// looks the same and stands in its place in old data.
std::string in_capitals(std::string_view text) {
  constexpr char apostrophe = '\'';
  std::string letters;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const auto pair = text.substr(at, 2);
    if (pair == "\u0110" || pair == "\u0111" || pair == "\u00D0" || pair == "\u00F0") {
      letters += 'D';
      ++at;
    } else if (c >= 'a' && c <= 'z') {
      letters += static_cast<char>(c - 'a' + 'A');
    } else if (c >= 'A' && c <= 'Z') {
      letters += c;
    } else if (c != apostrophe) {
      letters += ' ';
    }
  }
  return letters;
}

}  // namespace

std::string_view core::as_text(BytesView bytes) noexcept {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

BytesView core::as_bytes(std::string_view text) noexcept {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

Result<std::string> core::to_nfc(std::string_view text) {
  utf8proc_uint8_t* mapped = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &mapped, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  if (size < 0) return fail(ErrorCode::data_malformed, {}, "text is not UTF-8");
  return std::string(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size));
}

std::string core::to_mrz_letters(std::string_view name) {
  utf8proc_uint8_t* mapped = nullptr;
  const auto size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(name.data()), static_cast<utf8proc_ssize_t>(name.size()),
                   &mapped, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  return size < 0 ? std::string()
                  : in_capitals({reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(size)});
}

std::string core::to_displayable(BytesView bytes) {
  return displayable(as_text(bytes));
}

std::string shown_day(std::string_view iso, Language language) {
  if (language == Language::en || iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::string(iso);
  std::string day(iso.substr(8));
  return day.append("/").append(iso.substr(5, 2)).append("/").append(iso.substr(0, 4));
}

std::string displayable(std::string_view text) {
  auto utf8 = core::to_nfc(text);
  if (!utf8) utf8 = core::to_nfc(latin1_to_utf8(text));
  return without_deceiving(utf8.value_or(std::string{}));
}

}  // namespace chipid
