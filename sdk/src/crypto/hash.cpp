#include "crypto/hash.hpp"

#include <openssl/evp.h>

#include <cstdlib>

namespace chipid::crypto {
namespace {

struct Row {
  HashAlgorithm algorithm;
  std::string_view name;
  std::size_t size;
  const EVP_MD* (*implementation)();
};

constexpr Row rows[] = {
    {HashAlgorithm::sha1, "SHA-1", 20, EVP_sha1},       {HashAlgorithm::sha224, "SHA-224", 28, EVP_sha224},
    {HashAlgorithm::sha256, "SHA-256", 32, EVP_sha256}, {HashAlgorithm::sha384, "SHA-384", 48, EVP_sha384},
    {HashAlgorithm::sha512, "SHA-512", 64, EVP_sha512},
};

const Row& row(HashAlgorithm algorithm) noexcept {
  return rows[static_cast<std::size_t>(algorithm)];
}

}  // namespace

std::size_t hash_size(HashAlgorithm algorithm) noexcept {
  return row(algorithm).size;
}

std::string_view hash_name(HashAlgorithm algorithm) noexcept {
  return row(algorithm).name;
}

Bytes hash(HashAlgorithm algorithm, BytesView data) {
  Bytes digest(hash_size(algorithm));
  // Fails only where OpenSSL has no memory or lost its own algorithms: nothing sensible can follow.
  if (EVP_Digest(data.data(), data.size(), digest.data(), nullptr, row(algorithm).implementation(), nullptr) != 1) {
    std::abort();
  }
  return digest;
}

}  // namespace chipid::crypto
