#include "access/bac.hpp"

#include "core/text.hpp"
#include "iso7816/raw_channel.hpp"
#include "support/scripted_connection.hpp"
#include "support/vectors.hpp"

using namespace chipid;
namespace bac = access::bac;
using test::hex;
using test::ok;

namespace {

// ICAO 9303-11, D.2 and D.3.
constexpr std::string_view mrz_information = "L898902C<369080619406236";
const Bytes rnd_ic = hex("4608F91988702212");
const Bytes answer = hex("46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F2F2D235D074D7449");

bac::TerminalRandom terminal() {
  return {.rnd_ifd = hex("781723860C06C226"), .k_ifd = SecretBytes(hex("0B795240CB7049B01C19B33E32804F0B"))};
}

bac::Keys keys() {
  return bac::derive_keys(bac::derive_seed(core::as_bytes(mrz_information)).view());
}

std::string as_hex(const SecretBytes& secret) {
  return core::to_hex(secret.view());
}

// A chip that answers EXTERNAL AUTHENTICATE with these bytes.
std::string establish_against(const char* challenge, const char* authentication) {
  test::ScriptedConnection card(
      [&](BytesView command) { return hex(command[1] == 0x84 ? challenge : authentication); });
  iso7816::RawChannel raw(card);
  const RandomSource random = [](std::size_t size) -> Result<Bytes> { return Bytes(size, 0x11); };
  return test::error_of(bac::establish(raw, core::as_bytes(mrz_information), random));
}

}  // namespace

TEST_CASE("BAC keys as ICAO 9303-11 D.2 prints them") {
  CHECK(as_hex(bac::derive_seed(core::as_bytes(mrz_information))) == "239ab9cb282daf66231dc5a4df6bfbae");
  CHECK(as_hex(keys().k_enc.bytes) == "ab94fdecf2674fdfb9b391f85d7f76f2");
  CHECK(as_hex(keys().k_mac.bytes) == "7962d9ece03d1acd4c76089dce131543");
}

TEST_CASE("BAC keys of the citizen page") {
  const auto seed = bac::derive_seed(core::as_bytes("090000123390011583001156"));
  CHECK(as_hex(seed) == "7df26a772bfee86114faba2af303670a");
  CHECK(as_hex(bac::derive_keys(seed.view()).k_enc.bytes) == "8ffed3d3e94957976e7f37490468ef01");
  CHECK(as_hex(bac::derive_keys(seed.view()).k_mac.bytes) == "89ef26c8ba585108d55e73195404387f");
}

TEST_CASE("BAC exchange as ICAO 9303-11 D.3 prints it") {
  CHECK(core::to_hex(ok(bac::authentication_data(keys(), rnd_ic, terminal()))) ==
        "72c29c2371cc9bdb65b779b8e8d37b29ecc154aa56a8799fae2f498f76ed92f25f1448eea8ad90a7");
  const auto session = ok(bac::verify_answer(keys(), rnd_ic, terminal(), answer));
  CHECK(as_hex(session.ks_enc.bytes) == "979ec13b1cbfe9dcd01ab0fed307eae5");
  CHECK(as_hex(session.ks_mac.bytes) == "f1cb1f1fb5adf208806b89dc579dc1f8");
  CHECK(core::to_hex(session.ssc.value()) == "887022120c06c226");
}

TEST_CASE("adverse 21: a BAC answer with a wrong MAC, echo or size gives one and the same error") {
  auto changed = answer;
  changed.back() ^= 1U;
  const auto wrong_mac = bac::verify_answer(keys(), rnd_ic, terminal(), changed);
  auto other_terminal = terminal();
  other_terminal.rnd_ifd[0] ^= 1U;
  const auto wrong_echo = bac::verify_answer(keys(), rnd_ic, other_terminal, answer);
  const auto wrong_challenge = bac::verify_answer(keys(), Bytes(8), terminal(), answer);
  const auto wrong_size = bac::verify_answer(keys(), rnd_ic, terminal(), BytesView(answer).first(39));
  for (const auto* result : {&wrong_mac, &wrong_echo, &wrong_challenge, &wrong_size}) {
    REQUIRE(test::error_of(*result) == "access.untrusted_answer");
    CHECK(result->error().detail.empty());
    CHECK(result->error().status_word == 0);
  }
}

TEST_CASE("adverse 19: a refused key is a wrong key, by whatever status word") {
  for (const auto* status : {"6300", "6988", "6982", "6985", "63C2", "6A80"}) {
    CHECK(establish_against("4608F919887022129000", status) == "access.wrong_key");
  }
}

TEST_CASE("a chip without BAC, or with a challenge of the wrong size") {
  CHECK(establish_against("6D00", "9000") == "access.not_supported");
  CHECK(establish_against("4608F919887022129000", "6D00") == "access.not_supported");
  CHECK(establish_against("4608F919889000", "9000") == "card.bad_answer");
  CHECK(establish_against("4608F919887022129000", "9000") == "access.untrusted_answer");
}
