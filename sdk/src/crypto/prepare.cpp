#include "crypto/prepare.hpp"

#include <chipid/random.hpp>

#include "crypto/hash.hpp"
#include "crypto/mac.hpp"

namespace chipid::crypto {

// What every read needs first. Failures show where the algorithms are really used.
void prepare() noexcept {
  const Bytes zeros(key_size(BlockCipher::tdes));
  (void)hash(HashAlgorithm::sha1, zeros);
  (void)retail_mac(zeros, zeros);
  (void)system_random(1);
}

}  // namespace chipid::crypto
