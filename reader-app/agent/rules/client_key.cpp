#include <algorithm>

#include "keys/base64.hpp"
#include "rules/token.hpp"

namespace chipid::counter::agent {
namespace {

constexpr std::size_t coordinate_size = 32;

// SubjectPublicKeyInfo (RFC 5480, 2) of an uncompressed point on P-256, up to the point's coordinates.
constexpr std::uint8_t before_point[] = {0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01, 0x06,
                                         0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00, 0x04};

std::string pem_of(const Bytes& spki) {
  const auto text = store::to_base64(spki);
  std::string pem = "-----BEGIN PUBLIC KEY-----\n";
  for (std::size_t at = 0; at < text.size(); at += 64) pem += text.substr(at, 64) + "\n";
  return pem + "-----END PUBLIC KEY-----\n";
}

}  // namespace

std::optional<EnrolledKey> enrolled(const ClientKey& key) {
  const auto x = store::from_base64url(key.x);
  const auto y = store::from_base64url(key.y);
  if (!x || !y || x->size() != coordinate_size || y->size() != coordinate_size) return std::nullopt;
  Bytes spki(std::begin(before_point), std::end(before_point));
  spki.insert(spki.end(), x->begin(), x->end());
  spki.insert(spki.end(), y->begin(), y->end());
  auto keys = EnrolledKey::from_pem("client", pem_of(spki));
  if (!keys || keys->size() != 1) return std::nullopt;
  return std::move(keys->front());
}

}  // namespace chipid::counter::agent
