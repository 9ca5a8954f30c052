#include "faults/fault.hpp"

#include <chipid/virtual_card.hpp>
#include <map>
#include <set>

#include "card/virtual_reader.hpp"
#include "core/bytes.hpp"
#include "crypto/ec_arithmetic.hpp"
#include "crypto/hash.hpp"
#include "outside_program.hpp"
#include "pace_terminal.hpp"
#include "specimens/specimens.hpp"
#include "support/vectors.hpp"
#include "terminal.hpp"

using namespace chipid;
using namespace chipid::virtual_card;
using crypto::BlockCipher;
using test::hex;
using test::ok;

namespace {

constexpr BlockCipher ciphers[] = {BlockCipher::tdes, BlockCipher::aes128, BlockCipher::aes192, BlockCipher::aes256};

FaultHooks hooks(const std::string& name) {
  return ok(find_fault(name));
}

iso7816::CommandApdu read_dg2(std::size_t offset, std::size_t ne = 100) {
  return offset == 0 ? iso7816::read_binary(iso7816::ShortFileId{0x02}, ne) : iso7816::read_binary(offset, ne);
}

// The raw answer to the third READ BINARY, with the counter where it belongs.
struct Struck {
  Chip chip;
  test::Terminal terminal;
  Bytes before;
  Bytes answer;

  Struck(const std::string& fault, BlockCipher cipher)
      : chip(test::protected_chip(cipher, hooks(fault))), terminal(chip, cipher, test::channel_keys(cipher)) {
    (void)terminal.exchange(read_dg2(0));
    before = terminal.send(read_dg2(100));
    (void)terminal.open(before);
    answer = terminal.send(read_dg2(200));
  }
};

}  // namespace

TEST_CASE("every fault opens, by option and by suffix, and is told apart") {
  std::set<std::string> names;
  for (const auto& name : faults()) {
    CAPTURE(name);
    CHECK(names.insert(name).second);
    CHECK(open_card("icao-td3-bac", {.fault = name}).has_value());
    CHECK(open_card("bench-bac,fault=" + name + ",timing=contactless-848").has_value());
  }
  CHECK(names.size() > 160);
  CHECK(test::error_of(open_card("icao-td3-bac,fault=none-such")) == "usage.bad_value");
  CHECK(test::error_of(open_card("icao-td3-bac,colour=red")) == "usage.bad_value");
}

TEST_CASE("sm faults strike at the third read and leave the MAC right where the structure is the fault") {
  const std::map<std::string, std::string> shapes{{"sm-wrong-mac", "87 99 8e mac-wrong"},
                                                  {"sm-no-do8e", "87 99 mac-wrong"},
                                                  {"sm-no-do99", "87 8e mac-right"},
                                                  {"sm-do99-differs", "87 99 8e mac-right"},
                                                  {"sm-do87-twice", "87 87 99 8e mac-right"},
                                                  {"sm-do99-twice", "87 99 99 8e mac-right"},
                                                  {"sm-do8e-twice", "87 99 8e 8e mac-right"},
                                                  {"sm-do81", "81 99 8e mac-right"},
                                                  {"sm-padding-indicator", "87 99 8e mac-right"},
                                                  {"sm-bad-padding", "87 99 8e mac-right"},
                                                  {"sm-not-in-blocks", "87 99 8e mac-right"},
                                                  {"sm-after-do8e", "87 99 8e 80 mac-right"},
                                                  {"sm-mac-0", "87 99 8e mac-wrong"},
                                                  {"sm-mac-7", "87 99 8e mac-wrong"},
                                                  {"sm-mac-16", "87 99 8e mac-wrong"}};
  for (const auto cipher : ciphers) {
    for (const auto& [name, shape] : shapes) {
      CAPTURE(name, static_cast<int>(cipher));
      Struck struck(name, cipher);
      CHECK(struck.terminal.shape(struck.answer) == shape);
    }
  }
}

TEST_CASE("sm faults that answer in the clear or once more") {
  for (const auto cipher : ciphers) {
    const auto dg2 = ok(make_card("icao-td3-bac")).files.find("DG2")->content;
    CHECK(Struck("sm-plain-9000", cipher).answer == core::concat({BytesView(dg2).subspan(200, 100), hex("9000")}));
    CHECK(Struck("sm-plain-6a82", cipher).answer == hex("6A82"));
    CHECK(Struck("sm-plain-6988", cipher).answer == hex("6988"));
    CHECK(Struck("sm-plain-6108", cipher).answer == hex("6108"));
    CHECK(Struck("sm-plain-6c10", cipher).answer == hex("6C10"));
    const Struck replay("sm-replay", cipher);
    CHECK(replay.answer == replay.before);
  }
}

TEST_CASE("the details that a shape does not show") {
  for (const auto cipher : ciphers) {
    const auto tail = [&](const char* fault) {
      const auto hex_text = core::to_hex(Struck(fault, cipher).answer);
      return hex_text.substr(hex_text.find("9902"));
    };
    CHECK(tail("sm-do99-differs").substr(0, 8) == "99026282");
    CHECK(tail("sm-mac-0").substr(8, 4) == "8e00");
    CHECK(tail("sm-mac-7").substr(8, 4) == "8e07");
    CHECK(tail("sm-mac-16").substr(8, 4) == "8e10");
    CHECK(Struck("sm-padding-indicator", cipher).answer[2] == 0x02);
    const auto block = crypto::block_size(cipher);
    CHECK((Struck("sm-not-in-blocks", cipher).answer[1] - 1U) % block == block - 1);
  }
}

TEST_CASE("transport faults: short, endless, removed") {
  for (const auto cipher : ciphers) {
    CHECK(Struck("answer-empty", cipher).answer.empty());
    CHECK(Struck("answer-one-byte", cipher).answer == hex("90"));
    Struck removed("card-removed", cipher);
    CHECK(removed.answer.empty());
    CHECK(test::ask(removed.chip, "00A4040C07A0000002471001") == "removed");
  }
}

TEST_CASE("a removed card stays away from its connection, reset or not") {
  // Without DG1 there is no access control: the third read of all strikes.
  const test::TemporaryFolder folder;
  ok(dump_card("icao-td1-bac", folder.path()));
  std::filesystem::remove(folder / "DG1.bin");
  const auto card = ok(open_card("dir:" + folder.path().string(), {.fault = "card-removed"}));
  CHECK(ok(card->transmit(hex("00A4040C07A0000002471001"))) == hex("9000"));
  for (int i = 0; i < 2; ++i) CHECK(ok(card->transmit(hex("00B09E0001"))) == hex("609000"));
  CHECK(test::error_of(card->transmit(hex("00B09E0001"))) == "pcsc.card_removed");
  CHECK(test::error_of(card->reset()) == "pcsc.card_removed");
}

TEST_CASE("faults of GET CHALLENGE: endless 61xx and 6Cxx, more than wanted") {
  const auto answers = [](const char* fault) {
    Chip chip(ok(make_card("icao-td3-bac")), system_random, hooks(fault));
    CHECK(test::ask(chip, "00A4040C07A0000002471001") == "9000");
    const auto first = test::ask(chip, "0084000008");
    return std::pair(first, test::ask(chip, "00C0000008"));
  };
  CHECK(answers("endless-61") == std::pair<std::string, std::string>("6108", "6108"));
  CHECK(answers("endless-6c") == std::pair<std::string, std::string>("6c10", "6c10"));
  CHECK(answers("more-than-le").first.size() == 22);
}

TEST_CASE("faults of the files: DG2 as it lies on the chip") {
  const auto start = [](const char* fault) {
    const Chip chip(ok(make_card("icao-td3-bac")), system_random, hooks(fault));
    const auto& content = chip.card().files.find("DG2")->content;
    return core::to_hex(BytesView(content).first(6));
  };
  CHECK(start("huge-length") == "7584ffffffff");
  CHECK(start("over-cap") == "758404000000");
  CHECK(start("wrong-tag").substr(0, 2) == "63");
  auto chip = test::protected_chip(BlockCipher::tdes, hooks("short-file"));
  test::Terminal terminal(chip, BlockCipher::tdes, test::channel_keys(BlockCipher::tdes));
  (void)terminal.exchange(read_dg2(0));
  CHECK(terminal.exchange(read_dg2(6085 / 2)).status == iso7816::sw::offset_outside_file);
}

TEST_CASE("faults of reading: empty block, 6282 at the end, more than wanted") {
  for (const auto cipher : ciphers) {
    const auto second = [&](const char* fault, std::size_t offset) {
      auto chip = test::protected_chip(cipher, hooks(fault));
      test::Terminal terminal(chip, cipher, test::channel_keys(cipher));
      (void)terminal.exchange(read_dg2(0));
      return terminal.exchange(read_dg2(offset));
    };
    CHECK(second("empty-block", 100).data.empty());
    CHECK(second("empty-block", 100).status == iso7816::sw::ok);
    CHECK(second("normal-6282", 6000).status == iso7816::sw::end_of_file);
    CHECK(second("normal-6282", 6000).data.size() == 85);
    CHECK(second("normal-6282", 100).status == iso7816::sw::ok);
    CHECK(second("sm-more-than-le", 100).data.size() == 101);
  }
}

TEST_CASE("faults of access: wrong keys, altered BAC answers, a long challenge, no master file") {
  const auto chip_with = [](const char* fault) {
    Chip chip(ok(make_card("icao-td3-bac")), system_random, hooks(fault));
    CHECK(test::ask(chip, "00A4040C07A0000002471001") == "9000");
    return chip;
  };
  for (const auto* status : {"6300", "6988", "6982"}) {
    auto chip = chip_with((std::string("wrong-key-") + status).c_str());
    CHECK(test::ask(chip, "0084000008").size() == 20);
    CHECK(test::ask(chip, "0082000028" + std::string(80, '7') + "28") == status);
  }
  auto refusing = chip_with("select-mf-refused");
  CHECK(test::ask(refusing, "00A4000C023F00") == "6d00");

  const bac::TerminalPart terminal{.rnd_ifd = Bytes(8, 1), .k_ifd = Bytes(16, 2)};
  const bac::AccessKeys keys{.enc = Bytes(16, 3), .mac = Bytes(16, 4)};
  const auto answer = [&](const char* fault) {
    return ok(
        bac::answer(keys, terminal, Bytes(8, 5), Bytes(16, 6), fault == nullptr ? bac::Tampering{} : hooks(fault).bac));
  };
  const auto right = answer(nullptr);
  const auto wrong_mac = answer("bac-wrong-mac");
  CHECK(core::equal(BytesView(wrong_mac).first(32), BytesView(right).first(32)));
  CHECK(wrong_mac != right);
  const auto plain = ok(crypto::cbc_decrypt(BlockCipher::tdes, keys.enc, BytesView(answer("bac-wrong-rnd")).first(32)));
  CHECK(core::to_hex(BytesView(plain).subspan(8, 8)) == "0001010101010101");
}

TEST_CASE("rows 9, 10 and 18: gone and back, swapped, found reset, each once") {
  const auto sod_of = [](Chip& chip) { return chip.card().files.find("EF_SOD")->content; };
  const auto read_until_struck = [](OpenedCard& card) {
    const auto run = test::run_pace_by_can(card.chip, "000123");
    test::Terminal terminal(card.chip, BlockCipher::aes128, run.keys);
    (void)terminal.exchange(iso7816::select_application(hex("A0000002471001")));
    for (int i = 0; i < 2; ++i) (void)terminal.exchange(read_dg2(0));
    return terminal.send(read_dg2(0));
  };
  for (const auto* fault : {"card-removed-once", "card-swapped", "reset-in-idle"}) {
    CAPTURE(fault);
    auto card = ok(prepare_card("vn-citizen-2021", {.fault = fault}));
    const auto before = sod_of(card.chip);
    CHECK(read_until_struck(card).empty());
    CHECK(test::ask(card.chip, "00B09C0002") == "removed");
    card.chip.reset();
    CHECK(test::ask(card.chip, "00B09C0002") == "31349000");
    CHECK((sod_of(card.chip) != before) == (fault == std::string("card-swapped")));
    CHECK(read_until_struck(card).size() > 100);
  }
}

TEST_CASE("row 18 through the connection: pcsc.card_reset until the reset") {
  const auto card = ok(open_card("open-td1", {.fault = "reset-in-idle"}));
  CHECK(ok(card->transmit(hex("00A4040C07A0000002471001"))) == hex("9000"));
  for (int i = 0; i < 2; ++i) CHECK(ok(card->transmit(hex("00B0810001"))) == hex("619000"));
  for (int i = 0; i < 2; ++i) CHECK(test::error_of(card->transmit(hex("00B0810001"))) == "pcsc.card_reset");
  ok(card->reset());
  CHECK(ok(card->transmit(hex("00B0810001"))) == hex("6a82"));
}

TEST_CASE("row 12: reads over 128 bytes are refused, protected or plain") {
  for (const auto cipher : ciphers) {
    const auto reads = [&](const char* fault, std::size_t ne) {
      auto chip = test::protected_chip(cipher, hooks(fault));
      test::Terminal terminal(chip, cipher, test::channel_keys(cipher));
      const auto raw = terminal.send(read_dg2(0, ne));
      if (raw.size() == 2) return core::to_hex(raw) + ", then " + core::to_hex(terminal.send(read_dg2(0, 1)));
      const auto size = terminal.open(raw).data.size();
      const auto next_size = terminal.exchange(read_dg2(0, 1)).data.size();
      return core::to_hex(BytesView(raw).last(2)) + " " + std::to_string(size) + ", then " + std::to_string(next_size);
    };
    CHECK(reads("le-limit-protected", 129) == "6700 0, then 1");
    CHECK(reads("le-limit-protected", 128) == "9000 128, then 1");
    CHECK(reads("le-limit-protected-6c", 129) == "6c80 0, then 1");
    CHECK(reads("le-limit-plain", 129) == "6700, then 6988");
    CHECK(reads("le-limit-plain", 128) == "9000 128, then 1");
  }
}

TEST_CASE("rows 11 and 24: what EF.CardAccess hides or says wrongly, PACE working all the same") {
  for (const auto* fault : {"card-access-hidden", "pace-unknown-parameters", "select-mf-refused"}) {
    CAPTURE(fault);
    Chip chip(ok(make_card("vn-citizen-2021")), system_random, hooks(fault));
    CHECK(test::ask(chip, "00A4020C02011C") == (fault == std::string("card-access-hidden") ? "6a82" : "9000"));
    const auto* file = chip.card().files.find("EF_CardAccess");
    if (file != nullptr) CHECK(file->content.back() == (fault == std::string("pace-unknown-parameters") ? 99 : 13));
    CHECK(test::run_pace_by_can(chip, "000123").token_right);
  }
}

TEST_CASE("row 20: a wrong CAN is answered later each time, a right one at once") {
  auto card = ok(prepare_card("vn-citizen-2021", {.fault = "can-delay"}));
  auto& chip = card.chip;
  const auto delay_of = [&](const char* can) {
    (void)test::run_pace_by_can(chip, can);
    return chip.delay().count();
  };
  CHECK(delay_of("000000") == 100);
  chip.reset();
  CHECK(delay_of("000001") == 200);
  CHECK(delay_of("000002") == 400);
  CHECK(delay_of("000123") == 0);
  chip.reset();
  for (int i = 0; i < 8; ++i) (void)delay_of("000000");
  CHECK(delay_of("000000") == 3200);
}

TEST_CASE("rows 22 to 25 and 30: what PACE sends wrongly, on either side of a right answer") {
  const auto run = [](const char* fault) {
    Chip chip(ok(make_card("vn-citizen-2021")), system_random, hooks(fault));
    return test::run_pace_by_can(chip, "000123");
  };
  const auto on_curve = [](BytesView point) {
    return crypto::multiply(crypto::Curve::brainpoolP256r1, Bytes{1}, point).has_value();
  };
  CHECK(run("pace-wrong-token").status == "9000");
  CHECK_FALSE(run("pace-wrong-token").token_right);
  CHECK(run("pace-point-off-curve").mapping_key.size() == 65);
  CHECK_FALSE(on_curve(run("pace-point-off-curve").mapping_key));
  CHECK(run("pace-point-infinity").mapping_key == hex("00"));
  CHECK(on_curve(run("pace-key-off-curve").mapping_key));
  CHECK_FALSE(on_curve(run("pace-key-off-curve").chip_key));
  CHECK(run("pace-key-infinity").chip_key == hex("00"));
  const auto same = run("pace-same-key");
  CHECK(same.chip_key == same.terminal_key);
  CHECK(run("pace-nonce-size").encrypted_nonce.size() == 8);
  CHECK(run("pace-fails").status == "6a80");
  const auto padded = run("leading-zeros");
  CHECK(padded.token_right);
  CHECK(padded.mapping_key[1] == 0);
  CHECK(padded.shared_secret[0] == 0);
}

TEST_CASE("row 94: groups that are absent, forbidden or not to be understood") {
  const auto card_with = [](const char* fault) { return ok(prepare_card("vn-citizen-2021", {.fault = fault})).chip; };
  CHECK(card_with("dg13-absent").card().files.find("DG13") == nullptr);
  CHECK(card_with("dg2-absent").card().files.find("DG2") == nullptr);
  CHECK(core::to_hex(card_with("dg2-absent").card().files.find("EF_COM")->content).find("5c04616d6e6f") !=
        std::string::npos);
  const auto garbage = card_with("dg13-garbage");
  const auto& content = garbage.card().files.find("DG13")->content;
  CHECK(core::to_hex(garbage.card().files.find("EF_SOD")->content)
            .find(core::to_hex(crypto::hash(crypto::HashAlgorithm::sha256, content))) != std::string::npos);
  auto unreadable = card_with("dg13-unreadable");
  const auto run = test::run_pace_by_can(unreadable, "000123");
  test::Terminal terminal(unreadable, BlockCipher::aes128, run.keys);
  CHECK(terminal.exchange(iso7816::select_application(hex("A0000002471001"))).status == iso7816::sw::ok);
  CHECK(terminal.exchange(iso7816::select_file({0x010D})).status == iso7816::sw::security_not_satisfied);
  CHECK(terminal.exchange(iso7816::read_binary(iso7816::ShortFileId{0x0D}, 4)).status ==
        iso7816::sw::security_not_satisfied);
  CHECK(terminal.exchange(iso7816::select_file({0x0101})).status == iso7816::sw::ok);
}
