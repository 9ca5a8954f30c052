#include "chip/chip_authentication.hpp"

#include <fstream>

#include "card/virtual_reader.hpp"
#include "chip/key_derivation.hpp"
#include "core/bytes.hpp"
#include "core/text.hpp"
#include "crypto/hash.hpp"
#include "outside_program.hpp"
#include "personalise/chip_authentication_plan.hpp"
#include "specimens/specimens.hpp"
#include "support/vectors.hpp"
#include "terminal.hpp"
#include "tlv/writer.hpp"

using namespace chipid;
using namespace chipid::virtual_card;
using iso7816::CommandApdu;
using iso7816::ResponseApdu;
using test::hex;
using test::ok;
namespace sw = iso7816::sw;

namespace {

// Behind BAC, as far as the new keys.
struct Transcript {
  std::string status = {};
  test::ChannelKeys keys = {};
};

crypto::KeyPair own_pair(const ca::Key& key) {
  return ok(key.group.key_pair(SecretBytes{BytesView(key.private_key)}));
}

Bytes reference(const ca::Key& key) {
  return key.id ? Bytes{0x84, 0x01, static_cast<std::uint8_t>(*key.id)} : Bytes{};
}

// Short chips take no more than 255 bytes on the channel: what is longer goes in parts.
ResponseApdu send_chained(test::Terminal& terminal, CommandApdu command) {
  constexpr std::size_t part = 200;
  const auto data = std::exchange(command.data, {});
  for (std::size_t at = 0; at + part < data.size(); at += part) {
    auto piece = command;
    piece.cla = 0x10;
    piece.data = core::to_bytes(BytesView(data).subspan(at, part));
    piece.ne = 0;
    const auto answer = terminal.exchange(piece);
    if (answer.status != sw::ok) return answer;
  }
  const auto rest = data.size() % part == 0 && !data.empty() ? part : data.size() % part;
  command.data = core::to_bytes(BytesView(data).last(rest));
  return terminal.exchange(command);
}

std::string words(iso7816::StatusWord status) {
  return core::to_hex(Bytes{status.sw1(), status.sw2()});
}

Transcript by_set_kat(test::Terminal& terminal, const ca::Key& key, const crypto::KeyPair& own) {
  const auto data = core::concat({tlv::encode({0x91}, own.public_key), reference(key)});
  const auto answer = send_chained(terminal, {.ins = 0x22, .p1 = 0x41, .p2 = 0xA6, .data = data});
  CHECK(answer.data.empty());
  return {.status = words(answer.status)};
}

Transcript by_set_at(test::Terminal& terminal, const ca::Key& key, const crypto::KeyPair& own) {
  const auto protocol = ca::protocol(key.group.curve().has_value(), key.cipher);
  const auto choice = core::concat({tlv::encode({0x80}, protocol.value()), reference(key)});
  const auto chosen = terminal.exchange({.ins = 0x22, .p1 = 0x41, .p2 = 0xA4, .data = choice});
  if (chosen.status != sw::ok) return {.status = words(chosen.status)};
  const auto data = tlv::encode({0x7C}, tlv::encode({0x80}, own.public_key));
  const auto answer = send_chained(terminal, {.ins = 0x86, .data = data, .ne = 256});
  if (answer.status == sw::ok) CHECK(core::to_hex(answer.data) == "7c00");
  return {.status = words(answer.status)};
}

// With another key of the terminal's each time; `key` as DG14 has it.
Transcript run(test::Terminal& terminal, const ca::Key& key, bool kat) {
  const auto own = ok(key.group.generate_key_pair(system_random));
  auto transcript = kat ? by_set_kat(terminal, key, own) : by_set_at(terminal, key, own);
  const auto secret = ok(key.group.agree(own.private_key.view(), own_pair(key).public_key));
  transcript.keys = {.enc = derive_key(secret.view(), KeyUse::encryption, key.cipher),
                     .mac = derive_key(secret.view(), KeyUse::mac, key.cipher),
                     .ssc = Bytes(crypto::block_size(key.cipher))};
  return transcript;
}

struct OpenCard {
  explicit OpenCard(const std::string& specimen)
      : chip(std::move(ok(prepare_card(specimen, {})).chip)),
        terminal(chip, crypto::BlockCipher::tdes, test::open_by_bac(chip)) {}
  Chip chip;
  test::Terminal terminal;
};

const CommandApdu read_com = iso7816::read_binary(iso7816::ShortFileId{0x1E}, 1);

}  // namespace

// TR-03110 worked examples: the key pairs and secrets are those of Chip Authentication version 2, which differs in the
// key derivation alone.
TEST_CASE("shared secrets of the worked examples of TR-03110") {
  const auto path = test::shared_vector("worked-examples/tr03110_eac_worked_examples.openpace.json");
  if (!path) return;
  const auto example = test::read_json(*path);
  const struct {
    const char* prefix;
    std::uint32_t parameters;
  } rows[] = {{"tc_ecdh_ca_", 13}, {"tc_dh_ca_", 0}};
  for (const auto& row : rows) {
    const auto value = [&](const char* name) {
      return hex(example.at(std::string(row.prefix) + name).get<std::string>());
    };
    const ca::Key key{.group = *crypto::KeyAgreementGroup::standardised(row.parameters),
                      .private_key = value("picc_priv_key")};
    CHECK(own_pair(key).public_key == value("picc_pub_key"));
    const auto keys = ok(ca::agree(key, value("pcd_pub_key")));
    const auto derived = [&](const char* counter) {
      auto digest = crypto::hash(crypto::HashAlgorithm::sha1, core::concat({value("shared_secret_k"), hex(counter)}));
      digest.resize(16);
      return digest;
    };
    CHECK(keys.enc == derived("00000001"));
    CHECK(keys.mac == derived("00000002"));
  }
}

TEST_CASE("every variant gives new keys, in force from the next command on") {
  for (const auto& name : chip_authentications()) {
    CAPTURE(name);
    OpenCard open("icao-td3-bac,ca=" + name);
    REQUIRE_FALSE(open.chip.card().chip_authentication.empty());
    const auto key = open.chip.card().chip_authentication.back();
    const auto& dg14 = open.chip.card().files.find("DG14")->content;
    CHECK(core::to_hex(dg14).find(core::to_hex(own_pair(key).public_key)) != std::string::npos);
    const auto transcript = run(open.terminal, key, key.by_set_kat);
    CHECK(transcript.status == "9000");
    test::Terminal renewed(open.chip, key.cipher, transcript.keys);
    CHECK(renewed.exchange(read_com).data == hex("60"));
  }
}

TEST_CASE("3DES by MSE:Set AT as well, several keys by their references") {
  OpenCard both("icao-td3-bac,ca=dh-tdes");
  const auto key = both.chip.card().chip_authentication[0];
  const auto transcript = run(both.terminal, key, false);
  CHECK(transcript.status == "9000");
  test::Terminal renewed(both.chip, key.cipher, transcript.keys);
  CHECK(renewed.exchange(read_com).data == hex("60"));

  OpenCard two("icao-td3-bac,ca=ecdh-aes-256/two-keys");
  auto first = two.chip.card().chip_authentication[0];
  CHECK(two.chip.card().chip_authentication.size() == 2);
  auto nameless = first;
  nameless.id.reset();
  CHECK(run(two.terminal, nameless, false).status == "6a88");
  CHECK(run(two.terminal, first, false).status == "9000");
}

TEST_CASE("what the chip refuses, the old channel going on") {
  OpenCard open("icao-td3-bac,ca=ecdh-tdes-at/id-5");
  auto key = open.chip.card().chip_authentication[0];
  CHECK(run(open.terminal, key, true).status == "6a88");
  key.id = 6;
  CHECK(run(open.terminal, key, false).status == "6a88");
  key.id = 5;
  key.cipher = crypto::BlockCipher::aes128;
  CHECK(run(open.terminal, key, false).status == "6a88");
  const auto send = [&](std::uint8_t ins, std::uint8_t p1, std::uint8_t p2, const char* data) {
    return words(open.terminal.exchange({.ins = ins, .p1 = p1, .p2 = p2, .data = hex(data)}).status);
  };
  constexpr const char* set_at = "800A04007F00070202030201840105";
  CHECK(send(0x22, 0x41, 0xA4, set_at) == "9000");
  CHECK(send(0x86, 0, 0, "7C0480020405") == "6a80");
  CHECK(send(0x86, 0, 0, "7C0480020405") == "6d00");
  CHECK(send(0x22, 0x41, 0xA4, set_at) == "9000");
  CHECK(send(0x86, 0, 1, "7C0480020405") == "6a86");
  CHECK(send(0x22, 0x41, 0xA4, "800A04007F00070202030201") == "9000");
  CHECK(send(0x86, 0, 0, "7C028000") == "6a80");
  CHECK(send(0x22, 0x41, 0xA4, "840105") == "6a80");
  CHECK(open.terminal.exchange(read_com).data == hex("60"));
  auto plain = std::move(ok(prepare_card("open-td1,ca=ecdh-aes-128", {})).chip);
  CHECK(test::ask(plain, "00A4040C07A0000002471001") == "9000");
  CHECK(test::ask(plain, "002241A40C800A04007F00070202030202") == "6982");
  CHECK(test::ask(plain, "002241A602910100") == "6982");
}

TEST_CASE("openssl reads every form of public key in DG14") {
  const struct {
    const char* name;
    const char* says;
  } rows[] = {{"ecdh-aes-128", "ASN1 OID: brainpoolP256r1"},
              {"ecdh-aes-128/secp521r1/explicit", "Field Type: prime-field"},
              {"dh-aes-128/1024-160", "DH Public-Key: (1024 bit)"},
              {"dh-aes-128/2048-256/x942", "(2048 bit)"}};
  for (const auto& row : rows) {
    const auto plan = ok(chip_authentication_named(row.name, "label"))[0];
    const test::TemporaryFolder folder;
    std::ofstream file(folder / "key.der", std::ios::binary);
    file << core::as_text(ok(chip_authentication_public_key(plan)));
    file.close();
    CHECK(test::run("openssl pkey -pubin -inform DER -noout -text -in " + folder / "key.der").find(row.says) !=
          std::string::npos);
  }
}

TEST_CASE("names of Chip Authentication, wrong ones") {
  for (const auto* name : {"", "ecdh", "ecdh-des", "dh-aes-128/brainpoolP256r1", "ecdh-aes-128/2048-256",
                           "ecdh-aes-128-kat", "ecdh-aes-128/x942", "dh-tdes/explicit", "ecdh-aes-128/id-12"}) {
    CAPTURE(name);
    CHECK_FALSE(chip_authentication_named(name, "x"));
  }
}

TEST_CASE("row 80: the first answer on the new keys, and no other, has a wrong MAC") {
  const auto shape_of_first = [](OpenCard& open, test::Terminal& terminal) {
    const auto key = open.chip.card().chip_authentication[0];
    const auto transcript = run(terminal, key, false);
    CHECK(transcript.status == "9000");
    test::Terminal renewed(open.chip, key.cipher, transcript.keys);
    const auto first = renewed.shape(renewed.send(read_com));
    return first + ", " + renewed.shape(renewed.send(read_com));
  };
  const auto again = [&](OpenCard& open) {
    open.chip.reset();
    test::Terminal terminal(open.chip, crypto::BlockCipher::tdes, test::open_by_bac(open.chip));
    return shape_of_first(open, terminal);
  };
  const std::string right = "87 99 8e mac-right, 87 99 8e mac-right";
  const std::string wrong = "87 99 8e mac-wrong, 87 99 8e mac-right";
  OpenCard once("vn-citizen-2021,fault=ca-first-answer-once");
  CHECK(shape_of_first(once, once.terminal) == wrong);
  CHECK(again(once) == right);
  OpenCard always("icao-td3-bac,fault=ca-first-answer");
  CHECK(shape_of_first(always, always.terminal) == wrong);
  CHECK(again(always) == wrong);
}

TEST_CASE("rows 76, 81 and 82: other keys, no keys, no answer") {
  const auto status = [](const char* specimen) {
    OpenCard open(specimen);
    const auto genuine = ok(make_card("vn-citizen-2021")).chip_authentication[0];
    const auto transcript = run(open.terminal, genuine, false);
    if (transcript.status != "9000") return transcript.status;
    test::Terminal renewed(open.chip, genuine.cipher, transcript.keys);
    return core::to_hex(BytesView(renewed.send(read_com)).last(2));
  };
  CHECK(status("vn-citizen-2021") == "9000");
  CHECK(status("vn-citizen-2021,fault=ca-6d00") == "6d00");
  CHECK(status("vn-citizen-2021,fault=clone-full") == "6d00");
  CHECK(status("vn-citizen-2021,fault=clone-bare") == "6d00");
  CHECK(status("vn-citizen-2021,fault=ca-wrong-key") == "6988");
  CHECK(status("vn-citizen-2021,fault=ca-foreign-key") == "6988");
  const auto dg14_of = [](const std::string& specimen) {
    return ok(prepare_card(specimen, {})).chip.card().files.find("DG14")->content;
  };
  CHECK(dg14_of("vn-citizen-2021,fault=ca-wrong-key") == dg14_of("vn-citizen-2021"));
  CHECK(dg14_of("vn-citizen-2021,fault=ca-foreign-key") != dg14_of("vn-citizen-2021"));
  CHECK(dg14_of("vn-citizen-2021,fault=clone-full") == dg14_of("vn-citizen-2021"));
  OpenCard silent("icao-td3-bac,fault=ca-silent");
  CHECK(silent.terminal.send({.ins = 0x22, .p1 = 0x41, .p2 = 0xA4, .data = hex("800A04007F00070202030202")}).empty());
}
