#include "iso7816/read_file.hpp"

#include "iso7816/plain_channel.hpp"
#include "iso7816/raw_channel.hpp"
#include "support/scripted_connection.hpp"
#include "support/vectors.hpp"
#include "tlv/reader.hpp"
#include "tlv/writer.hpp"

using namespace chipid;
using test::hex;

namespace {

const iso7816::FileRef dg2{.id = {0x0102}, .sfi = {0x02}, .tag = {0x75}, .max_size = 100'000};

/// Serves one file; knows short identifiers or only SELECT; refuses an Le over its limit.
struct FileCard {
  Bytes file;
  bool knows_sfi = true;
  std::size_t le_limit = 256;

  Result<Bytes> operator()(BytesView raw) const {
    const auto command = test::ok(iso7816::CommandApdu::parse(raw));
    if (command.ins == iso7816::ins::select) return hex("9000");
    if (command.ne > le_limit) return hex("6700");
    if (command.ins == iso7816::ins::read_binary_odd) return odd(command);
    if ((command.p1 & 0x80U) != 0) return knows_sfi ? block(0, command.ne) : hex("6A86");
    return block(static_cast<std::size_t>(command.p1) << 8U | command.p2, command.ne);
  }

  Bytes block(std::size_t offset, std::size_t ne) const {
    const auto rest = BytesView(file).subspan(offset);
    return iso7816::ResponseApdu{.data = Bytes(rest.begin(), rest.begin() + std::min(ne, rest.size())),
                                 .status = iso7816::sw::ok}
        .encode();
  }

  Bytes odd(const iso7816::CommandApdu& command) const {
    std::size_t offset = 0;
    for (const auto byte : test::ok(tlv::parse_single(command.data, tlv::Tag{0x54})).value)
      offset = offset << 8U | byte;
    auto inner = block(offset, command.ne - 3);
    inner.resize(inner.size() - 2);
    return iso7816::ResponseApdu{.data = tlv::encode(tlv::Tag{0x53}, inner), .status = iso7816::sw::ok}.encode();
  }
};

struct Reading {
  Result<iso7816::FileContent> content;
  std::vector<std::string> commands;
};

template <typename Card>
Reading read(Card answer, const iso7816::FileRef& file = dg2) {
  test::ScriptedConnection card(answer);
  iso7816::RawChannel raw(card);
  iso7816::PlainChannel channel(raw);
  iso7816::FileReader reader(channel);
  return {reader.read(file), card.commands};
}

Bytes sample(std::size_t size) {
  Bytes value(size);
  for (std::size_t i = 0; i < size; ++i) value[i] = static_cast<std::uint8_t>(i * 7 + i / 256);
  return tlv::encode(tlv::Tag{0x75}, value);
}

}  // namespace

TEST_CASE("the first block tells the length: no probe, no SELECT") {
  const auto file = sample(700);
  const auto reading = read(FileCard{file});
  CHECK(test::ok(reading.content).bytes == file);
  CHECK(reading.commands.size() == 3);
}

TEST_CASE("a card that knows no short identifiers is read by SELECT") {
  const auto file = sample(700);
  const auto reading = read(FileCard{.file = file, .knows_sfi = false});
  CHECK(test::ok(reading.content).bytes == file);
  CHECK(reading.commands[1] == "00a4020c020102");
}

TEST_CASE("beyond 32,767 the odd instruction is used") {
  const auto file = sample(40'000);
  CHECK(test::ok(read(FileCard{file}).content).bytes == file);
}

TEST_CASE("a refused Le is stepped down from and remembered") {
  const auto file = sample(1'000);
  const auto reading = read(FileCard{.file = file, .le_limit = 64});
  CHECK(test::ok(reading.content).bytes == file);
  CHECK(reading.commands.size() < 2 + 1'004 / 64 + 2);
}

TEST_CASE("adverse 5: empty 9000 in mid-file ends the read") {
  const auto reading =
      read([](BytesView command) { return hex((command[2] & 0x80U) != 0 ? "7581C8AABB9000" : "9000"); });
  CHECK_FALSE(test::ok(reading.content).complete);
  CHECK(reading.commands.size() == 2);
}

TEST_CASE("a card that drips a byte at a time is given up") {
  const auto drip = [](BytesView command) { return hex((command[2] & 0x80U) != 0 ? "7582FFFFAA9000" : "AA9000"); };
  const auto reading = read(drip);
  CHECK(test::error_of(reading.content) == "card.endless_answer");
  CHECK(reading.commands.size() < 1'100);
}

TEST_CASE("adverse 6, 7: an absurd or too great length is refused after one command") {
  for (const auto* answer : {"7584FFFFFFFFAA9000", "7583030000AA9000"}) {
    const auto reading = read([&](BytesView) { return hex(answer); });
    CHECK(test::error_of(reading.content) == "file.too_large");
    CHECK(reading.commands.size() == 1);
  }
}

TEST_CASE("adverse 8: 6282 on the last block is normal, before the end the file is incomplete") {
  CHECK(test::ok(read([](BytesView) { return hex("7502AABB6282"); }).content).complete);
  const auto cut = [](BytesView command) { return hex((command[2] & 0x80U) != 0 ? "7504AABB6282" : "6B00"); };
  CHECK_FALSE(test::ok(read(cut).content).complete);
}

TEST_CASE("adverse 13: the outer tag of another file") {
  CHECK(test::error_of(read([](BytesView) { return hex("6102AABB9000"); }).content) == "file.malformed");
}

TEST_CASE("absent and forbidden are told apart") {
  CHECK(test::error_of(read([](BytesView) { return hex("6A82"); }).content) == "file.absent");
  CHECK(test::error_of(read([](BytesView) { return hex("6982"); }).content) == "file.no_rights");
}
