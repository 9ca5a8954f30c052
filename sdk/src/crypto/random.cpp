#include "crypto/random.hpp"

#include <openssl/rand.h>

namespace chipid {

Result<Bytes> system_random(std::size_t size) {
  Bytes bytes(size);
  if (RAND_bytes(bytes.data(), static_cast<int>(size)) != 1) return fail(ErrorCode::crypto_failure, "random numbers");
  return bytes;
}

RandomSource crypto::or_system_random(RandomSource source) {
  return source ? std::move(source) : RandomSource(system_random);
}

}  // namespace chipid
