#include "chip_auth/chip_authentication.hpp"

#include <functional>

#include "asn1/reader.hpp"
#include "core/bytes.hpp"
#include "crypto/random.hpp"
#include "iso7816/apdu.hpp"
#include "outside_signer.hpp"
#include "secure_messaging/key_derivation.hpp"
#include "support/vectors.hpp"
#include "tlv/writer.hpp"

using namespace chipid;
using chip_auth::ChipAuthenticationChoice;
using crypto::BlockCipher;
using crypto::KeyAgreementGroup;
using iso7816::CommandApdu;
using iso7816::ResponseApdu;
using test::hex;
using test::ok;
using test::OutsideSigner;
using Problem = ChipAuthenticationChoice::Problem;

namespace {

constexpr std::size_t short_data = 223;

class FakeChannel final : public iso7816::CardChannel {
 public:
  using Answer = std::function<std::uint16_t(const CommandApdu&)>;
  explicit FakeChannel(Answer answer) : answer_(std::move(answer)) {}
  Result<ResponseApdu> transmit(const CommandApdu& command) override {
    commands.push_back(command);
    return ResponseApdu{.status = {answer_(command)}};
  }
  std::size_t max_ne() const override { return 223; }
  std::vector<CommandApdu> commands;

 private:
  Answer answer_;
};

std::uint16_t always_good(const CommandApdu&) {
  return 0x9000;
}

// ChipAuthenticationPublicKeyInfo with the openssl program's key, and its ChipAuthenticationInfo.
Bytes key_info(std::string_view oid, BytesView spki, std::string_view id = {}) {
  return tlv::encode({0x30}, {hex(oid), spki, hex(id)});
}
Bytes protocol_info(std::string_view last_arcs, std::string_view id = {}, std::string_view version = "020101") {
  return tlv::encode({0x30},
                     {hex(std::string("060A04007F0007020203") + std::string(last_arcs)), hex(version), hex(id)});
}
constexpr std::string_view ecdh_key = "060904007F000702020102";
constexpr std::string_view dh_key = "060904007F000702020101";

lds::SecurityInfos dg14(std::initializer_list<BytesView> infos) {
  return ok(lds::parse_security_infos(tlv::encode({0x31}, core::concat(infos))));
}

Bytes spki_of(const OutsideSigner& key) {
  const auto dg15 = key.dg15();
  return core::to_bytes(ok(tlv::parse_single(dg15, {0x6F})).value);
}

// The SubjectPublicKeyInfo with another key's bits.
Bytes with_key(BytesView spki, BytesView bits) {
  auto fields = ok(asn1::Reader(spki).sequence());
  const auto algorithm = core::to_bytes(ok(fields.any()).whole);
  return tlv::encode({0x30}, {algorithm, tlv::encode({0x03}, {hex("00"), bits})});
}

Bytes der_integer(BytesView number) {
  while (number.size() > 1 && number[0] == 0) number = number.subspan(1);
  return tlv::encode({0x02}, {(number[0] & 0x80U) != 0 ? hex("00") : Bytes(), number});
}

std::string as_hex(const SecretBytes& secret) {
  return core::to_hex(secret.view());
}

// The whole run; the keys have to be those of the secret that the openssl program comes to.
std::vector<CommandApdu> agrees(const OutsideSigner& chip, const lds::SecurityInfos& infos,
                                const FakeChannel::Answer& answer = always_good) {
  FakeChannel channel(answer);
  const auto choice = chip_auth::choose_key(infos);
  REQUIRE(choice.key);
  const auto& key = *choice.key;
  const auto done = ok(chip_auth::authenticate_chip(channel, key, crypto::or_system_random({}), short_data));
  const auto bits = key.group.curve() ? done.terminal_key : der_integer(done.terminal_key);
  const auto secret = chip.derive(with_key(spki_of(chip), bits));
  CHECK(as_hex(done.keys.ks_enc.bytes) == as_hex(sm::kdf_enc(secret, key.cipher)));
  CHECK(as_hex(done.keys.ks_mac.bytes) == as_hex(sm::kdf_mac(secret, key.cipher)));
  CHECK(done.keys.ssc.value().size() == crypto::block_size(key.cipher));
  return channel.commands;
}

}  // namespace

TEST_CASE("CA: ECDH on every kind of curve with AES, against secrets of the openssl program") {
  for (const auto* curve : {"P-256", "P-521", "brainpoolP320r1", "prime192v1"}) {
    INFO(curve);
    const OutsideSigner chip(std::string("-algorithm EC -pkeyopt ec_paramgen_curve:") + curve);
    const auto infos = dg14({key_info(ecdh_key, spki_of(chip)), protocol_info("0202")});
    const auto commands = agrees(chip, infos);
    REQUIRE(commands.size() == 2);
    CHECK(core::to_hex(commands[0].encode()) == "002241a40c800a04007f00070202030202");
    CHECK(commands[1].cla == 0);
    CHECK(commands[1].ins == 0x86);
    CHECK(commands[1].ne == 256);
  }
}

TEST_CASE("CA: explicit parameters of a known curve, key identifiers, AES 192 and 256") {
  const OutsideSigner chip("-algorithm EC -pkeyopt ec_paramgen_curve:P-384 -pkeyopt ec_param_enc:explicit");
  const auto infos = dg14({key_info(ecdh_key, spki_of(chip), "020105"), protocol_info("0203", "020105"),
                           protocol_info("0204", "020105"), protocol_info("0201", "020105")});
  const auto key = *chip_auth::choose_key(infos).key;
  CHECK(chip_auth::protocol_name(key) == "CA-ECDH-AES-CBC-CMAC-256");
  CHECK(chip_auth::key_name(key) == "secp384r1, key 05");
  CHECK_FALSE(key.inferred);
  const auto commands = agrees(chip, infos);
  CHECK(core::to_hex(commands[0].encode()) == "002241a40f800a04007f00070202030204840105");
}

TEST_CASE("CA: of several keys the one with the strongest cipher") {
  const OutsideSigner first("-algorithm EC -pkeyopt ec_paramgen_curve:P-256");
  const OutsideSigner second("-algorithm EC -pkeyopt ec_paramgen_curve:brainpoolP256r1");
  const auto infos = dg14({key_info(ecdh_key, spki_of(first), "020101"), key_info(ecdh_key, spki_of(second), "020102"),
                           protocol_info("0201", "020101"), protocol_info("0202", "020102")});
  CHECK(chip_auth::key_name(*chip_auth::choose_key(infos).key) == "brainpoolP256r1, key 02");
  (void)agrees(second, infos);
}

TEST_CASE("CA: 3DES by MSE:Set KAT, and by MSE:Set AT where the chip has no other (row 82b)") {
  const OutsideSigner chip("-algorithm EC -pkeyopt ec_paramgen_curve:P-256");
  const auto infos = dg14({key_info(ecdh_key, spki_of(chip), "020107"), protocol_info("0201", "020107")});
  const auto by_kat = agrees(chip, infos);
  REQUIRE(by_kat.size() == 1);
  CHECK(core::to_hex(BytesView(by_kat[0].encode()).first(7)) == "002241a6469141");
  CHECK(core::to_hex(BytesView(by_kat[0].data).last(3)) == "840107");

  const auto by_at =
      agrees(chip, infos, [](const CommandApdu& command) { return command.p2 == 0xA6 ? 0x6A86 : 0x9000; });
  REQUIRE(by_at.size() == 3);
  CHECK(core::to_hex(by_at[1].encode()) == "002241a40f800a04007f00070202030201840107");
  CHECK(by_at[2].ins == 0x86);
}

TEST_CASE("CA: DG14 with nothing but the key means 3DES") {
  const OutsideSigner chip("-algorithm EC -pkeyopt ec_paramgen_curve:P-224");
  const auto infos = dg14({key_info(ecdh_key, spki_of(chip))});
  const auto key = *chip_auth::choose_key(infos).key;
  CHECK(key.inferred);
  CHECK(chip_auth::protocol_name(key) == "CA-ECDH-3DES-CBC-CBC");
  CHECK(agrees(chip, infos).size() == 1);
}

TEST_CASE("CA: DH keys of PKCS #3 and of X9.42 (row 82b), in parts where they are long") {
  const OutsideSigner x942("-genparam -algorithm DHX -pkeyopt dh_rfc5114:3", "");
  const auto long_one = dg14({key_info(dh_key, spki_of(x942)), protocol_info("0102")});
  CHECK(chip_auth::key_name(*chip_auth::choose_key(long_one).key) == "DH-2048-256");
  const auto commands = agrees(x942, long_one);
  REQUIRE(commands.size() == 3);
  CHECK(commands[1].cla == 0x10);
  CHECK(commands[1].data.size() == short_data);
  CHECK(commands[1].ne == 0);
  CHECK(commands[2].cla == 0x00);
  CHECK(core::concat({commands[1].data, commands[2].data}).size() >= 264);

  const OutsideSigner x942_short("-genparam -algorithm DHX -pkeyopt dh_rfc5114:1", "");
  const auto short_one = dg14({key_info(dh_key, spki_of(x942_short)), protocol_info("0101")});
  CHECK(chip_auth::key_name(*chip_auth::choose_key(short_one).key) == "DH-1024-160");
  CHECK(agrees(x942_short, short_one).size() == 1);

  // 3DES with a key that does not fit one command: MSE:Set AT first, then the older way in parts.
  const auto long_tdes = dg14({key_info(dh_key, spki_of(x942)), protocol_info("0101")});
  const auto tdes =
      agrees(x942, long_tdes, [](const CommandApdu& command) { return command.p2 == 0xA4 ? 0x6A80 : 0x9000; });
  REQUIRE(tdes.size() == 3);
  CHECK(tdes[1].cla == 0x10);
  CHECK(tdes[2].cla == 0x00);
  CHECK(tdes[1].data[0] == 0x91);

  const OutsideSigner pkcs3("-algorithm DH -pkeyopt group:ffdhe2048");
  const auto infos = dg14({key_info(dh_key, spki_of(pkcs3)), protocol_info("0102")});
  CHECK(chip_auth::key_name(*chip_auth::choose_key(infos).key) == "DH-2048");
  (void)agrees(pkcs3, infos);
}

TEST_CASE("CA: keys that cannot be used") {
  const auto problem = [](std::initializer_list<BytesView> infos) {
    return chip_auth::choose_key(dg14(infos)).problem;
  };
  const OutsideSigner chip("-algorithm EC -pkeyopt ec_paramgen_curve:P-256");
  const auto spki = spki_of(chip);
  CHECK(problem({protocol_info("0202")}) == Problem::not_offered);
  // Off the curve.
  auto bent = spki;
  bent.back() ^= 1U;
  CHECK(problem({key_info(ecdh_key, bent), protocol_info("0202")}) == Problem::bad_key);
  const OutsideSigner strange("-algorithm EC -pkeyopt ec_paramgen_curve:secp256k1");
  CHECK(problem({key_info(ecdh_key, spki_of(strange)), protocol_info("0202")}) == Problem::unknown_algorithm);
  // A key for curves with nothing but an info for DH, and an info of version 2.
  CHECK(problem({key_info(ecdh_key, spki), protocol_info("0102")}) == Problem::unknown_algorithm);
  CHECK(problem({key_info(ecdh_key, spki), protocol_info("0202", {}, "020102")}) == Problem::unknown_algorithm);
  // A value of DH outside its subgroup.
  const OutsideSigner x942("-genparam -algorithm DHX -pkeyopt dh_rfc5114:1", "");
  CHECK(problem({key_info(dh_key, with_key(spki_of(x942), hex("020102"))), protocol_info("0102")}) == Problem::bad_key);
  CHECK(problem({key_info(dh_key, with_key(spki_of(x942), hex("0201FF"))), protocol_info("0102")}) == Problem::bad_key);
  // A usable one beside them is taken.
  CHECK(problem({key_info(ecdh_key, bent, "020101"), key_info(ecdh_key, spki, "020102"),
                 protocol_info("0202", "020101"), protocol_info("0202", "020102")}) == Problem::none);
}

TEST_CASE("CA: a refusal is told with its status") {
  const OutsideSigner chip("-algorithm EC -pkeyopt ec_paramgen_curve:P-256");
  const auto key = *chip_auth::choose_key(dg14({key_info(ecdh_key, spki_of(chip)), protocol_info("0202")})).key;
  FakeChannel channel([](const CommandApdu&) { return 0x6D00; });
  const auto refused = chip_auth::authenticate_chip(channel, key, crypto::or_system_random({}), short_data);
  CHECK(test::error_of(refused) == "card.refused");
  CHECK(refused.error().status_word == 0x6D00);
}

TEST_CASE("CA: shared secrets as BSI TR-03110 prints them") {
  const auto path = test::shared_vector("worked-examples/tr03110_eac_worked_examples.openpace.json");
  if (!path) return;
  const auto vectors = test::read_json(*path);
  const auto value = [&](const char* name) { return hex(vectors.at(name).get<std::string>()); };
  // The example's terminal leads its private key with a zero.
  const auto secret = [&](std::uint32_t parameters, const char* mine, const char* other) {
    const auto group = *KeyAgreementGroup::standardised(parameters);
    return as_hex(ok(group.agree(value(mine), value(other))));
  };
  const auto ecdh = secret(13, "tc_ecdh_ca_pcd_priv_key", "tc_ecdh_ca_picc_pub_key");
  CHECK(ecdh == core::to_hex(value("tc_ecdh_ca_shared_secret_k")));
  CHECK(ecdh == secret(13, "tc_ecdh_ca_picc_priv_key", "tc_ecdh_ca_pcd_pub_key"));
  const auto dh = secret(0, "tc_dh_ca_pcd_priv_key", "tc_dh_ca_picc_pub_key");
  CHECK(dh == core::to_hex(value("tc_dh_ca_shared_secret_k")));
}
