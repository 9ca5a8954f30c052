#include "test_keys.hpp"

#include <algorithm>

#include "core/bytes.hpp"
#include "evidence/base64url.hpp"
#include "support/vectors.hpp"

namespace chipid::test {
namespace {

Bytes decoded(std::string_view base64url) {
  return evidence::from_base64url(base64url).value();
}

Bytes point(std::string_view x, std::string_view y) {
  return core::concat({hex("04"), decoded(x), decoded(y)});
}

Bytes rfc7515_point() {
  return point("f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0");
}

Bytes rfc7515_scalar() {
  return decoded("jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI");
}

Bytes rfc9449_point() {
  return point("l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs", "9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA");
}

std::string sec1_pem(BytesView point) {
  return pem("EC PRIVATE KEY",
             core::concat({hex("30770201010420"), rfc7515_scalar(), hex("a00a06082a8648ce3d030107a144034200"), point}));
}

std::string public_pem(BytesView point) {
  return pem("PUBLIC KEY", core::concat({hex("3059301306072a8648ce3d020106082a8648ce3d030107034200"), point}));
}

}  // namespace

std::string pem(std::string_view label, BytesView der) {
  auto base64 = evidence::to_base64url(der);
  std::replace(base64.begin(), base64.end(), '-', '+');
  std::replace(base64.begin(), base64.end(), '_', '/');
  while (base64.size() % 4 != 0) base64 += '=';
  const std::string name(label);
  std::string text = "-----BEGIN " + name + "-----\n";
  for (std::size_t at = 0; at < base64.size(); at += 64) text += base64.substr(at, 64) + "\n";
  return text + "-----END " + name + "-----\n";
}

std::string rfc7515_private_pem() {
  return pem("PRIVATE KEY",
             core::concat({hex("308187020100301306072a8648ce3d020106082a8648ce3d030107046d306b0201010420"),
                           rfc7515_scalar(), hex("a144034200"), rfc7515_point()}));
}

std::string rfc7515_sec1_pem() {
  return sec1_pem(rfc7515_point());
}

std::string rfc7515_public_pem() {
  return public_pem(rfc7515_point());
}

std::string rfc9449_public_pem() {
  return public_pem(rfc9449_point());
}

std::string mismatched_pem() {
  return sec1_pem(rfc9449_point());
}

SiteKey site_key() {
  return ok(SiteKey::from_pem(SecretBytes(std::string_view(rfc7515_private_pem()))));
}

std::vector<EnrolledKey> enrolled() {
  return ok(EnrolledKey::from_pem("counter 1", rfc7515_public_pem()));
}

std::vector<EnrolledKey> enrolled_other() {
  return ok(EnrolledKey::from_pem("elsewhere", rfc9449_public_pem()));
}

}  // namespace chipid::test
