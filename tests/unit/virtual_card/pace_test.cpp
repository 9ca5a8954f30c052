#include "chip/pace.hpp"

#include "core/bytes.hpp"
#include "core/text.hpp"
#include "crypto/hash.hpp"
#include "pace_terminal.hpp"
#include "specimens/specimens.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using namespace chipid::virtual_card;
using test::ask;
using test::hex;
using test::ok;

// ICAO 9303-11, appendix G.1: the printed values.
namespace {

constexpr const char* mrz_information = "T22000129364081251010318";
constexpr const char* nonce = "3F00C4D39D153F2B2A214A078D899B22";
constexpr const char* encrypted_nonce = "95a3a016522ee98d01e76cb6b98b42c3";
constexpr const char* mapping_private = "498FF49756F2DC1587840041839A85982BE7761D14715FB091EFA7BCE9058560";
constexpr const char* ephemeral_private = "107CF58696EF6155053340FD633392BA81909DF7B9706F226F32086C7AFF974A";
constexpr const char* mapping_key =
    "04824fba91c9cbe26bef53a0ebe7342a3bf178cea9f45de0b70aa601651fba3f57"
    "30d8c879aaa9c9f73991e61b58f4d52eb87a0a0c709a49dc63719363ccd13c54";
constexpr const char* ephemeral_key =
    "049e880f842905b8b3181f7af7caa9f0efb743847f44a306d2d28c1d9ec65df6db"
    "7764b22277a2eddc3c265a9f018f9cb852e111b768b326904b59a0193776f094";
constexpr const char* terminal_mapping_key =
    "047ACF3EFC982EC45565A4B155129EFBC74650DCBFA6362D896FC70262E0C2CC5E"
    "544552DCB6725218799115B55C9BAA6D9F6BC3A9618E70C25AF71777A9C4922D";
constexpr const char* terminal_ephemeral_key =
    "042DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C"
    "3556F3B3B186DF10B857B58F6A7EB80F20BA5DC7BE1D43D9BF850149FBB36462";
constexpr const char* choose_by_mrz = "0022C1A40F800A04007F00070202040202830101";
constexpr const char* choose_by_can = "0022C1A40F800A04007F00070202040202830102";
constexpr const char* ask_nonce = "10860000027C0000";
constexpr const char* select_application = "00A4040C07A0000002471001";

const pace::Offer worked_example{pace::id_pace_ecdh_gm_aes_128, 13};

Chip chip_with(std::vector<pace::Offer> offers, RandomSource random = system_random) {
  CardImage card{.mrz_information = mrz_information, .can = "123456", .pace = std::move(offers)};
  card.files.put(*find_kind("EF_COM"), hex("60145F0104303130365F36063034303030305C026175"), false);
  return {std::move(card), std::move(random)};
}

std::string with(const char* start, const char* middle) {
  return std::string(start) + middle + "00";
}

}  // namespace

TEST_CASE("the whole worked example G.1 through the chip") {
  auto chip = chip_with({worked_example}, test::listed_random({nonce, mapping_private, ephemeral_private}));
  CHECK(ask(chip, choose_by_mrz) == "9000");
  CHECK(ask(chip, ask_nonce) == std::string("7c128010") + encrypted_nonce + "9000");
  CHECK(ask(chip, with("10860000457C438141", terminal_mapping_key)) == std::string("7c438241") + mapping_key + "9000");
  CHECK(ask(chip, with("10860000457C438341", terminal_ephemeral_key)) ==
        std::string("7c438441") + ephemeral_key + "9000");
  CHECK(ask(chip, "008600000C7C0A8508C2B0BD78D94BA86600") == "7c0a86083abb9674bce93c089000");
}

TEST_CASE("every intermediate value of G.1") {
  const auto suite = pace::find_suite(worked_example);
  REQUIRE(suite);
  const auto password_key = pace::password_key(*suite, pace::Password::mrz, mrz_information);
  CHECK(core::to_hex(password_key) == "89ded1b26624ec1e634c1989302849dd");
  CHECK(ok(pace::encrypt_nonce(*suite, password_key, hex(nonce))) == hex(encrypted_nonce));
  const auto mapping = ok(suite->group.generate_key_pair(test::listed_random({mapping_private})));
  CHECK(mapping.public_key == hex(mapping_key));
  const auto generator = ok(pace::map_generic(*suite, hex(nonce), mapping, hex(terminal_mapping_key)));
  CHECK(core::to_hex(generator) ==
        "048ced63c91426d4f0eb1435e7cb1d74a46723a0af21c89634f65a9ae87a9265e2"
        "8c879506743f8611ac33645c5b985c80b5f09a0b83407c1b6a4d857ae76fe522");
  const auto ephemeral = ok(suite->group.generate_key_pair(test::listed_random({ephemeral_private}), generator));
  CHECK(ephemeral.public_key == hex(ephemeral_key));
  const auto secret = ok(suite->group.agree(ephemeral.private_key.view(), hex(terminal_ephemeral_key)));
  CHECK(core::to_hex(secret.view()) == "28768d20701247dae81804c9e780ede582a9996db4a315020b2733197db84925");
  const auto keys = pace::derive_session_keys(*suite, secret.view());
  CHECK(core::to_hex(keys.enc) == "f5f0e35c0d7161ee6724ee513a0d9a7f");
  CHECK(core::to_hex(keys.mac) == "fe251c7858b356b24514b3bd5f4297d1");
  CHECK(core::to_hex(ok(pace::authentication_token(*suite, keys.mac, ephemeral.public_key))) == "c2b0bd78d94ba866");
  CHECK(core::to_hex(ok(pace::authentication_token(*suite, keys.mac, hex(terminal_ephemeral_key)))) ==
        "3abb9674bce93c08");
}

TEST_CASE("parameters and protocols that this chip does not know") {
  for (const std::uint32_t id : {0U, 2U, 3U, 7U, 19U, 31U, 99U}) {
    CHECK_FALSE(pace::find_suite({pace::id_pace_ecdh_gm_aes_128, id}));
  }
  for (const std::uint32_t id : {3U, 7U, 8U, 13U, 99U})
    CHECK_FALSE(pace::find_suite({pace::id_pace_dh_gm_aes_128, id}));
  CHECK_FALSE(pace::find_suite({pace::id_pace, 13}));
  CHECK_FALSE(pace::find_suite({pace::id_pace_ecdh_im_aes_128, 10}));
}

TEST_CASE("a wrong password shows at the token, the right one works afterwards") {
  auto chip = chip_with({worked_example});
  const auto wrong = test::run_pace_by_can(chip, "654321");
  CHECK(wrong.status == "6300");
  CHECK(wrong.chip_token.empty());
  CHECK(ask(chip, "00B09E0004") == "6a82");
  CHECK(test::run_pace_by_can(chip, "123456").token_right);
}

TEST_CASE("MSE:Set AT refuses what is not offered") {
  auto chip = chip_with({worked_example});
  CHECK(ask(chip, "0022C1A412800A04007F0007020204020283010284010D") == "9000");
  CHECK(ask(chip, "0022C1A412800A04007F0007020204020283010284010C") == "6a80");
  CHECK(ask(chip, "0022C1A40F800A04007F00070202040204830102") == "6a80");
  CHECK(ask(chip, "0022C1A40F800A04007F00070202040202830103") == "6a88");
  CHECK(ask(chip, "0022C1A40C800A04007F00070202040202") == "6a80");
  CHECK(ask(chip, "0022C1B60F800A04007F00070202040202830102") == "6a86");
  auto two = chip_with({worked_example, {pace::id_pace_ecdh_gm_aes_128, 12}});
  CHECK(ask(two, choose_by_can) == "6a80");
  CHECK(ask(two, "0022C1A412800A04007F0007020204020283010284010C") == "9000");
  auto none = chip_with({});
  CHECK(ask(none, choose_by_can) == "6d00");
  CHECK(ask(chip, select_application) == "9000");
  CHECK(ask(chip, choose_by_can) == "6985");
}

TEST_CASE("GENERAL AUTHENTICATE refuses steps out of order, unchained or malformed, and ends the run") {
  const auto after_choice = [](const std::vector<std::string>& commands) {
    auto chip = chip_with({worked_example});
    CHECK(ask(chip, choose_by_can) == "9000");
    std::string last;
    for (const auto& command : commands) last = ask(chip, command);
    CHECK(ask(chip, ask_nonce) == "6985");
    return last;
  };
  auto chip = chip_with({worked_example});
  CHECK(ask(chip, ask_nonce) == "6985");
  CHECK(ask(chip, "10B0000004") == "6e00");
  CHECK(after_choice({"00860000027C0000"}) == "6883");
  CHECK(after_choice({"10860000037C018000"}) == "6a80");
  CHECK(after_choice({"10860100027C0000"}) == "6a86");
  CHECK(after_choice({"10860000027B0000"}) == "6a80");
  CHECK(after_choice({ask_nonce, with("10860000457C438341", terminal_mapping_key)}) == "6a80");
  auto off_curve = std::string(terminal_mapping_key);
  off_curve.back() = 'C';
  CHECK(after_choice({ask_nonce, with("10860000457C438141", off_curve.c_str())}) == "6a80");
  CHECK(after_choice({ask_nonce, "10860000057C0381010000"}) == "6a80");
}
