#include "chip_auth/iso9796.hpp"

#include "core/bytes.hpp"
#include "core/hex.hpp"
#include "support/vectors.hpp"

using namespace chipid;
namespace iso9796 = chip_auth::iso9796;
using crypto::HashAlgorithm;
using test::hex;

namespace {

// ICAO 9303-11, appendix F: the representative that the example's signature opens to, and its parts.
const Bytes representative =
    hex("6A9D2784A67F8E7C659973EA1AEA25D95B6C8F91E5002F369F0FBDCE8A3CEC1991B543F1696546C5524CF23A5303CD6C98599F40B79F37"
        "7B5F3A1406B3B4D8F96784D23AA88DB7E1032A405E69325FA91A6E86F5C71AEA978264C4A207446DAD4E7292E2DCDA3024B47DA8C063AA"
        "1E6D22FBD976AB0FE73D94D2D9C6D88127BC");
const Bytes challenge = hex("F173589974BF40C6");

Bytes block_of(std::string_view frame, BytesView message, BytesView digest, std::string_view trailer) {
  return core::concat({hex(frame), message, digest, hex(trailer)});
}

Bytes sha(HashAlgorithm hash, std::initializer_list<BytesView> parts) {
  return crypto::hash(hash, core::concat(parts));
}

bool parses(const Bytes& block) {
  return iso9796::parse_representative(block).has_value();
}

}  // namespace

TEST_CASE("ISO 9796-2: the representative of ICAO 9303-11 appendix F") {
  const auto opened = iso9796::parse_representative(representative);
  REQUIRE(opened);
  CHECK(opened->hash == HashAlgorithm::sha1);
  CHECK(opened->partial);
  CHECK(core::to_hex(opened->message) ==
        "9d2784a67f8e7c659973ea1aea25d95b6c8f91e5002f369f0fbdce8a3cec1991b543f1696546c5524cf23a5303cd6c98599f40b79f377b"
        "5f3a1406b3b4d8f96784d23aa88db7e1032a405e69325fa91a6e86f5c71aea978264c4a207446dad4e7292e2dcda3024b47da8");
  CHECK(core::to_hex(opened->digest) == "c063aa1e6d22fbd976ab0fe73d94d2d9c6d88127");
  CHECK(iso9796::fits(*opened, challenge));
  CHECK_FALSE(iso9796::fits(*opened, hex("F173589974BF40C7")));
}

TEST_CASE("ISO 9796-2: every trailer names its hash") {
  const Bytes m1(40, 0x5A);
  const std::pair<HashAlgorithm, const char*> rows[] = {
      {HashAlgorithm::sha1, "BC"},     {HashAlgorithm::sha1, "33CC"},   {HashAlgorithm::sha224, "38CC"},
      {HashAlgorithm::sha256, "34CC"}, {HashAlgorithm::sha384, "36CC"}, {HashAlgorithm::sha512, "35CC"}};
  for (const auto& [hash, trailer] : rows) {
    const auto opened = iso9796::parse_representative(block_of("6A", m1, sha(hash, {m1, challenge}), trailer));
    INFO(trailer);
    REQUIRE(opened);
    CHECK(opened->hash == hash);
    CHECK(opened->message == m1);
    CHECK(iso9796::fits(*opened, challenge));
  }
}

TEST_CASE("ISO 9796-2: with total recovery the message itself ends in the challenge") {
  const Bytes nonce(16, 0x77);
  const auto message = core::concat({nonce, challenge});
  const auto digest = sha(HashAlgorithm::sha256, {message});
  for (const auto* frame : {"4A", "4BBA", "4BBBBBBA"}) {
    const auto opened = iso9796::parse_representative(block_of(frame, message, digest, "34CC"));
    INFO(frame);
    REQUIRE(opened);
    CHECK_FALSE(opened->partial);
    CHECK(opened->message == message);
    CHECK(iso9796::fits(*opened, challenge));
    CHECK_FALSE(iso9796::fits(*opened, Bytes(8, 1)));
  }
  // The digest is of another message.
  const auto forged =
      iso9796::parse_representative(block_of("4A", message, sha(HashAlgorithm::sha256, {nonce}), "34CC"));
  REQUIRE(forged);
  CHECK_FALSE(iso9796::fits(*forged, challenge));
}

TEST_CASE("ISO 9796-2: what is not a representative") {
  const Bytes m1(40, 0x5A);
  const auto digest = sha(HashAlgorithm::sha256, {m1, challenge});
  CHECK_FALSE(parses({}));
  CHECK_FALSE(parses(hex("BC")));
  CHECK_FALSE(parses(hex("6ABC")));
  CHECK_FALSE(parses(block_of("AA", m1, digest, "34CC")));    // header 10
  CHECK_FALSE(parses(block_of("2A", m1, digest, "34CC")));    // header 00
  CHECK_FALSE(parses(block_of("7A", m1, digest, "34CC")));    // no padding bit
  CHECK_FALSE(parses(block_of("69", m1, digest, "34CC")));    // neither padding nor border
  CHECK_FALSE(parses(block_of("4BBB", m1, digest, "34CC")));  // padding without an end
  CHECK_FALSE(parses(block_of("6A", m1, digest, "31CC")));    // RIPEMD-160
  CHECK_FALSE(parses(block_of("6A", m1, digest, "34CD")));
  CHECK_FALSE(parses(block_of("6A", m1, digest, "34DC")));
  CHECK_FALSE(parses(block_of("6A", {}, digest, "34CC")));  // no message
  CHECK_FALSE(parses(Bytes(64, 0xBB)));
}
