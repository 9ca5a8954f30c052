#include "crypto/compare.hpp"

#include <openssl/crypto.h>

namespace chipid::crypto {

bool constant_time_equal(BytesView a, BytesView b) noexcept {
  return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

}  // namespace chipid::crypto
