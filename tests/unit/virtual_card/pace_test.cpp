#include "chip/pace.hpp"

#include "chip/pace_run.hpp"
#include "core/bytes.hpp"
#include "specimens/specimens.hpp"
#include "support/vectors.hpp"
#include "terminal.hpp"

using namespace chipid;
using namespace chipid::virtual_card;
using test::ask;
using test::hex;
using test::ok;

// ICAO 9303-11, appendix G.1: the printed values.
namespace {

constexpr const char* nonce = "3F00C4D39D153F2B2A214A078D899B22";
constexpr const char* mapping_private = "498FF49756F2DC1587840041839A85982BE7761D14715FB091EFA7BCE9058560";
constexpr const char* ephemeral_private = "107CF58696EF6155053340FD633392BA81909DF7B9706F226F32086C7AFF974A";
constexpr const char* terminal_mapping_key =
    "047ACF3EFC982EC45565A4B155129EFBC74650DCBFA6362D896FC70262E0C2CC5E"
    "544552DCB6725218799115B55C9BAA6D9F6BC3A9618E70C25AF71777A9C4922D";
constexpr const char* terminal_ephemeral_key =
    "042DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C"
    "3556F3B3B186DF10B857B58F6A7EB80F20BA5DC7BE1D43D9BF850149FBB36462";

Chip worked_example_chip() {
  CardImage card{.mrz_information = "T22000129364081251010318", .pace = {{pace::id_pace_ecdh_gm_aes_128, 13}}};
  return {std::move(card), test::listed_random({nonce, mapping_private, ephemeral_private})};
}

}  // namespace

TEST_CASE("the whole worked example G.1 through the chip") {
  auto chip = worked_example_chip();
  CHECK(ask(chip, "0022C1A40F800A04007F00070202040202830101") == "9000");
  CHECK(ask(chip, "10860000027C0000") == "7c12801095a3a016522ee98d01e76cb6b98b42c39000");
  CHECK(ask(chip, std::string("10860000457C438141") + terminal_mapping_key + "00") ==
        "7c43824104824fba91c9cbe26bef53a0ebe7342a3bf178cea9f45de0b70aa601651fba3f5730d8c879aaa9c9f73991e61b58f4d52eb8"
        "7a0a0c709a49dc63719363ccd13c549000");
  CHECK(ask(chip, std::string("10860000457C438341") + terminal_ephemeral_key + "00") ==
        "7c438441049e880f842905b8b3181f7af7caa9f0efb743847f44a306d2d28c1d9ec65df6db7764b22277a2eddc3c265a9f018f9cb852"
        "e111b768b326904b59a0193776f0949000");
  CHECK(ask(chip, "008600000C7C0A8508C2B0BD78D94BA86600") == "7c0a86083abb9674bce93c089000");
}
