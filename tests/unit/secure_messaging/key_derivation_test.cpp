#include "secure_messaging/key_derivation.hpp"

#include "support/vectors.hpp"

using namespace chipid;
using crypto::BlockCipher;
using test::hex;

namespace {
std::string as_hex(const SecretBytes& secret) {
  return core::to_hex(secret.view());
}
}  // namespace

TEST_CASE("KDF for 3DES as ICAO 9303-11 D.2 prints it, parity adjusted") {
  const auto seed = hex("239AB9CB282DAF66231DC5A4DF6BFBAE");
  CHECK(as_hex(sm::kdf_enc(seed, BlockCipher::tdes)) == "ab94fdecf2674fdfb9b391f85d7f76f2");
  CHECK(as_hex(sm::kdf_mac(seed, BlockCipher::tdes)) == "7962d9ece03d1acd4c76089dce131543");
}

TEST_CASE("KDF for AES-128 as ICAO 9303-11 G.1 prints it") {
  const auto shared_secret = hex("28768D20701247DAE81804C9E780EDE582A9996DB4A315020B2733197DB84925");
  CHECK(as_hex(sm::kdf_enc(shared_secret, BlockCipher::aes128)) == "f5f0e35c0d7161ee6724ee513a0d9a7f");
  CHECK(as_hex(sm::kdf_mac(shared_secret, BlockCipher::aes128)) == "fe251c7858b356b24514b3bd5f4297d1");
  const auto password = hex("7E2D2A41C74EA0B38CD36F863939BFA8E9032AAD");
  CHECK(as_hex(sm::kdf_pi(password, BlockCipher::aes128)) == "89ded1b26624ec1e634c1989302849dd");
}

TEST_CASE("KDF gives keys of the cipher's size") {
  for (const auto cipher : {BlockCipher::tdes, BlockCipher::aes128, BlockCipher::aes192, BlockCipher::aes256}) {
    CHECK(sm::kdf_enc(hex("00"), cipher).size() == crypto::key_size(cipher));
  }
}
