#include <fstream>

#include "disk/counter_files.hpp"
#include "disk/draft_entries.hpp"
#include "disk/waiting_entries.hpp"
#include "sample_entries.hpp"

using namespace chipid::counter::store;
using namespace chipid::counter::store::test;
namespace fs = std::filesystem;

namespace {

struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "chipid-waiting-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path = name;
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path); }
};

}  // namespace

TEST_CASE("Records wait sealed and in their order") {
  const Folder folder;
  const auto keys = ok(found_site());
  WaitingEntries waiting(folder.path / "waiting", keys);
  CHECK(waiting.files().empty());
  for (std::uint32_t i = 0; i < 20; ++i) ok(waiting.add(check_of(keys.site, i, 1, "Nguyễn Văn An")));
  // Another process of the same counter.
  ok(WaitingEntries(folder.path / "waiting", keys).add(check_of(keys.site, 20, 1, "Nguyễn Văn An")));
  const auto files = waiting.files();
  REQUIRE(files.size() == 21);
  for (std::uint32_t i = 0; i < 21; ++i)
    CHECK(ok(waiting.read(files[i])) == check_of(keys.site, i, 1, "Nguyễn Văn An"));
  std::ifstream file(files[0], std::ios::binary);
  const std::string content{std::istreambuf_iterator<char>(file), {}};
  CHECK(content.find("authentic") == std::string::npos);
  CHECK((fs::status(files[0]).permissions() & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
  CHECK(std::distance(fs::directory_iterator(folder.path / "waiting"), {}) == 21);
}

TEST_CASE("A waiting record that was changed is set aside") {
  const Folder folder;
  const auto keys = ok(found_site());
  WaitingEntries waiting(folder.path, keys);
  ok(waiting.add(check_of(keys.site, 1, 1, "A")));
  const auto file = waiting.files().at(0);
  std::fstream(file, std::ios::in | std::ios::out | std::ios::binary).seekp(30).put('!');
  CHECK(trouble_in(waiting.read(file)) == "store.damaged");
  waiting.set_aside(file);
  CHECK(waiting.files().empty());
  CHECK(waiting.damaged() == 1);
}

TEST_CASE("A draft takes the place of an earlier one, and is no waiting record") {
  const Folder folder;
  const auto keys = ok(found_site());
  DraftEntries drafts(folder.path, keys);
  CHECK(drafts.all().empty());
  auto entry = check_of(keys.site, 1, 1, "A");
  ok(drafts.keep(entry));
  entry.handed_to = "print";
  ok(drafts.keep(entry));
  ok(drafts.keep(check_of(keys.site, 2, 2, "B")));
  CHECK(drafts.all() == std::vector{entry, check_of(keys.site, 2, 2, "B")});
  const auto other = ok(found_site());
  CHECK(DraftEntries(folder.path / "absent", other).all().empty());
  drafts.remove(check_of(keys.site, 2, 2, "B").id);
  // Sealed for one purpose: whoever moves a file does not make it a record.
  for (const auto& file : fs::directory_iterator(folder.path))
    CHECK(trouble_in(WaitingEntries(folder.path, keys).read(file.path())) == "store.damaged");
  CHECK(drafts.all() == std::vector{entry});
  // Of another site: set aside.
  CHECK(DraftEntries(folder.path, other).all().empty());
  CHECK(drafts.all().empty());
}

TEST_CASE("A counter keeps its slot, and where its chain stood as far as it signed that") {
  const Folder folder;
  const auto keys = ok(found_site());
  CHECK_FALSE(ok(kept_slot(folder.path)));
  const auto slot =
      ok(make_slot(keys, "Quầy 1", {Protection::passphrase, chipid::SecretBytes("correct horse battery")}, {4}));
  ok(keep_slot(folder.path / "own", slot));
  CHECK(ok(kept_slot(folder.path / "own")) == slot);
  const auto key = ok(public_key(keys.signing));
  CHECK_FALSE(kept_witness(folder.path, keys.counter, key));
  ok(keep_witness(folder.path, ok(sign_head(keys, 4, sha256({})))));
  CHECK(kept_witness(folder.path, keys.counter, key)->sequence == 4);
  CHECK_FALSE(kept_witness(folder.path, ok(further_counter(keys)).counter, key));
}
