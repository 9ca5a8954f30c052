#include "session/read_session.hpp"

#include "core/text.hpp"
#include "support/scripted_connection.hpp"
#include "support/vectors.hpp"
#include "tlv/writer.hpp"

using namespace chipid;
using test::hex;
using test::ok;
using tlv::Tag;

namespace {

/// A card without access control: files by short identifier, nothing else.
struct OpenCard {
  std::map<std::uint8_t, Bytes> files;

  Result<Bytes> operator()(BytesView raw) const {
    const auto command = ok(iso7816::CommandApdu::parse(raw));
    if (command.ins == iso7816::ins::select) return hex(command.p1 == 0x04 ? "9000" : "6A82");
    if (command.ins != iso7816::ins::read_binary || (command.p1 & 0x80U) == 0) return hex("6D00");
    const auto file = files.find(command.p1 & 0x1FU);
    if (file == files.end()) return hex("6A82");
    Bytes answer(file->second.begin(),
                 file->second.begin() + static_cast<std::ptrdiff_t>(std::min(command.ne, file->second.size())));
    answer.insert(answer.end(), {0x90, 0x00});
    return answer;
  }
};

OpenCard sample_card() {
  const auto mrz =
      core::as_bytes("IDVNM0900001233001090000123<<49001158M3001156VNM<<<<<<<<<<<6NGUYEN<<VAN<A<<<<<<<<<<<<<<<<<");
  return {{{0x1E, hex("60055C0361756B")}, {0x01, tlv::encode(Tag{0x61}, tlv::encode(Tag{0x5F1F}, mrz))}}};
}

}  // namespace

TEST_CASE("a card without access control is read, and said to be one") {
  test::ScriptedConnection card(sample_card());
  const auto report = read_card(card, {});
  REQUIRE_FALSE(report.failure);
  CHECK(report.access.protocol == "none");
  CHECK(report.document.name == "NGUYEN VAN A");
  REQUIRE(report.find(File::sod) != nullptr);
  CHECK(report.find(File::sod)->error->code == ErrorCode::file_absent);
  CHECK(report.apdu_count == card.commands.size());
}

TEST_CASE("EF.COM lists what is read, what is absent is said and the rest read") {
  test::ScriptedConnection card(sample_card());
  const auto report = read_card(card, {});
  REQUIRE(report.find(File::dg2) != nullptr);
  CHECK(report.find(File::dg2)->error->code == ErrorCode::file_absent);
  CHECK(report.find(File::dg11) != nullptr);
  CHECK(report.find(File::dg12) == nullptr);
}

TEST_CASE("only the files asked for are read") {
  test::ScriptedConnection card(sample_card());
  ReadOptions options;
  options.files = {File::dg1};
  const auto report = read_card(card, {}, options);
  REQUIRE(report.files.size() == 1);
  CHECK(report.files[0].file == File::dg1);
}

TEST_CASE("the portrait is left out when not wanted") {
  test::ScriptedConnection card(sample_card());
  ReadOptions options;
  options.portrait = false;
  CHECK(read_card(card, {}, options).find(File::dg2) == nullptr);
}

TEST_CASE("a cancelled read stops before its next command and keeps what it has") {
  test::ScriptedConnection card(sample_card());
  std::stop_source source;
  ReadOptions options;
  options.cancel = source.get_token();
  options.on_event = [&](const ReadEvent& event) {
    if (event.step == "read DG2") source.request_stop();
  };
  const auto report = read_card(card, {}, options);
  REQUIRE(report.failure);
  CHECK(report.failure->code == ErrorCode::cancelled);
  CHECK(report.find(File::dg1) != nullptr);
}

TEST_CASE("steps come by name and in order, text before the portrait") {
  test::ScriptedConnection card(sample_card());
  std::vector<std::string> seen;
  ReadOptions options;
  options.on_event = [&](const ReadEvent& event) {
    if (event.kind == ReadEvent::Kind::step_started) seen.push_back(event.step);
    if (event.kind != ReadEvent::Kind::text_ready) return;
    REQUIRE(event.document != nullptr);
    seen.push_back("text of " + event.document->name.value_or("nobody"));
  };
  const auto report = read_card(card, {}, options);
  const auto text = "text of " + report.document.name.value_or("nobody");
  const std::vector<std::string> wanted{"read CardAccess", "read ATR_INFO", "open the chip", "select the application",
                                        "read COM",        "read SOD",      "read DG1",      text,
                                        "read DG11",       "read DG2",      "judge"};
  CHECK(seen == wanted);
}

TEST_CASE("a card of another kind is named as such") {
  test::ScriptedConnection card([](BytesView) { return hex("6A82"); });
  const auto report = read_card(card, {});
  REQUIRE(report.failure);
  CHECK(report.failure->code == ErrorCode::card_no_application);
}

TEST_CASE("a card that gives not one file was not read") {
  for (const auto* status : {"6A82", "6985", "6D00", "6700", "6F00", "9000"}) {
    CAPTURE(status);
    test::ScriptedConnection card([&](BytesView command) { return hex(command[1] == 0xA4 ? "9000" : status); });
    const auto report = read_card(card, {});
    REQUIRE(report.failure);
    CHECK(error_kind(report.failure->code) == ErrorKind::device);
    CHECK(report.access.protocol.empty());
  }
}

TEST_CASE("a key does not hinder the reading of a card that needs none") {
  test::ScriptedConnection card(sample_card());
  const auto key = ok(AccessKey::from_document("X00000000", "1970-01-01", "2040-01-01"));
  const auto report = read_card(card, {&key, 1});
  CHECK_FALSE(report.failure);
  CHECK(report.access.protocol == "none");
}

TEST_CASE("no more than three keys are tried") {
  test::ScriptedConnection card([](BytesView command) {
    return hex(command[1] == 0xA4 ? "9000" : command[1] == 0x84 ? "4608F919887022129000" : "6300");
  });
  std::vector<AccessKey> keys;
  for (int i = 0; i < 20; ++i) keys.push_back(ok(AccessKey::from_document("X00000000", "1970-01-01", "2040-01-01")));
  CHECK(read_card(card, keys).access.attempts.size() == 3);
}

TEST_CASE("what a connection or an event handler throws ends up in the report") {
  test::ScriptedConnection throwing([](BytesView) -> Result<Bytes> { throw std::runtime_error("cable"); });
  const auto report = read_card(throwing, {});
  REQUIRE(report.failure);
  CHECK(report.failure->code == ErrorCode::internal);
}

TEST_CASE("EF.CardAccess that changes between two reads ends the session") {
  int reads = 0;
  test::ScriptedConnection card([&](BytesView command) {
    if (command[1] == 0xB0 && command[2] == 0x9C) return hex(++reads == 1 ? "3101019000" : "3101029000");
    return hex("6982");
  });
  const auto report = read_card(card, {});
  REQUIRE(report.failure);
  CHECK(report.failure->code == ErrorCode::file_changed);
}

TEST_CASE("a file asked for by name and absent is said to be absent") {
  test::ScriptedConnection card(sample_card());
  ReadOptions options;
  options.files = {File::card_access, File::dg1};
  const auto report = read_card(card, {}, options);
  REQUIRE(report.find(File::card_access) != nullptr);
  CHECK(report.find(File::card_access)->error->code == ErrorCode::file_absent);
}

TEST_CASE("a card that wants a key, when none is given") {
  test::ScriptedConnection card([](BytesView command) { return hex(command[1] == 0xA4 ? "9000" : "6982"); });
  const auto report = read_card(card, {});
  REQUIRE(report.failure);
  CHECK(report.failure->code == ErrorCode::usage_no_key);
}

TEST_CASE("a card that leaves while it is asked for EF.COM without a key has left, whatever was refused before") {
  test::ScriptedConnection card([](BytesView command) -> Result<Bytes> {
    if (command[1] == 0xA4) return hex(command[2] == 0x04 ? "9000" : "6A82");
    if (command[1] == 0xB0 && command[2] == 0x9E) return fail(ErrorCode::pcsc_card_removed);
    return hex("6A82");
  });
  const auto can = ok(AccessKey::from_can("123456"));
  const auto report = read_card(card, {&can, 1});
  REQUIRE(report.failure);
  CHECK(report.failure->code == ErrorCode::pcsc_card_removed);
}

TEST_CASE("stated buffer sizes are used as far as the reader carries them") {
  const auto longest_answer = [](std::size_t reader_limit) {
    auto files = sample_card();
    files.files[0x1C] = hex("31003000");
    test::ScriptedConnection card([&](BytesView command) {
      const bool atr_info = command[1] == 0xB0 && command[2] == 0x81 && command[3] == 0x00;
      return atr_info ? hex("7F660802020FA002020FA09000") : Result<Bytes>(files(command));
    });
    card.command_limit = reader_limit;
    const ReadOptions options;
    session::ReadSession session(card, options);
    ok(session.read_master_file({}));
    return session.response_size();
  };
  CHECK(longest_answer(0) == 4000);
  CHECK(longest_answer(261) == 258);
  CHECK(longest_answer(2009) == 2002);
  CHECK(longest_answer(65'544) == 4000);
}
