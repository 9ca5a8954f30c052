#include "crypto/md5.hpp"

#include <openssl/evp.h>

#include <cstdlib>

namespace chipid::crypto {

Bytes md5(BytesView data) {
  constexpr std::size_t size = 16;
  Bytes digest(size);
  if (EVP_Digest(data.data(), data.size(), digest.data(), nullptr, EVP_md5(), nullptr) != 1) std::abort();
  return digest;
}

}  // namespace chipid::crypto
