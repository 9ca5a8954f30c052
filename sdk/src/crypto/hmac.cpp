#include "crypto/hmac.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace chipid::crypto {

Result<Bytes> hmac_sha256(BytesView key, BytesView data) {
  Bytes mac(32);
  unsigned size = 0;
  const auto* done =
      HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), data.data(), data.size(), mac.data(), &size);
  if (done == nullptr || size != mac.size()) return fail(ErrorCode::crypto_failure, "HMAC");
  return mac;
}

}  // namespace chipid::crypto
