#include <chipid/replay.hpp>
#include <filesystem>
#include <fstream>

#include "support/scripted_connection.hpp"
#include "support/vectors.hpp"

using namespace chipid;
using test::error_of;
using test::hex;
using test::ok;

namespace {

std::filesystem::path fresh_file(const std::string& name) {
  const auto folder = std::filesystem::temp_directory_path() / ("chipid-recorder-" + name);
  std::filesystem::remove_all(folder);
  std::filesystem::create_directory(folder);
  return folder / "script.json";
}

}  // namespace

TEST_CASE("what was recorded is played back with its random numbers") {
  const auto path = fresh_file("round-trip");
  test::ScriptedConnection card([](BytesView command) { return hex(command[1] == 0x84 ? "AABB9000" : "6D00"); });
  Recorder recorder(ReplayLevel::wire);
  const auto wrapped = recorder.wrap(card);
  const auto random = recorder.wrap([](std::size_t size) { return Bytes(size, 7); });
  CHECK(ok(random(3)) == Bytes(3, 7));
  CHECK(ok(wrapped->transmit(hex("0084000002"))) == hex("AABB9000"));
  CHECK(ok(wrapped->transmit(hex("00FF0000"))) == hex("6D00"));
  ok(recorder.save(path));

  const auto replayed = ok(open_replay(path));
  CHECK(replayed->level() == ReplayLevel::wire);
  CHECK(replayed->reader_name() == "scripted");
  CHECK(replayed->atr() == card.atr());
  CHECK(ok(replayed->random_source()(3)) == Bytes(3, 7));
  CHECK(ok(replayed->transmit(hex("0084000002"))) == hex("AABB9000"));
  CHECK(ok(replayed->transmit(hex("00FF0000"))) == hex("6D00"));
}

TEST_CASE("a saved script is its owner's alone, even over an open file") {
  namespace fs = std::filesystem;
  const auto path = fresh_file("mode");
  std::ofstream(path) << "old";
  fs::permissions(path, fs::perms::all);
  ok(Recorder(ReplayLevel::plain).save(path));
  CHECK((fs::status(path).permissions() & fs::perms::all) == (fs::perms::owner_read | fs::perms::owner_write));
  CHECK(ok(open_replay(path))->level() == ReplayLevel::plain);
}

TEST_CASE("files that cannot be used are named as such") {
  const auto path = fresh_file("bad");
  CHECK(error_of(open_replay(path)) == "usage.file");
  CHECK(error_of(open_replay(path.parent_path())) == "usage.file");
  CHECK(error_of(Recorder(ReplayLevel::wire).save(path / "below")) == "usage.file");
  std::ofstream(path) << "{\"format\":";
  CHECK(error_of(open_replay(path)) == "data.malformed");
}

TEST_CASE("failed commands are not recorded") {
  const auto path = fresh_file("failed");
  test::ScriptedConnection card([](BytesView) -> Result<Bytes> { return fail(ErrorCode::pcsc_card_removed); });
  Recorder recorder(ReplayLevel::wire);
  CHECK(error_of(recorder.wrap(card)->transmit(hex("0084000002"))) == "pcsc.card_removed");
  ok(recorder.save(path));
  CHECK(error_of(ok(open_replay(path))->transmit(hex("0084000002"))) == "replay.mismatch");
}
