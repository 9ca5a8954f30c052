#include "iso7816/commands.hpp"
#include "iso7816/plain_channel.hpp"
#include "iso7816/raw_channel.hpp"
#include "iso7816/read_file.hpp"
#include "replay/players.hpp"
#include "support/vectors.hpp"
#include "tlv/writer.hpp"

using namespace chipid;
using test::error_of;
using test::hex;
using test::ok;

namespace {

using iso7816::FileId;
using iso7816::ShortFileId;

replay::Exchange recorded(const iso7816::CommandApdu& command, const Bytes& answer) {
  return {.command = command.encode(), .response = answer};
}

std::unique_ptr<ReplayConnection> card(std::vector<replay::Exchange> exchanges) {
  return ok(replay::make_plain_player({.level = ReplayLevel::plain, .exchanges = std::move(exchanges)}));
}

std::string answer(ReplayConnection& connection, const iso7816::CommandApdu& command) {
  return core::to_hex(ok(connection.transmit(command.encode())));
}

// Two files of the same identifier: EF.CardSecurity of the master file, EF.SOD of the application.
std::vector<replay::Exchange> two_places() {
  return {recorded(iso7816::select_file(FileId{0x011D}), hex("9000")),
          recorded(iso7816::read_binary(std::size_t{0}, 2), hex("30009000")),
          recorded(iso7816::select_application(hex("A0000002471001")), hex("9000")),
          recorded(iso7816::select_file(FileId{0x011D}), hex("9000")),
          recorded(iso7816::read_binary(std::size_t{0}, 2), hex("77009000"))};
}

}  // namespace

TEST_CASE("a plain script is played by content, in any order, again and again") {
  const auto connection = card(two_places());
  for (int i = 0; i < 2; ++i) {
    answer(*connection, iso7816::select_application(hex("A0000002471001")));
    answer(*connection, iso7816::select_file(FileId{0x011D}));
    CHECK(answer(*connection, iso7816::read_binary(std::size_t{0}, 2)) == "77009000");
    ok(connection->reset());
    answer(*connection, iso7816::select_file(FileId{0x011D}));
    CHECK(answer(*connection, iso7816::read_binary(std::size_t{0}, 2)) == "30009000");
  }
}

TEST_CASE("a file that was not recorded is absent, another unknown command is a mismatch") {
  const auto connection = card(two_places());
  CHECK(answer(*connection, iso7816::select_file(FileId{0x0101})) == "6a82");
  CHECK(answer(*connection, iso7816::read_binary(ShortFileId{1}, 256)) == "6a82");
  CHECK(error_of(connection->transmit(iso7816::get_challenge(8).encode())) == "replay.mismatch");
  CHECK(error_of(connection->transmit(iso7816::select_application(hex("A000")).encode())) == "replay.mismatch");
  CHECK(error_of(connection->transmit(hex("00"))) == "data.malformed");
}

TEST_CASE("files are served in blocks of another size than they were recorded in") {
  const auto file = tlv::encode(tlv::Tag{0x75}, Bytes(40'000, 0x5A));
  std::vector<replay::Exchange> blocks;
  for (std::size_t offset = 0; offset < file.size(); offset += 15'000) {
    auto block = core::to_hex(BytesView(file).subspan(offset, std::min<std::size_t>(15'000, file.size() - offset)));
    const auto command =
        offset == 0 ? iso7816::read_binary(ShortFileId{2}, 15'000) : iso7816::read_binary(offset, 15'000);
    blocks.push_back(recorded(command, hex(block + "9000")));
  }
  const auto connection = card(std::move(blocks));
  iso7816::RawChannel raw(*connection);
  iso7816::PlainChannel channel(raw);
  iso7816::FileReader reader(channel);
  const iso7816::FileRef dg2{.id = {0x0102}, .sfi = {2}, .tag = {0x75}, .max_size = 100'000};
  CHECK(ok(reader.read(dg2)).bytes == file);
  CHECK(answer(*connection, iso7816::read_binary_odd(50'000, 10)) == "6b00");
}

TEST_CASE("a plain script whose exchanges are no APDUs is refused") {
  const auto made = replay::make_plain_player({.level = ReplayLevel::plain, .exchanges = {{hex("00B0"), hex("9000")}}});
  CHECK(error_of(made) == "data.malformed");
}
