#include "personalise/card_security.hpp"

#include <chipid/virtual_card.hpp>

#include "asn1/reader.hpp"
#include "card/virtual_reader.hpp"
#include "core/bytes.hpp"
#include "core/text.hpp"
#include "crypto/ec_arithmetic.hpp"
#include "outside_program.hpp"
#include "pace_terminal.hpp"
#include "personalise/security_infos.hpp"
#include "specimens/specimens.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using namespace chipid::virtual_card;
using test::ok;
using test::run;
using test::TemporaryFolder;
using test::write;

namespace {

Bytes card_security(const char* specimen, const char* fault = "") {
  const auto card = ok(prepare_card(specimen, {.fault = fault})).chip.card();
  return card.files.find("EF_CardSecurity")->content;
}

// What openssl finds signed, under the trust folder's authority; empty where it refuses.
Bytes verified_by_openssl(const TemporaryFolder& folder, BytesView content_info) {
  write(folder / "card-security.der", content_info);
  const auto said =
      run("openssl cms -verify -inform DER -binary -purpose any -CAfile " + folder / "csca-utopia.pem" + " -in " +
          folder / "card-security.der" + " -out " + folder / "content.der 2>&1 && echo right; true");
  return said.find("right") != std::string::npos ? test::read_bytes(folder / "content.der") : Bytes{};
}

bool has(BytesView content, BytesView part) {
  return core::to_hex(content).find(core::to_hex(part)) != std::string::npos;
}

}  // namespace

TEST_CASE("openssl: EF.CardSecurity is signed SecurityInfos, those of EF.CardAccess among them") {
  const TemporaryFolder folder;
  ok(write_trust(folder.path()));
  for (const auto* specimen : {"icao-td3-cam", "icao-td1-all"}) {
    CAPTURE(specimen);
    const auto card = ok(make_card(specimen));
    const auto content = verified_by_openssl(folder, card.files.find("EF_CardSecurity")->content);
    auto signed_infos = ok(asn1::Reader(content).set());
    auto announced = ok(asn1::Reader(card.files.find("EF_CardAccess")->content).set());
    while (!announced.at_end()) CHECK(has(content, ok(announced.any()).whole));
    std::size_t count = 0;
    for (; !signed_infos.at_end(); ++count) ok(signed_infos.any());
    CHECK(count == card.pace.size() + 1);
  }
  const auto printed = run("openssl cms -cmsout -print -inform DER -in " + folder / "card-security.der");
  CHECK(printed.find("eContentType: undefined (0.4.0.127.0.7.3.2.1)") != std::string::npos);
  CHECK(verified_by_openssl(folder, card_security("icao-td3-cam", "card-security-untrusted")).empty());
  CHECK(verified_by_openssl(folder, card_security("icao-td3-cam", "card-security-altered")).empty());
}

TEST_CASE("the signed key bears the parameter id, whichever way its domain parameters are written") {
  const auto public_key = [](const char* specimen) {
    const auto card = ok(make_card(specimen));
    return ok(crypto::multiply_generator(crypto::Curve::brainpoolP256r1, card.mapping_keys.at(0).private_key));
  };
  const pace::Offer offer{pace::id_pace_ecdh_cam_aes_128, 13};
  const auto in_full = ok(mapping_key_info(offer, DomainParameters::in_full, public_key("icao-td3-cam")));
  CHECK(has(card_security("icao-td3-cam"), in_full));
  CHECK(in_full.back() == 13);
  const auto standardised = ok(mapping_key_info(offer, DomainParameters::standardised, public_key("icao-td1-all")));
  CHECK(has(card_security("icao-td1-all"), standardised));
  CHECK(has(standardised, test::hex("300c060704007f0007010202010d")));
}

TEST_CASE("openssl reads the key whose parameters are written out, and those of PACE") {
  const TemporaryFolder folder;
  const auto group = *crypto::KeyAgreementGroup::standardised(13);
  const auto key = ok(agreement_key(group, "a label"));
  write(folder / "key.der", ok(agreement_key_info(13, DomainParameters::in_full, key.public_key)));
  CHECK(run("openssl pkey -pubin -inform der -noout -text_pub -in " + folder / "key.der").find("256 bit") !=
        std::string::npos);
  const auto dh_key = ok(agreement_key(*crypto::KeyAgreementGroup::standardised(2), "a label"));
  write(folder / "dh.der", ok(agreement_key_info(2, DomainParameters::in_full, dh_key.public_key)));
  CHECK(run("openssl pkey -pubin -inform der -noout -text_pub -in " + folder / "dh.der").find("2048 bit") !=
        std::string::npos);
}

TEST_CASE("EF.CardSecurity is for those whom PACE let in") {
  auto chip = ok(prepare_card("icao-td3-cam", {})).chip;
  CHECK(test::ask(chip, "00A4020C02011D") == "6982");
  CHECK(test::ask(chip, "00B09D0004") == "6982");
  const auto seen = test::run_pace_by_can(chip, chip.card().can);
  test::Terminal terminal(chip, crypto::BlockCipher::aes128, seen.keys);
  const auto start = terminal.exchange(iso7816::read_binary(iso7816::ShortFileId{0x1D}, 4));
  CHECK(start.data == core::to_bytes(BytesView(chip.card().files.find("EF_CardSecurity")->content).first(4)));
  auto by_bac = ok(prepare_card("icao-td3-cam", {})).chip;
  CHECK(test::ask(by_bac, "00A4040C07A0000002471001") == "9000");
  test::Terminal basic(by_bac, crypto::BlockCipher::tdes, test::open_by_bac(by_bac));
  CHECK(basic.exchange({.ins = 0xA4, .p1 = 0x00, .p2 = 0x0C}).status == iso7816::sw::ok);
  CHECK(basic.exchange(iso7816::read_binary(iso7816::ShortFileId{0x1D}, 4)).status ==
        iso7816::sw::security_not_satisfied);
}

TEST_CASE("dir: a copy of the card runs chip authentication mapping with a key that is not the signed one") {
  const TemporaryFolder folder;
  ok(dump_card("icao-td3-cam", folder.path()));
  const auto copy = ok(make_card("dir:" + folder.path().string()));
  const auto original = ok(make_card("icao-td3-cam"));
  REQUIRE(copy.mapping_keys.size() == 1);
  CHECK(copy.mapping_keys[0].private_key != original.mapping_keys.at(0).private_key);
  CHECK(copy.files.find("EF_CardSecurity")->content == original.files.find("EF_CardSecurity")->content);
}
