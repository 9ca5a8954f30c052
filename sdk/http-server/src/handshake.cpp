#include "handshake.hpp"

#include <openssl/evp.h>

#include <algorithm>
#include <array>

#include "head_rules.hpp"

namespace chipid::http {
namespace {

constexpr std::string_view guid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";  // RFC 6455, 1.3
constexpr std::size_t key_text = 24;                                       // 16 bytes in base64
constexpr std::size_t sha1_size = 20;

bool is_base64(char c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
}

bool is_key(std::string_view key) {
  return key.size() == key_text && key.ends_with("==") && std::all_of(key.begin(), key.end() - 2, is_base64);
}

}  // namespace

bool wants_socket(const Head& head) {
  const auto to = head.field("upgrade");
  const auto connection = head.field("connection");
  return to && connection && names(*to, "websocket") && names(*connection, "upgrade");
}

int socket_trouble(const Head& head, bool http_1_0) {
  const auto key = head.field("sec-websocket-key");
  if (head.method != "GET" || http_1_0 || !key || !is_key(*key)) return 400;
  if (head.count("content-length") + head.count("transfer-encoding") > 0) return 400;
  return head.field("sec-websocket-version") == "13" ? 0 : 426;
}

std::string accept_of(std::string_view key) {
  const std::string text = std::string(key).append(guid);
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest = {};
  unsigned size = 0;
  EVP_Digest(text.data(), text.size(), digest.data(), &size, EVP_sha1(), nullptr);
  std::array<unsigned char, 4 * ((sha1_size + 2) / 3) + 1> base64 = {};
  const int length = EVP_EncodeBlock(base64.data(), digest.data(), static_cast<int>(sha1_size));
  return {base64.begin(), base64.begin() + length};
}

std::string switching(std::string_view key, std::string_view protocol) {
  std::string answer = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n";
  answer.append("Sec-WebSocket-Accept: ").append(accept_of(key)).append("\r\n");
  if (!protocol.empty()) answer.append("Sec-WebSocket-Protocol: ").append(protocol).append("\r\n");
  return answer.append("\r\n");
}

}  // namespace chipid::http
