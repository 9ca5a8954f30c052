#include "strings.hpp"

#include "asn1/tags.hpp"
#include "core/text.hpp"

namespace chipid::pki {
namespace {

namespace tags = asn1::tags;
constexpr tlv::Tag visible_string{0x1A};
constexpr tlv::Tag universal_string{0x1C};

void append_utf8(std::string& text, std::uint32_t character) {
  const auto unit = [&](std::uint32_t bits) { text += static_cast<char>(static_cast<unsigned char>(bits)); };
  if (character < 0x80) return unit(character);
  if (character < 0x800) {
    unit(0xC0U | character >> 6U);
  } else if (character < 0x10000) {
    unit(0xE0U | character >> 12U);
    unit(0x80U | (character >> 6U & 0x3FU));
  } else {
    unit(0xF0U | character >> 18U);
    unit(0x80U | (character >> 12U & 0x3FU));
    unit(0x80U | (character >> 6U & 0x3FU));
  }
  unit(0x80U | (character & 0x3FU));
}

bool is_character(std::uint32_t number) {
  return number < 0xD800 || (number > 0xDFFF && number < 0x110000);
}

// BMPString and UniversalString: characters of two or four bytes. Surrogates, which a BMPString cannot hold, make it no
// string.
std::optional<std::string> from_wide(BytesView bytes, std::size_t width) {
  if (bytes.size() % width != 0) return std::nullopt;
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += width) {
    std::uint32_t character = 0;
    for (const auto byte : bytes.subspan(at, width)) character = character << 8U | byte;
    if (!is_character(character)) return std::nullopt;
    append_utf8(text, character);
  }
  return text;
}

// UTF-8 where it is that, else ISO 8859-1, as which everybody reads a TeletexString.
std::string from_bytes(BytesView bytes) {
  const auto text = core::as_text(bytes);
  if (core::to_nfc(text)) return std::string(text);
  std::string utf8;
  for (const auto byte : bytes) append_utf8(utf8, byte);
  return utf8;
}

}  // namespace

std::optional<std::string> string_text(const tlv::Element& element) {
  if (element.tag == tags::bmp_string) return from_wide(element.value, 2);
  if (element.tag == universal_string) return from_wide(element.value, 4);
  for (const auto tag : {tags::utf8_string, tags::printable_string, tags::t61_string, tags::ia5_string,
                         tags::numeric_string, visible_string}) {
    if (element.tag == tag) return from_bytes(element.value);
  }
  return std::nullopt;
}

}  // namespace chipid::pki
