#include "write_bytes.hpp"

#include "core/text.hpp"

namespace chipid::remote {
namespace {

using core::WipedText;

constexpr std::string_view hex_digits = "0123456789abcdef";
constexpr std::string_view base64_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view base64url_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

void append_hex(WipedText& out, unsigned byte) {
  out += hex_digits[byte >> 4U];
  out += hex_digits[byte & 0xFU];
}

// Three bytes are four digits; `padded` as plain base64 asks.
void append_base64(WipedText& out, BytesView bytes, std::string_view digits, bool padded) {
  for (; !bytes.empty(); bytes = bytes.subspan(std::min<std::size_t>(3, bytes.size()))) {
    unsigned bits = static_cast<unsigned>(bytes[0]) << 16U;
    if (bytes.size() > 1) bits |= static_cast<unsigned>(bytes[1]) << 8U;
    if (bytes.size() > 2) bits |= bytes[2];
    const std::size_t used = std::min<std::size_t>(3, bytes.size()) + 1;
    for (std::size_t i = 0; i < used; ++i) out += digits[(bits >> (18U - 6U * static_cast<unsigned>(i))) & 0x3FU];
    if (padded) out.append(4 - used, '=');
  }
}

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

}  // namespace

WipedText write_bytes(BytesView bytes, Form form, std::string_view mime) {
  WipedText out;
  out.reserve(bytes.size() * 2 + mime.size() + 16);
  if (form == Form::hex) {
    for (const auto byte : bytes) append_hex(out, byte);
  } else if (form == Form::base64url) {
    append_base64(out, bytes, base64url_digits, false);
  } else if (form == Form::plain) {
    out.append(core::as_text(bytes));
  } else {
    if (form == Form::data_url) out.append("data:").append(mime).append(";base64,");
    append_base64(out, bytes, base64_digits, true);
  }
  return out;
}

void append_json_text(WipedText& out, std::string_view text) {
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += "\\u00";
      append_hex(out, static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
}

void append_percent_encoded(WipedText& out, std::string_view text) {
  for (const char c : text) {
    if (is_unreserved(c)) {
      out += c;
    } else {
      out += '%';
      out += "0123456789ABCDEF"[static_cast<unsigned char>(c) >> 4U];
      out += "0123456789ABCDEF"[static_cast<unsigned char>(c) & 0xFU];
    }
  }
}

}  // namespace chipid::remote
