#include "personalise/pem.hpp"

namespace chipid::virtual_card {
namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::size_t line_width = 64;

}  // namespace

// Three bytes make four characters.
std::string to_base64(BytesView bytes) {
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const auto byte = [&](std::size_t at) { return at < bytes.size() ? std::uint32_t{bytes[at]} : 0U; };
    const auto group = byte(i) << 16U | byte(i + 1) << 8U | byte(i + 2);
    for (std::size_t digit = 0; digit < 4; ++digit) {
      const bool padding = i + digit > bytes.size();
      text += padding ? '=' : alphabet[group >> (18 - 6 * digit) & 0x3FU];
    }
  }
  return text;
}

std::string to_pem(std::string_view label, BytesView der) {
  const auto body = to_base64(der);
  const auto name = std::string(label);
  auto text = "-----BEGIN " + name + "-----\n";
  for (std::size_t i = 0; i < body.size(); i += line_width) text += body.substr(i, line_width) + "\n";
  return text + "-----END " + name + "-----\n";
}

}  // namespace chipid::virtual_card
