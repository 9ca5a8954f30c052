#include "secure_messaging/protection.hpp"

#include "iso7816/commands.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using crypto::BlockCipher;
using test::hex;
using test::ok;

namespace {

// ICAO 9303-11, D.4: the session of the BAC example.
sm::Protection example_session() {
  return ok(sm::Protection::create({.cipher = BlockCipher::tdes,
                                    .ks_enc = {SecretBytes(hex("979EC13B1CBFE9DCD01AB0FED307EAE5"))},
                                    .ks_mac = {SecretBytes(hex("F1CB1F1FB5ADF208806B89DC579DC1F8"))},
                                    .ssc = sm::SendSequenceCounter(hex("887022120C06C226"))}));
}

std::string command(sm::Protection& session, const iso7816::CommandApdu& plain) {
  return core::to_hex(ok(session.protect(plain)).encode());
}

Result<iso7816::ResponseApdu> answer(sm::Protection& session, const char* raw) {
  return session.unprotect(ok(iso7816::ResponseApdu::parse(hex(raw))));
}

}  // namespace

TEST_CASE("secure messaging as ICAO 9303-11 D.4 prints it") {
  auto session = example_session();
  CHECK(command(session, iso7816::select_file({0x011E})) == "0ca4020c158709016375432908c044f68e08bf8b92d635ff24f800");
  CHECK(ok(answer(session, "990290008E08FA855A5D4C50A8ED9000")).data.empty());
  CHECK(command(session, iso7816::read_binary(std::size_t{0}, 4)) == "0cb000000d9701048e08ed6705417e96ba5500");
  CHECK(core::to_hex(ok(answer(session, "8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000")).data) == "60145f01");
  CHECK(command(session, iso7816::read_binary(std::size_t{4}, 0x12)) == "0cb000040d9701128e082ea28a70f3c7b53500");
  CHECK(
      core::to_hex(
          ok(answer(session, "871901FB9235F4E4037F2327DCC8964F1F9B8C30F42C8E2FFF224A990290008E08C8B2787EAEA07D749000"))
              .data) == "04303130365f36063034303030305c026175");
}

TEST_CASE("one changed bit anywhere in a protected answer is a fault") {
  const auto genuine = hex("990290008E08FA855A5D4C50A8ED9000");
  for (std::size_t bit = 0; bit < genuine.size() * 8; ++bit) {
    auto session = example_session();
    ok(session.protect(iso7816::select_file({0x011E})));
    auto changed = genuine;
    changed[bit / 8] ^= static_cast<std::uint8_t>(1U << bit % 8);
    CAPTURE(bit);
    CHECK(test::error_of(session.unprotect(ok(iso7816::ResponseApdu::parse(changed)))) == "sm.fault");
  }
}

TEST_CASE("an answer from another place of the counter is a fault") {
  auto session = example_session();
  ok(session.protect(iso7816::select_file({0x011E})));
  ok(session.protect(iso7816::select_file({0x011E})));
  CHECK(test::error_of(answer(session, "990290008E08FA855A5D4C50A8ED9000")) == "sm.fault");
}

TEST_CASE("the greatest plain answer that fits 256 bytes") {
  CHECK(example_session().plain_capacity(256) == 231);
  const auto aes = [](BlockCipher cipher) {
    return ok(sm::Protection::create({.cipher = cipher,
                                      .ks_enc = {SecretBytes(crypto::key_size(cipher))},
                                      .ks_mac = {SecretBytes(crypto::key_size(cipher))},
                                      .ssc = sm::SendSequenceCounter(cipher)}));
  };
  CHECK(aes(BlockCipher::aes128).plain_capacity(256) == 223);
  CHECK(aes(BlockCipher::aes256).plain_capacity(256) == 223);
  CHECK(aes(BlockCipher::aes192).plain_capacity(10) == 0);
  CHECK(aes(BlockCipher::aes128).plain_capacity(65536) > 65000);
}

TEST_CASE("the counter carries over bytes and wraps") {
  sm::SendSequenceCounter counter(hex("00FF"));
  counter.increase();
  CHECK(core::to_hex(counter.value()) == "0100");
  sm::SendSequenceCounter last(hex("FFFF"));
  last.increase();
  CHECK(core::to_hex(last.value()) == "0000");
}
