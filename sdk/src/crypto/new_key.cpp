#include "crypto/new_key.hpp"

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/pem.h>

#include "openssl_keys.hpp"

namespace chipid::crypto {
namespace {

using Bio = std::unique_ptr<BIO, decltype(&BIO_free)>;

// Wiped when it is freed, as OpenSSL does with all memory that a BIO writes to.
std::string_view text_of(const Bio& bio) {
  char* data = nullptr;
  const long size = BIO_get_mem_data(bio.get(), &data);
  return {data, static_cast<std::size_t>(size)};
}

}  // namespace

Result<NewKey> make_p256_key() {
  const Key key(EVP_EC_gen("P-256"), &EVP_PKEY_free);
  const Bio secret(BIO_new(BIO_s_secmem()), &BIO_free);
  const Bio open(BIO_new(BIO_s_mem()), &BIO_free);
  if (!key || !secret || !open ||
      PEM_write_bio_PKCS8PrivateKey(secret.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1 ||
      PEM_write_bio_PUBKEY(open.get(), key.get()) != 1) {
    ERR_clear_error();
    return fail(ErrorCode::crypto_failure, "key", "making a pair");
  }
  return NewKey{.private_key = SecretBytes(text_of(secret)), .public_key = std::string(text_of(open))};
}

}  // namespace chipid::crypto
