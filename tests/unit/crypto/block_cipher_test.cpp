#include "crypto/block_cipher.hpp"

#include "support/vectors.hpp"

using namespace chipid;
using crypto::BlockCipher;
using test::hex;
using test::ok;

TEST_CASE("3DES as ICAO 9303-11 D.3 prints it") {
  const auto key = hex("AB94FDECF2674FDFB9B391F85D7F76F2");
  const auto s = hex("781723860C06C2264608F919887022120B795240CB7049B01C19B33E32804F0B");
  const auto e = "72c29c2371cc9bdb65b779b8e8d37b29ecc154aa56a8799fae2f498f76ed92f2";
  CHECK(core::to_hex(ok(crypto::cbc_encrypt(BlockCipher::tdes, key, s))) == e);
  CHECK(ok(crypto::cbc_decrypt(BlockCipher::tdes, key, hex(e))) == s);
}

// NIST SP 800-38A, F.2.1, F.2.3, F.2.5: first block of CBC.
TEST_CASE("AES-CBC as NIST SP 800-38A prints it") {
  const auto iv = hex("000102030405060708090a0b0c0d0e0f");
  const auto data = hex("6bc1bee22e409f96e93d7e117393172a");
  const auto first = [&](BlockCipher cipher, const char* key) {
    return core::to_hex(ok(crypto::cbc_encrypt(cipher, hex(key), data, iv)));
  };
  CHECK(first(BlockCipher::aes128, "2b7e151628aed2a6abf7158809cf4f3c") == "7649abac8119b246cee98e9b12e9197d");
  CHECK(first(BlockCipher::aes192, "8e73b0f7da0e6452c810f32b809079e562f8ead2522c6b7b") ==
        "4f021db243bc633d7178183a9fa071e8");
  CHECK(first(BlockCipher::aes256, "603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4") ==
        "f58c4c04d6e5f1ba779eabfb5f7bfbd6");
}

TEST_CASE("a keyed cipher serves many messages, each from its own IV") {
  auto cipher = ok(crypto::CbcCipher::create(BlockCipher::aes128, Bytes(16, 1)));
  const Bytes data(32, 7);
  const auto first = ok(cipher.encrypt(data));
  CHECK(ok(cipher.encrypt(data)) == first);
  CHECK(ok(cipher.decrypt(first)) == data);
  CHECK(ok(cipher.encrypt(data, Bytes(16, 9))) != first);
}

TEST_CASE("wrong sizes are refused") {
  CHECK(test::error_of(crypto::cbc_encrypt(BlockCipher::aes256, Bytes(16), Bytes(16))) == "crypto.failure");
  CHECK(test::error_of(crypto::cbc_encrypt(BlockCipher::tdes, Bytes(16), Bytes(7))) == "crypto.failure");
  CHECK(test::error_of(crypto::cbc_decrypt(BlockCipher::aes128, Bytes(16), Bytes(16), Bytes(8))) == "crypto.failure");
}
