#include "chip/chip.hpp"

#include "core/bytes.hpp"
#include "specimens/specimens.hpp"
#include "support/vectors.hpp"
#include "terminal.hpp"

using namespace chipid;
using namespace chipid::virtual_card;
using crypto::BlockCipher;
using test::ask;
using test::hex;
using test::ok;

namespace {

constexpr BlockCipher ciphers[] = {BlockCipher::tdes, BlockCipher::aes128, BlockCipher::aes192, BlockCipher::aes256};
constexpr const char* select_application = "00A4040C07A0000002471001";

Chip chip_of(const char* specimen) {
  return Chip(ok(make_card(specimen)), system_random);
}

std::uint16_t status_of(const iso7816::ResponseApdu& response) {
  return response.status.value;
}

}  // namespace

TEST_CASE("the chip's status words before access") {
  auto chip = chip_of("icao-td3-bac");
  CHECK(ask(chip, "00A4000C023F00") == "9000");
  CHECK(ask(chip, "00A4020C02011C") == "6a82");
  CHECK(ask(chip, "00B09C0000") == "6a82");
  CHECK(ask(chip, "0084000008") == "6985");
  CHECK(ask(chip, "00A4040C06A00000024710") == "6a82");
  CHECK(ask(chip, select_application) == "9000");
  CHECK(ask(chip, "00A4020C02011E") == "6982");
  CHECK(ask(chip, "00B09E0000") == "6982");
  CHECK(ask(chip, "00A4020C020103") == "6a82");
  CHECK(ask(chip, "00B0000000") == "6986");
  CHECK(ask(chip, "0084000004") == "6700");
  CHECK(ask(chip,
            "00820000"
            "28" +
                std::string(80, '0') + "28") == "6985");
}

TEST_CASE("the chip refuses what it does not know") {
  auto chip = chip_of("icao-td3-bac");
  CHECK(ask(chip, "00CA006100") == "6d00");
  CHECK(ask(chip, "80B0000000") == "6e00");
  CHECK(ask(chip, "00A4080C023F00") == "6a86");
  CHECK(ask(chip, "00B0") == "6700");
  CHECK(ask(chip, "00B00000") == "6700");
  CHECK(ask(chip, "0CB000000D9701048E08ED6705417E96BA5500") == "6988");
}

TEST_CASE("a wrong key is answered with 6300 and the challenge is spent") {
  auto chip = chip_of("icao-td3-bac");
  CHECK(ask(chip, select_application) == "9000");
  const auto command = "0082000028" + std::string(80, '7') + "28";
  CHECK(ask(chip, "0084000008").size() == 20);
  CHECK(ask(chip, command) == "6300");
  CHECK(ask(chip, command) == "6985");
}

TEST_CASE("after BAC every file of the card is read as it lies on the chip") {
  auto chip = chip_of("icao-td3-bac");
  test::Terminal terminal(chip, BlockCipher::tdes, test::open_by_bac(chip));
  for (const auto& file : chip.card().files.files()) {
    CAPTURE(file.kind->name);
    CHECK(status_of(terminal.exchange(iso7816::select_file(file.kind->id))) == 0x9000);
    Bytes content;
    while (content.size() < file.content.size()) {
      core::append(content, terminal.exchange(iso7816::read_binary(content.size(), 231)).data);
    }
    CHECK(content == file.content);
  }
}

TEST_CASE("READ BINARY by short identifier, at offsets and at the end") {
  for (const auto cipher : ciphers) {
    auto chip = test::protected_chip(cipher);
    test::Terminal terminal(chip, cipher, test::channel_keys(cipher));
    const auto com = chip.card().files.find("EF_COM")->content;
    CHECK(terminal.exchange(iso7816::read_binary(iso7816::ShortFileId{0x1E}, 256)).data == com);
    CHECK(core::equal(terminal.exchange(iso7816::read_binary(std::size_t{4}, 6)).data, BytesView(com).subspan(4, 6)));
    CHECK(status_of(terminal.exchange(iso7816::read_binary(com.size(), 1))) == 0x6B00);
    CHECK(status_of(terminal.exchange(iso7816::read_binary(iso7816::ShortFileId{0x03}, 1))) == 0x6A82);
    CHECK(status_of(terminal.exchange({.ins = 0xCA, .p1 = 0, .p2 = 0x61, .ne = 4})) == 0x6D00);
  }
}

TEST_CASE("a protected answer fills a short response and never more") {
  for (const auto cipher : ciphers) {
    auto chip = test::protected_chip(cipher);
    test::Terminal terminal(chip, cipher, test::channel_keys(cipher));
    const auto raw = terminal.send(iso7816::read_binary(iso7816::ShortFileId{0x02}, 256));
    CHECK(raw.size() <= 258);
    CHECK(terminal.open(raw).data.size() == (cipher == BlockCipher::tdes ? 231 : 223));
  }
}

TEST_CASE("READ BINARY with the odd instruction: DO 54 in, DO 53 out, both in DO 85") {
  for (const auto cipher : ciphers) {
    auto chip = test::protected_chip(cipher);
    test::Terminal terminal(chip, cipher, test::channel_keys(cipher));
    const auto dg2 = chip.card().files.find("DG2")->content;
    CHECK(status_of(terminal.exchange(iso7816::select_file({0x0102}))) == 0x9000);
    const auto short_block = terminal.exchange(iso7816::read_binary_odd(0x0123, 12));
    CHECK(short_block.data == core::concat({hex("530A"), BytesView(dg2).subspan(0x0123, 10)}));
    const auto raw = terminal.send(iso7816::read_binary_odd(0x0123, 256));
    CHECK(raw.size() <= 258);
    CHECK(terminal.open(raw, true).data.size() >= 223);
    CHECK(status_of(terminal.exchange(iso7816::read_binary_odd(dg2.size(), 12))) == 0x6B00);
    CHECK(status_of(terminal.exchange({.ins = 0xB1, .data = hex("5500"), .ne = 12})) == 0x6A80);
  }
}

TEST_CASE("extended commands only where EF.ATR/INFO announces them") {
  auto plain = chip_of("bench-bac");
  CHECK(ask(plain, "00A4040C00000700A0000002471001") == "6700");
  auto extended = chip_of("bench-bac-extended");
  CHECK(ask(extended, "00B0810000") ==
        "4703940160"
        "7f660a"
        "020300ffff"
        "020300ffff"
        "9000");
  test::Terminal terminal(extended, BlockCipher::tdes, test::open_by_bac(extended));
  const auto response = terminal.exchange(iso7816::read_binary(iso7816::ShortFileId{0x02}, 65536));
  CHECK(response.data == extended.card().files.find("DG2")->content);
}

TEST_CASE("a plain command ends secure messaging and the access rights") {
  auto chip = test::protected_chip(BlockCipher::aes128);
  test::Terminal terminal(chip, BlockCipher::aes128, test::channel_keys(BlockCipher::aes128));
  CHECK(status_of(terminal.exchange(iso7816::read_binary(iso7816::ShortFileId{0x1E}, 4))) == 0x9000);
  CHECK(ask(chip, "00B0000004") == "6986");
  CHECK(ask(chip, "00B09E0004") == "6982");
  CHECK(terminal.send(iso7816::read_binary(iso7816::ShortFileId{0x1E}, 4)) == hex("6988"));
}

TEST_CASE("a fault of secure messaging is answered plain and ends the session") {
  const auto read = iso7816::read_binary(iso7816::ShortFileId{0x1E}, 4);
  const auto broken = [&](const char* command) {
    auto chip = test::protected_chip(BlockCipher::tdes);
    test::Terminal terminal(chip, BlockCipher::tdes, test::channel_keys(BlockCipher::tdes));
    const auto first = ask(chip, command);
    CHECK(terminal.send(read) == hex("6988"));
    return first;
  };
  CHECK(broken("0CB09E000D9701048E08000000000000000000") == "6988");
  CHECK(broken("0CB09E000397010400") == "6987");
  CHECK(broken("0CB09E000F9701048E0800000000000000005000"
               "00") == "6988");
}

TEST_CASE("reset forgets everything") {
  auto chip = test::protected_chip(BlockCipher::tdes);
  chip.reset();
  CHECK(ask(chip, "00B09E0004") == "6a82");
  CHECK(ask(chip, select_application) == "9000");
  CHECK(ask(chip, "00B09E0004") == "6982");
}
