#include "chip/basic_access_control.hpp"

#include "chip/key_derivation.hpp"
#include "core/bytes.hpp"
#include "support/vectors.hpp"
#include "terminal.hpp"

using namespace chipid;
using namespace chipid::virtual_card;
using test::hex;
using test::ok;

// ICAO 9303-11, appendix D.2 and D.3: the printed values.
namespace {

constexpr const char* mrz_information = "L898902C<369080619406236";
constexpr const char* rnd_ic = "4608F91988702212";
constexpr const char* rnd_ifd = "781723860C06C226";
constexpr const char* k_ic = "0B4F80323EB3191CB04970CB4052790B";
constexpr const char* k_ifd = "0B795240CB7049B01C19B33E32804F0B";
constexpr const char* command_data = "72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F25F1448EEA8AD90A7";
constexpr const char* response_data =
    "46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F2F2D235D074D7449";

std::string hex_of(BytesView bytes) {
  return core::to_hex(bytes);
}

}  // namespace

TEST_CASE("document basic access keys as ICAO 9303-11 D.2 prints them") {
  const auto keys = bac::derive_access_keys(mrz_information);
  CHECK(hex_of(keys.enc) == "ab94fdecf2674fdfb9b391f85d7f76f2");
  CHECK(hex_of(keys.mac) == "7962d9ece03d1acd4c76089dce131543");
}

TEST_CASE("the MRZ of the citizen card page gives its keys") {
  const auto keys = bac::derive_access_keys("090000123390011583001156");
  CHECK(hex_of(keys.enc) == "8ffed3d3e94957976e7f37490468ef01");
  CHECK(hex_of(keys.mac) == "89ef26c8ba585108d55e73195404387f");
}

TEST_CASE("BAC, chip's side, as ICAO 9303-11 D.3 prints it") {
  const auto keys = bac::derive_access_keys(mrz_information);
  const auto terminal = ok(bac::verify_terminal(keys, hex(rnd_ic), hex(command_data)));
  REQUIRE(terminal);
  CHECK(terminal->rnd_ifd == hex(rnd_ifd));
  CHECK(terminal->k_ifd == hex(k_ifd));
  CHECK(ok(bac::answer(keys, *terminal, hex(rnd_ic), hex(k_ic))) == hex(response_data));
  const auto session = bac::derive_session_keys(*terminal, hex(rnd_ic), hex(k_ic));
  CHECK(hex_of(session.enc) == "979ec13b1cbfe9dcd01ab0fed307eae5");
  CHECK(hex_of(session.mac) == "f1cb1f1fb5adf208806b89dc579dc1f8");
  CHECK(hex_of(session.ssc) == "887022120c06c226");
}

TEST_CASE("BAC refuses another challenge, an altered cryptogram or MAC, another size") {
  const auto keys = bac::derive_access_keys(mrz_information);
  const auto accepts = [&](BytesView challenge, BytesView data) {
    return ok(bac::verify_terminal(keys, challenge, data)).has_value();
  };
  CHECK_FALSE(accepts(Bytes(8), hex(command_data)));
  for (const std::size_t at : {0U, 31U, 32U, 39U}) {
    auto data = hex(command_data);
    data[at] ^= 0x01U;
    CHECK_FALSE(accepts(hex(rnd_ic), data));
  }
  CHECK_FALSE(accepts(hex(rnd_ic), BytesView(hex(command_data)).first(39)));
}

TEST_CASE("key derivation takes SHA-1 or SHA-256 by key length") {
  const Bytes secret(16, 0x5A);
  const auto aes128 = derive_key(secret, KeyUse::encryption, crypto::BlockCipher::aes128);
  const auto aes256 = derive_key(secret, KeyUse::encryption, crypto::BlockCipher::aes256);
  const auto aes192 = derive_key(secret, KeyUse::encryption, crypto::BlockCipher::aes192);
  CHECK(aes128.size() == 16);
  CHECK(aes256.size() == 32);
  CHECK(core::equal(aes192, BytesView(aes256).first(24)));
  CHECK_FALSE(core::equal(aes128, BytesView(aes256).first(16)));
}

TEST_CASE("the whole worked example D.3 and D.4 through the chip") {
  CardImage card{.mrz_information = mrz_information};
  card.files.put(*find_kind("EF_COM"), hex("60145F0104303130365F36063034303030305C026175"), false);
  Chip chip(std::move(card), test::listed_random({rnd_ic, k_ic}));
  CHECK(test::ask(chip, "00A4040C07A0000002471001") == "9000");
  CHECK(test::ask(chip, "0084000008") == "4608f919887022129000");
  CHECK(hex(test::ask(chip, "0082000028" + std::string(command_data) + "28")) ==
        core::concat({hex(response_data), hex("9000")}));
  CHECK(test::ask(chip, "0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800") ==
        "990290008e08fa855a5d4c50a8ed9000");
  CHECK(test::ask(chip, "0CB000000D9701048E08ED6705417E96BA5500") ==
        "8709019ff0ec34f9922651990290008e08ad55cc17140b2ded9000");
  CHECK(test::ask(chip, "0CB000040D9701128E082EA28A70F3C7B53500") ==
        "871901fb9235f4e4037f2327dcc8964f1f9b8c30f42c8e2fff224a990290008e08c8b2787eaea07d749000");
}
