#include "crypto/mac.hpp"

#include "crypto/padding.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using test::hex;
using test::ok;

TEST_CASE("retail MAC as ICAO 9303-11 D.3 and D.4 print it") {
  const auto e_ifd = hex("72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F2");
  CHECK(core::to_hex(ok(crypto::retail_mac(hex("7962D9ECE03D1ACD4C76089DCE131543"), crypto::pad(e_ifd, 8)))) ==
        "5f1448eea8ad90a7");
  const auto n = hex("887022120C06C2270CA4020C800000008709016375432908C044F68000000000");
  auto mac = ok(crypto::Mac::create(crypto::BlockCipher::tdes, hex("F1CB1F1FB5ADF208806B89DC579DC1F8")));
  CHECK(core::to_hex(ok(mac.compute(n))) == "bf8b92d635ff24f8");
  CHECK(core::to_hex(ok(mac.compute(n))) == "bf8b92d635ff24f8");
}

TEST_CASE("retail MAC of one block only") {
  // ISO/IEC 9797-1 algorithm 3 of a single block is that block under 3DES.
  const auto key = hex("7962D9ECE03D1ACD4C76089DCE131543");
  const Bytes block(8, 0x55);
  CHECK(ok(crypto::retail_mac(key, block)) == ok(crypto::cbc_encrypt(crypto::BlockCipher::tdes, key, block)));
  CHECK(test::error_of(crypto::retail_mac(key, Bytes(9))) == "crypto.failure");
  CHECK(test::error_of(crypto::retail_mac(key, {})) == "crypto.failure");
}

TEST_CASE("AES-CMAC: every Wycheproof vector") {
  const auto path = test::shared_vector("wycheproof/aes_cmac_test.json");
  if (!path) return;
  std::size_t run = 0;
  const auto file = test::read_json(*path);
  for (const auto& group : file["testGroups"]) {
    for (const auto& vector : group["tests"]) {
      CAPTURE(vector["tcId"].get<int>());
      const auto key = hex(vector["key"].get<std::string>());
      const auto mac = crypto::aes_cmac(key, hex(vector["msg"].get<std::string>()));
      ++run;
      if (key.size() != 16 && key.size() != 24 && key.size() != 32) {
        CHECK(test::error_of(mac) == "crypto.failure");
        continue;
      }
      auto cut = core::to_hex(ok(mac));
      cut.resize(group["tagSize"].get<std::size_t>() / 4);
      CHECK((cut == vector["tag"].get<std::string>()) == (vector["result"] == "valid"));
    }
  }
  CHECK(run > 300);
}
