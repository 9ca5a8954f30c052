#include "crypto/hash.hpp"

#include <array>
#include <cstdlib>

#include "openssl_digest.hpp"

namespace chipid::crypto {
namespace {

struct Row {
  HashAlgorithm algorithm;
  std::string_view name;
  std::size_t size;
  const char* openssl_name;
};

constexpr Row rows[] = {
    {HashAlgorithm::sha1, "SHA-1", 20, "SHA1"},         {HashAlgorithm::sha224, "SHA-224", 28, "SHA2-224"},
    {HashAlgorithm::sha256, "SHA-256", 32, "SHA2-256"}, {HashAlgorithm::sha384, "SHA-384", 48, "SHA2-384"},
    {HashAlgorithm::sha512, "SHA-512", 64, "SHA2-512"},
};

// Never freed: threads may hash until the program's last moment.
auto fetch_all() {
  std::array<const EVP_MD*, std::size(rows)> digests{};
  for (std::size_t i = 0; i < digests.size(); ++i) digests.at(i) = EVP_MD_fetch(nullptr, rows[i].openssl_name, nullptr);
  return digests;
}

const Row& row(HashAlgorithm algorithm) noexcept {
  return rows[static_cast<std::size_t>(algorithm)];
}

}  // namespace

const EVP_MD* digest_of(HashAlgorithm algorithm) noexcept {
  static const auto digests = fetch_all();
  return digests.at(static_cast<std::size_t>(algorithm));
}

std::size_t hash_size(HashAlgorithm algorithm) noexcept {
  return row(algorithm).size;
}

std::string_view hash_name(HashAlgorithm algorithm) noexcept {
  return row(algorithm).name;
}

Bytes hash(HashAlgorithm algorithm, BytesView data) {
  Bytes digest(hash_size(algorithm));
  // Fails only where OpenSSL has no memory or lost its own algorithms: nothing sensible can follow.
  if (EVP_Digest(data.data(), data.size(), digest.data(), nullptr, digest_of(algorithm), nullptr) != 1) {
    std::abort();
  }
  return digest;
}

}  // namespace chipid::crypto
