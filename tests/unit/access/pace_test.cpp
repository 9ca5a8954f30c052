#include "access/pace.hpp"

#include "access/pace_cam.hpp"
#include "access/pace_mapping.hpp"
#include "core/bytes.hpp"
#include "crypto/padding.hpp"
#include "pace_example.hpp"
#include "tlv/writer.hpp"

using namespace chipid;
namespace pace = access::pace;
using crypto::BlockCipher;
using test::hex;
using test::ok;
using test::PaceExample;

namespace {

constexpr auto untrusted = "access.untrusted_answer";

Bytes answer(const std::string& data) {
  return hex(data + "9000");
}

/// 7C { tag value }
Bytes object(std::uint8_t tag, const Bytes& value) {
  const auto inner = tlv::encode(tlv::Tag{tag}, value);
  auto bytes = tlv::encode(tlv::Tag{0x7C}, inner);
  core::append(bytes, hex("9000"));
  return bytes;
}

Bytes padded_number(std::uint8_t last) {
  Bytes number(128);
  number.back() = last;
  return number;
}

}  // namespace

TEST_CASE("adverse 20: the token refused is a wrong password, with the tries that the chip says are left") {
  auto example = PaceExample::named("G.1");
  CHECK(example.error_with(4, hex("6300")) == "access.wrong_key");
  CHECK_FALSE(example.tries_left);
  CHECK(example.error_with(4, hex("63C2")) == "access.wrong_key");
  CHECK(example.tries_left == 2U);
}

TEST_CASE("adverse 22: wrong token, point off the curve or at infinity, our own key back") {
  auto example = PaceExample::named("G.1");
  CHECK(example.error_with(4, answer("7C0A86083ABB9674BCE93C09")) == untrusted);
  auto off_curve = example.value("chip_public");
  off_curve.back() ^= 1U;
  CHECK(example.error_with(3, object(0x84, off_curve)) == untrusted);
  CHECK(example.error_with(3, answer("7C03840100")) == untrusted);
  CHECK(example.error_with(3, object(0x84, example.value("terminal_public"))) == untrusted);
  CHECK(example.error_with(2, object(0x82, example.value("terminal_mapping_public"))) == untrusted);
}

TEST_CASE("adverse 22: Diffie-Hellman values 0, 1, p-1, over the prime, and our own key back") {
  auto example = PaceExample::named("G.2");
  const auto prime = crypto::dh_group(0)->prime;
  auto minus_one = prime;
  minus_one.back() -= 1;
  auto too_long = example.value("chip_public");
  too_long.insert(too_long.begin(), 0x00);
  for (const std::size_t step : {2U, 3U}) {
    const auto tag = static_cast<std::uint8_t>(step == 2 ? 0x82 : 0x84);
    const auto own = example.value(step == 2 ? "terminal_mapping_public" : "terminal_public");
    for (const auto& value :
         {padded_number(0), padded_number(1), Bytes{0x01}, minus_one, prime, too_long, own, Bytes{}}) {
      CAPTURE(step, core::to_hex(value));
      CHECK(example.error_with(step, object(tag, value)) == untrusted);
    }
  }
}

TEST_CASE("adverse 102: Diffie-Hellman values outside the subgroup") {
  auto example = PaceExample::named("G.2");
  CHECK(example.error_with(2, object(0x82, padded_number(2))) == untrusted);
  CHECK(example.error_with(3, object(0x84, padded_number(2))) == untrusted);
}

TEST_CASE("adverse 102: an integrated mapping that gives the neutral element") {
  // R(s,t) cannot be steered to such a number, so the functions behind it are asked.
  const auto& group = *crypto::dh_group(0);
  CHECK(test::error_of(crypto::dh_into_subgroup(group, hex("01"))) == "crypto.bad_point");
  CHECK(test::error_of(crypto::dh_into_subgroup(group, group.prime)) == "crypto.bad_point");
}

TEST_CASE("adverse 23: a nonce of the wrong size") {
  for (const auto* name : {"G.1", "G.2", "H.1", "I.1"}) {
    auto example = PaceExample::named(name);
    CHECK(example.error_with(1, answer("7C0A80080102030405060708")) == untrusted);
    CHECK(example.error_with(1, answer("7C11800F0102030405060708090A0B0C0D0E0F")) == untrusted);
    CHECK(example.error_with(1, answer("7C028000")) == untrusted);
    CHECK(example.error_with(1, object(0x80, Bytes(48, 0x11))) == untrusted);
  }
  // 32 bytes are too many for the integrated mapping with AES-128.
  auto integrated = PaceExample::named("H.1");
  CHECK(integrated.error_with(1, object(0x80, Bytes(32, 0x11))) == untrusted);
}

TEST_CASE("nonces of the integrated mapping have the sizes of 9303-11, 4.4.3.3") {
  CHECK(pace::terminal_nonce_size(BlockCipher::tdes) == 16);
  CHECK(pace::terminal_nonce_size(BlockCipher::aes128) == 16);
  CHECK(pace::terminal_nonce_size(BlockCipher::aes192) == 24);
  CHECK(pace::terminal_nonce_size(BlockCipher::aes256) == 32);
  CHECK(pace::integrated_nonce_size(BlockCipher::tdes) == 16);
  CHECK(pace::integrated_nonce_size(BlockCipher::aes128) == 16);
  CHECK(pace::integrated_nonce_size(BlockCipher::aes192) == 32);
  CHECK(pace::integrated_nonce_size(BlockCipher::aes256) == 32);
  for (const auto cipher : {BlockCipher::tdes, BlockCipher::aes128, BlockCipher::aes192, BlockCipher::aes256}) {
    const SecretBytes nonce(Bytes(pace::integrated_nonce_size(cipher), 0x5A));
    const Bytes terminal_nonce(pace::terminal_nonce_size(cipher), 0xA5);
    // The fewest blocks of the nonce's size that are 64 bits more than the prime.
    CHECK(ok(pace::pseudo_random(cipher, nonce, terminal_nonce, 192)).size() == 32);
    CHECK(ok(pace::pseudo_random(cipher, nonce, terminal_nonce, 256)).size() == (nonce.size() == 16 ? 48 : 64));
  }
}

TEST_CASE("the integrated mapping's answer is empty, and one that is not is refused") {
  auto example = PaceExample::named("H.1");
  for (const auto* empty : {"", "7C00", "7C028200"}) CHECK(example.error_with(2, answer(empty)).empty());
  CHECK(example.error_with(2, answer("7C03820101")) == untrusted);
}

TEST_CASE("adverse 25: a chip that does not take the suite, or breaks off") {
  auto example = PaceExample::named("G.1");
  CHECK(example.error_with(0, hex("6A80")) == "access.not_supported");
  CHECK(example.error_with(0, hex("6A88")) == "access.not_supported");
  CHECK(example.error_with(1, hex("6985")) == "access.refused");
  CHECK(example.error_with(2, hex("6A80")) == "access.refused");
}

TEST_CASE("answers that are no dynamic authentication data") {
  auto example = PaceExample::named("G.1");
  for (const auto* text : {"", "7C", "7C00", "7C028100", "800100", "7C1280"}) {
    CAPTURE(text);
    CHECK(example.error_with(1, answer(text)) == untrusted);
  }
}

TEST_CASE("adverse 108: a PIN or PUK with one try left, or none, is not tried") {
  auto example = PaceExample::named("G.1");
  for (const auto& key : {ok(AccessKey::from_pin("123456")).clone(), ok(AccessKey::from_puk("1234567890")).clone()}) {
    const auto error = [&](const char* status) {
      example.answers = {hex(status)};
      return test::error_of(example.run_with(key));
    };
    CHECK(error("63C1") == "access.pin_suspended");
    CHECK(example.sent.size() == 1);
    CHECK(example.tries_left == 1U);
    CHECK(error("63C0") == "access.pin_blocked");
    CHECK(error("6983") == "access.pin_blocked");
    CHECK(example.sent.size() == 1);
  }
}

TEST_CASE("adverse 108: a PIN with more tries left, and a CAN or MRZ with any, are tried") {
  auto example = PaceExample::named("G.1");
  const auto pin = ok(AccessKey::from_pin("123456"));
  example.answers[0] = hex("63C2");
  CHECK_FALSE(example.run_with(pin));
  CHECK(example.sent.size() == 5);
  CHECK(example.sent[0] == "0022c1a40f800a04007f00070202040202830103");
  CHECK(example.tries_left == 2U);
  example.restore();
  example.answers[0] = hex("63C1");
  CHECK(example.run());
  example.restore();
  CHECK_FALSE(example.run_with(ok(AccessKey::from_puk("1234567890"))));
  CHECK(example.sent[0] == "0022c1a40f800a04007f00070202040202830104");
}

TEST_CASE("adverse 27: chip authentication data that are absent or badly padded leave the channel, and no proof") {
  auto example = PaceExample::named("I.1");
  const auto without = [&](const Bytes& last_answer) {
    example.restore();
    example.answers[4] = last_answer;
    return ok(example.run()).chip_authentication_data.has_value();
  };
  auto changed = example.answers[4];
  changed[changed.size() - 3] ^= 1U;
  CHECK_FALSE(without(changed));
  CHECK_FALSE(without(object(0x86, example.value("token_chip"))));
  CHECK_FALSE(without(answer("7C0C8608" + example.text("token_chip") + "8A00")));
  CHECK_FALSE(without(answer("7C0D8608" + example.text("token_chip") + "8A0111")));
}

TEST_CASE("chip authentication data that are too long, empty or too short") {
  const auto group = crypto::KeyAgreementGroup::of(crypto::Curve::brainpoolP256r1);
  const sm::KsEnc ks_enc{SecretBytes(Bytes(16, 0x11))};
  const auto error = [&](std::size_t size) {
    const auto iv = ok(crypto::cbc_encrypt(BlockCipher::aes128, ks_enc.bytes.view(), Bytes(16, 0xFF)));
    const auto padded = crypto::pad(Bytes(size, 0x22), 16);
    const auto encrypted = ok(crypto::cbc_encrypt(BlockCipher::aes128, ks_enc.bytes.view(), padded, iv));
    return test::error_of(pace::decrypt_chip_authentication_data(group, BlockCipher::aes128, ks_enc, encrypted));
  };
  CHECK(error(32).empty());
  CHECK(error(31).empty());  // leading zeros left off: against 4.4.5.6, and the same number
  CHECK(error(33) == untrusted);
  CHECK(error(0) == untrusted);
}

TEST_CASE("a proof of the neutral element is none") {
  const auto example = PaceExample::named("I.1");
  const auto group = example.offer().group;
  CHECK_FALSE(pace::proves_key(group, Bytes(32, 0x00), example.value("chip_static_public"), Bytes{0x00}));
  CHECK_FALSE(pace::proves_key(group, example.value("chip_authentication_data"), Bytes(65, 0x04),
                               example.value("chip_mapping_public")));
}
