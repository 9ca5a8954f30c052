#include "chip/secure_messaging.hpp"

#include "core/bytes.hpp"
#include "specimens/specimens.hpp"
#include "support/vectors.hpp"
#include "terminal.hpp"

using namespace chipid;
using namespace chipid::virtual_card;
using crypto::BlockCipher;
using test::hex;
using test::ok;

namespace {

// READ BINARY of four bytes of EF.COM by short identifier under KSenc 11 12 13 .., KSmac 51 52 53 .. and a counter that
// starts at zero. ICAO prints no example for AES: computed with `openssl enc` and `openssl mac` alone.
struct AesExample {
  BlockCipher cipher;
  const char* command;
  const char* answer;
};
constexpr AesExample aes_examples[] = {
    {BlockCipher::aes128, "0CB09E000D9701048E085F3C9D355F57600700",
     "8711015948130d8b6f468402fefc147f64550a990290008e08f583dd41eb1359c49000"},
    {BlockCipher::aes192, "0CB09E000D9701048E08C09903D7B11D39F700",
     "87110178348bc86b34dab1c593e2fa26b77791990290008e0811ebecf6459e0c349000"},
    {BlockCipher::aes256, "0CB09E000D9701048E0895461658AEB2F41500",
     "8711018ef88192290cbb1f69b462150ffa50cc990290008e08a71af2f2c233f70c9000"},
};

}  // namespace

TEST_CASE("AES secure messaging as the openssl program computes it") {
  for (const auto& example : aes_examples) {
    CardImage card{.mrz_information = "unused"};
    card.files.put(*find_kind("EF_COM"), hex("60145F0104303130365F36063034303030305C026175"), false);
    Chip chip(std::move(card), system_random);
    const auto keys = test::channel_keys(example.cipher);
    ok(chip.begin_secure_messaging(example.cipher, keys.enc, keys.mac, Bytes(16)));
    CHECK(test::ask(chip, example.command) == example.answer);
  }
}

TEST_CASE("the room of a response is used to the last block") {
  for (const auto cipher : {BlockCipher::tdes, BlockCipher::aes128}) {
    const auto keys = test::channel_keys(cipher);
    for (const bool odd : {false, true}) {
      for (std::size_t space = 0; space < 700; ++space) {
        auto channel = ok(SecureMessaging::create(cipher, keys.enc, keys.mac, keys.ssc));
        const auto most = channel.max_plain(space, odd);
        const auto size_of = [&](std::size_t plain) {
          return ok(channel.protect({.data = Bytes(plain, 1), .status = iso7816::sw::ok}, odd, {})).size();
        };
        if (most > 0) CHECK(size_of(most) <= space);
        CHECK(size_of(most + 1) > space);
      }
    }
  }
}

TEST_CASE("keys and counters of another size are refused") {
  const auto keys = test::channel_keys(BlockCipher::aes128);
  CHECK(test::error_of(SecureMessaging::create(BlockCipher::aes128, keys.enc, keys.mac, Bytes(8))) == "crypto.failure");
  CHECK(test::error_of(SecureMessaging::create(BlockCipher::aes256, keys.enc, keys.mac, keys.ssc)) == "crypto.failure");
}
