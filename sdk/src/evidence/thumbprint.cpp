#include "thumbprint.hpp"

#include "core/text.hpp"
#include "crypto/hash.hpp"
#include "evidence/base64url.hpp"

namespace chipid::evidence {

// The members that RFC 7518, 6.2.1 requires, in the order of their names, without white space.
std::string thumbprint(BytesView point) {
  const auto x = to_base64url(point.subspan(1, 32));
  const auto y = to_base64url(point.subspan(33, 32));
  const auto jwk = R"({"crv":"P-256","kty":"EC","x":")" + x + R"(","y":")" + y + R"("})";
  return to_base64url(crypto::hash(crypto::HashAlgorithm::sha256, core::as_bytes(jwk)));
}

}  // namespace chipid::evidence
