// The worked examples of PACE: every intermediate value, then the whole dialogue over a channel.

#include "access/pace_cam.hpp"
#include "access/pace_mapping.hpp"
#include "crypto/modular.hpp"
#include "crypto/signing_key.hpp"
#include "lds/security_infos.hpp"
#include "pace_example.hpp"
#include "pki/key_agreement_key.hpp"
#include "secure_messaging/key_derivation.hpp"

using namespace chipid;
namespace pace = access::pace;
using pace::Mapping;
using test::ok;
using test::PaceExample;

namespace {

std::string text(const SecretBytes& secret) {
  return core::to_hex(secret.view());
}

Bytes prime_of(const crypto::KeyAgreementGroup& group) {
  return group.dh() != nullptr ? group.dh()->prime : crypto::curve_parameters(*group.curve()).prime;
}

}  // namespace

TEST_CASE("PACE examples: password key and nonce") {
  for (const auto& example : PaceExample::all()) {
    CAPTURE(example.name());
    const auto password_key = pace::derive_password_key(example.key(), example.suite().cipher);
    CHECK(text(password_key) == example.text("password_key"));
    const auto nonce = ok(pace::decrypt_nonce(password_key, example.suite(), example.value("encrypted_nonce")));
    CHECK(text(nonce) == example.text("nonce"));
  }
}

TEST_CASE("PACE examples: generic mapping and chip authentication mapping") {
  std::size_t run = 0;
  for (const auto& example : PaceExample::all()) {
    CAPTURE(example.name());
    if (example.suite().mapping == Mapping::integrated) continue;
    const auto group = example.offer().group;
    const auto own = ok(group.key_pair(SecretBytes(example.value("terminal_mapping_private"))));
    CHECK(core::to_hex(own.public_key) == example.text("terminal_mapping_public"));
    const auto element = ok(pace::agree_on_element(group, own, example.value("chip_mapping_public")));
    CHECK(text(element) == example.text("shared_element"));
    const SecretBytes nonce(example.value("nonce"));
    CHECK(text(ok(pace::map_generic(group, nonce, element.view()))) == example.text("mapped_generator"));
    ++run;
  }
  CHECK(run == 3);
}

TEST_CASE("PACE examples: integrated mapping, the pseudo-random function first") {
  std::size_t run = 0;
  for (const auto& example : PaceExample::all()) {
    CAPTURE(example.name());
    if (example.suite().mapping != Mapping::integrated) continue;
    const auto group = example.offer().group;
    const SecretBytes nonce(example.value("nonce"));
    const auto prime = prime_of(group);
    const auto cipher = example.suite().cipher;
    const auto r = ok(pace::pseudo_random(cipher, nonce, example.value("terminal_nonce"), 8 * prime.size()));
    CHECK(text(r) == example.text("r"));
    CHECK(core::to_hex(ok(ok(crypto::Modulus::create(prime)).reduce(r.view()))) == example.text("r_p"));
    CHECK(text(ok(pace::map_integrated(group, cipher, nonce, example.value("terminal_nonce")))) ==
          example.text("mapped_generator"));
    ++run;
  }
  CHECK(run == 2);
}

TEST_CASE("PACE examples: key agreement, session keys and tokens") {
  for (const auto& example : PaceExample::all()) {
    CAPTURE(example.name());
    const auto group = example.offer().group;
    const auto own =
        ok(group.key_pair(SecretBytes(example.value("terminal_private")), example.value("mapped_generator")));
    CHECK(core::to_hex(own.public_key) == example.text("terminal_public"));
    const auto secret = ok(pace::agree(group, own, example.value("chip_public")));
    CHECK(text(secret) == example.text("shared_secret"));
    const auto session = sm::derive_session(example.suite().cipher, secret.view());
    CHECK(text(session.ks_enc.bytes) == example.text("ks_enc"));
    CHECK(text(session.ks_mac.bytes) == example.text("ks_mac"));
    const auto token = [&](const char* key) {
      return core::to_hex(ok(pace::authentication_token(example.suite(), session.ks_mac, example.value(key))));
    };
    CHECK(token("chip_public") == example.text("token_terminal"));
    CHECK(token("terminal_public") == example.text("token_chip"));
  }
}

TEST_CASE("PACE examples: the proof of chip authentication mapping") {
  const auto example = PaceExample::named("I.1");
  const auto group = example.offer().group;
  const sm::KsEnc ks_enc{SecretBytes(example.value("ks_enc"))};
  CHECK(core::to_hex(ok(crypto::cbc_encrypt(crypto::BlockCipher::aes128, ks_enc.bytes.view(), Bytes(16, 0xFF)))) ==
        example.text("chip_authentication_iv"));
  const auto data = ok(pace::decrypt_chip_authentication_data(group, example.suite().cipher, ks_enc,
                                                              example.value("encrypted_chip_authentication_data")));
  CHECK(core::to_hex(data) == example.text("chip_authentication_data"));
  const auto key = example.value("chip_static_public");
  CHECK(pace::proves_key(group, data, key, example.value("chip_mapping_public")));
  CHECK_FALSE(pace::proves_key(group, data, key, example.value("chip_public")));
  CHECK_FALSE(pace::proves_key(group, data, example.value("chip_public"), example.value("chip_mapping_public")));

  const auto info = test::hex("3164" + example.text("chip_authentication_public_key_info"));
  const auto infos = ok(lds::parse_security_infos(info));
  REQUIRE(infos.chip_authentication_keys.size() == 1);
  CHECK(infos.chip_authentication_keys[0].key_id == Bytes{13});
  const auto parsed = ok(pki::parse_key_agreement_key(infos.chip_authentication_keys[0].public_key));
  CHECK(parsed.public_key == key);
  REQUIRE(parsed.group);
  CHECK(parsed.group->same_domain(group));
}

TEST_CASE("PACE examples: the dialogues, every byte") {
  for (auto& example : PaceExample::all()) {
    CAPTURE(example.name());
    const auto established = ok(example.run());
    CHECK(example.sent == example.commands());
    CHECK(text(established.keys.ks_enc.bytes) == example.text("ks_enc"));
    CHECK(text(established.keys.ks_mac.bytes) == example.text("ks_mac"));
    CHECK(established.keys.ssc.value().size() == 16);
    CHECK(core::to_hex(established.chip_key) == example.text("chip_public"));
    const bool integrated = example.suite().mapping == Mapping::integrated;
    CHECK(core::to_hex(established.chip_mapping_key) == (integrated ? "" : example.text("chip_mapping_public")));
    const bool proves = example.has("chip_authentication_data");
    REQUIRE(established.chip_authentication_data.has_value() == proves);
    if (proves) CHECK(core::to_hex(*established.chip_authentication_data) == example.text("chip_authentication_data"));
  }
}

TEST_CASE("PACE examples of BSI TR-03110: generic mapping over ECDH and DH") {
  const auto path = test::shared_vector("worked-examples/tr03110_eac_worked_examples.openpace.json");
  if (!path) return;
  const auto examples = test::read_json(*path);
  for (const std::string kind : {"ecdh", "dh"}) {
    CAPTURE(kind);
    const auto value = [&](const std::string& name) {
      return test::hex(examples["tc_" + kind + "_" + name].get<std::string>());
    };
    const auto infos = ok(lds::parse_ef_card_access(value("ef_cardaccess")));
    const auto offers = pace::supported_offers(infos);
    REQUIRE(offers.size() == 1);
    const auto& group = offers[0].group;
    const auto can = ok(AccessKey::from_can("123456"));
    const auto nonce = ok(pace::decrypt_nonce(pace::derive_password_key(can, offers[0].suite.cipher), offers[0].suite,
                                              value("nonce_enc")));
    CHECK(text(nonce) == core::to_hex(value("nonce")));
    const auto mapping_pair = ok(group.key_pair(SecretBytes(value("map_pcd_priv_key"))));
    CHECK(mapping_pair.public_key == value("map_pcd_pub_key"));
    const auto element = ok(pace::agree_on_element(group, mapping_pair, value("map_picc_pub_key")));
    CHECK(text(element) == core::to_hex(value("map_shared_secret_h")));
    const auto generator = ok(pace::map_generic(group, nonce, element.view()));
    CHECK(text(generator) == core::to_hex(value("map_generator")));
    const auto own = ok(group.key_pair(SecretBytes(value("pcd_priv_key")), generator.view()));
    const auto secret = ok(pace::agree(group, own, value("picc_pub_key")));
    CHECK(text(secret) == core::to_hex(value("shared_secret_k")));
    const auto session = sm::derive_session(offers[0].suite.cipher, secret.view());
    CHECK(text(session.ks_enc.bytes) == core::to_hex(value("k_enc")));
    CHECK(text(session.ks_mac.bytes) == core::to_hex(value("k_mac")));
    CHECK(ok(pace::authentication_token(offers[0].suite, session.ks_mac, value("picc_pub_key"))) ==
          value("authentication_token_pcd"));
    CHECK(ok(pace::authentication_token(offers[0].suite, session.ks_mac, own.public_key)) ==
          value("authentication_token_picc"));
  }
}
