#include <chipid/virtual_card.hpp>
#include <fstream>

#include "core/bytes.hpp"
#include "outside_program.hpp"
#include "pace_terminal.hpp"
#include "specimens/specimens.hpp"
#include "support/vectors.hpp"
#include "terminal.hpp"

using namespace chipid;
using namespace chipid::virtual_card;
using test::ok;
using test::TemporaryFolder;

namespace {

// SELECT, then READ BINARY to the end: B0 up to 32,767, B1 beyond.
Bytes read_whole(test::Terminal& terminal, const File& file) {
  REQUIRE(terminal.exchange(iso7816::select_file(file.kind->id)).status == iso7816::sw::ok);
  Bytes content;
  while (content.size() < file.content.size()) {
    const auto part = terminal.exchange(iso7816::read_binary(content.size(), 231));
    REQUIRE_FALSE(part.data.empty());
    core::append(content, part.data);
  }
  return content;
}

void rename(const TemporaryFolder& folder, const char* from, const char* to) {
  std::filesystem::rename(folder / from, folder / to);
}

}  // namespace

TEST_CASE("dir: the published BSI specimen is readable in full") {
  const auto path = test::shared_vector("dg/bsi-specimen-2008");
  if (!path) return;
  const auto name = "dir:" + path->string();
  Chip chip(ok(make_card(name)), system_random);
  CHECK(chip.card().files.files().size() == 8);
  test::Terminal terminal(chip, crypto::BlockCipher::tdes, test::open_by_bac(chip));
  for (const auto& file : chip.card().files.files()) CHECK(read_whole(terminal, file) == file.content);
  const std::pair<const char*, const char*> names[] = {
      {"EF_COM", "EF_COM"},  {"EF_SOD", "EF_SOD"},  {"DG1", "Datagroup1"},   {"DG2", "Datagroup2"},
      {"DG3", "Datagroup3"}, {"DG4", "Datagroup4"}, {"DG14", "Datagroup14"}, {"DG15", "Datagroup15"}};
  for (const auto& [kind, file] : names) {
    REQUIRE(chip.card().files.find(kind) != nullptr);
    CHECK(chip.card().files.find(kind)->content == test::read_bytes(*path / (std::string(file) + ".bin")));
  }
  const auto info = ok(specimen_info(name));
  CHECK(info.document_number == "C11T002JM");
  CHECK(info.can == "123456");
}

TEST_CASE("dir: reads again what dump has written, under any of the usual names") {
  const TemporaryFolder folder;
  ok(dump_card("bench-bac-extended", folder.path()));
  rename(folder, "EF_COM.bin", "COM");
  rename(folder, "EF_SOD.bin", "011d.BIN");
  rename(folder, "DG1.bin", "ef_dg1.bin");
  rename(folder, "DG2.bin", "DataGroup2.bin");
  rename(folder, "DG11.bin", "010B");
  std::ofstream(folder / "notes.txt") << "not a file of the card";
  const auto original = ok(make_card("bench-bac-extended"));
  const auto copy = ok(make_card("dir:" + folder.path().string()));
  CHECK(copy.files.files().size() == original.files.files().size());
  for (const auto& file : original.files.files()) {
    CAPTURE(file.kind->name);
    REQUIRE(copy.files.find(file.kind->name) != nullptr);
    CHECK(copy.files.find(file.kind->name)->content == file.content);
  }
  CHECK(copy.mrz_information == original.mrz_information);
  REQUIRE(copy.extended_length);
  CHECK(copy.extended_length->response == 65535);
}

TEST_CASE("dir: without DG1 there is no access control, without any file no card") {
  const TemporaryFolder folder;
  CHECK(test::error_of(make_card("dir:" + folder.path().string())) == "usage.file");
  CHECK(test::error_of(make_card("dir:" + folder / "absent")) == "usage.file");
  std::ofstream(folder / "COM") << "`";
  Chip chip(ok(make_card("dir:" + folder.path().string())), system_random);
  CHECK(test::ask(chip, "00A4040C07A0000002471001") == "9000");
  CHECK(test::ask(chip, "00B09E0001") == "609000");
  CHECK(test::ask(chip, "0084000008") == "6d00");
}

TEST_CASE("issue writes a card that can be opened, of a person drawn or given") {
  const TemporaryFolder folder;
  ok(issue_card(folder.path()));
  const auto drawn = ok(specimen_info("dir:" + folder.path().string()));
  CHECK(drawn.document_number.size() == 9);
  CHECK(drawn.can == drawn.document_number.substr(3));
  ok(issue_card(folder.path(), {.name = "Minh Anh Tran", .number = "A1", .birth_date = "1999-12-31", .sex = "male"}));
  const auto given = ok(specimen_info("dir:" + folder.path().string()));
  CHECK(given.mrz.substr(0, 10) == "I<UTOA1<<<");
  CHECK(given.mrz.substr(62) == "TRAN<<MINH<ANH<<<<<<<<<<<<<<<<");
  CHECK(given.birth_date == "1999-12-31");
}

TEST_CASE("issue refuses what no card can hold") {
  const TemporaryFolder folder;
  const auto where = [&](const IssueOptions& options) { return issue_card(folder.path(), options).error().where; };
  CHECK(where({.number = "1234567890"}) == "number");
  CHECK(where({.name = "<script>"}) == "name");
  CHECK(where({.birth_date = "1999-13-01"}) == "birth");
  CHECK(where({.birth_date = "1990-02-31"}) == "birth");
  CHECK(where({.birth_date = "1900-02-29"}) == "birth");
  CHECK(where({.expiry_date = "2034-04-31"}) == "expiry");
  CHECK(where({.expiry_date = "soon"}) == "expiry");
  CHECK(where({.sex = "x"}) == "sex");
}

TEST_CASE("dir: PACE by what EF.CardAccess announces, under any of its names, BAC alone without it") {
  const TemporaryFolder folder;
  ok(dump_card("vn-citizen-2021", folder.path()));
  rename(folder, "EF_CardAccess.bin", "cardaccess");
  const auto name = "dir:" + folder.path().string();
  Chip chip(ok(make_card(name)), system_random);
  CHECK(chip.card().can == "000123");
  CHECK(test::run_pace_by_can(chip, "000123").token_right);
  std::filesystem::remove(folder / "cardaccess");
  Chip without(ok(make_card(name)), system_random);
  CHECK(test::ask(without, "0022C1A40F800A04007F00070202040202830102") == "6d00");
  (void)test::open_by_bac(without);
}

TEST_CASE("dir: a link that leads nowhere and a file no card can hold are named") {
  const TemporaryFolder folder;
  ok(dump_card("icao-td1-bac", folder.path()));
  const auto name = "dir:" + folder.path().string();
  const auto link = folder / "DG11.bin";
  std::filesystem::create_symlink(folder / "nowhere", link);
  CHECK(test::error_of(make_card(name)) == "usage.file");
  CHECK(make_card(name).error().where == link);
  std::filesystem::remove(link);
  const auto large = folder / "DG7.bin";
  std::ofstream(large).put('g');
  std::filesystem::resize_file(large, (1U << 24U) + 1);
  CHECK(test::error_of(make_card(name)) == "usage.file");
  CHECK(make_card(name).error().where == large);
  std::filesystem::remove(large);
  ok(make_card(name));
}
