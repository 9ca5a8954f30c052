// Run by small_disk.sh, which mounts a disk of a few megabytes at $STORE_SMALL_DISK for this process alone.
#include <sys/mount.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <fstream>

#include "sample_entries.hpp"
#include "servers.hpp"
#include "store/audit.hpp"
#include "store/journal.hpp"

using namespace chipid::counter::store;
using namespace chipid::counter::store::test;
using Kept = Journal::Kept;
namespace fs = std::filesystem;

namespace {

const fs::path& disk() {
  static const fs::path path = [] {
    const char* const value = std::getenv("STORE_SMALL_DISK");
    return value ? value : "";
  }();
  return path;
}

// The kernel may still be closing a file of the connection that has just gone.
bool made_read_only(const fs::path& disk) {
  for (int tries = 0; tries < 100; ++tries) {
    if (::mount(nullptr, disk.c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) == 0) return true;
    if (errno != EBUSY) return false;
    ::usleep(20'000);
  }
  return false;
}

void clear_disk() {
  for (const auto& entry : fs::directory_iterator(disk())) fs::remove_all(entry.path());
}

void fill_disk() {
  std::ofstream file(disk() / "ballast", std::ios::binary);
  const std::string block(4096, 'x');
  while (file.write(block.data(), static_cast<std::streamsize>(block.size())).flush()) {
  }
}

void free_disk() {
  fs::remove(disk() / "ballast");
}

Entry numbered(const Journal& journal, std::uint32_t index) {
  auto entry = check_of(journal.keys().site, index, index, "Ngô Thị Lụa");
  entry.reason = std::string(150, 'x');
  return entry;
}

// Records until one has to wait; how many were confirmed, and why the last one waits.
std::pair<std::uint32_t, std::string> record_until_one_waits(Journal& journal) {
  for (std::uint32_t i = 0; i < 20000; ++i) {
    const auto recorded = ok(journal.record(numbered(journal, i)));
    if (recorded.where == Kept::waiting) return {i + 1, std::string(trouble_id(recorded.why->code))};
  }
  FAIL("the disk was never full");
  return {};
}

void arrives_once_when_there_is_room(const Place& place) {
  const NewPlace own(Server::sqlite);
  Site site(place);
  const auto keys = ok(copy_of(site.keys));
  site.connection.reset();
  Journal journal(place, ok(copy_of(keys)), {.folder = own.folder(), .pause = 0ms});
  CHECK(ok(journal.record(numbered(journal, 100000))).where == Kept::in_history);
  fill_disk();
  const auto [confirmed, why] = record_until_one_waits(journal);
  CHECK(why == "store.disk_full");
  for (std::uint32_t i = 0; i < 5; ++i) CHECK(ok(journal.record(numbered(journal, 200000 + i))).where == Kept::waiting);
  free_disk();
  // The little room that a closed file left behind may have taken some of them.
  const auto waiting = journal.waiting();
  CHECK(waiting > 0);
  CHECK(ok(journal.hand_on()) == waiting);
  const auto report = ok(audit(*ok(Connection::open(place)), keys.site));
  CHECK(report.broken.empty());
  CHECK(report.entries == 1 + confirmed + 5);
}

}  // namespace

TEST_CASE("A full disk under the history: records wait elsewhere and arrive once") {
  clear_disk();
  arrives_once_when_there_is_room(SqliteFile{disk() / "history.db"});
}

TEST_CASE("A full disk under PostgreSQL: records wait on the counter and arrive once") {
  clear_disk();
  if (::getuid() != 0) {
    WARN("only root may run PostgreSQL as another user here: not tested");
    return;
  }
  const NewPlace place(Server::postgresql);
  if (!place.place()) return;
  fs::create_directory(disk() / "tables");
  QProcess::execute(QStringLiteral("chown"), {QStringLiteral("postgres"), QString::fromStdString(disk() / "tables")});
  {
    const auto connection = ok(Connection::open(*place.place()));
    ok(connection->run(
        QStringLiteral("CREATE TABLESPACE small LOCATION '%1'").arg(QString::fromStdString(disk() / "tables"))));
    for (const auto* table : {"history_entries", "history_postings"})
      ok(connection->run(QStringLiteral("ALTER TABLE %1 SET TABLESPACE small").arg(QLatin1String(table))));
  }
  arrives_once_when_there_is_room(*place.place());
}

TEST_CASE("No room anywhere: the record is refused, and what was confirmed stays") {
  clear_disk();
  Site site(SqliteFile{disk() / "history.db"});
  Journal journal(SqliteFile{disk() / "history.db"}, ok(copy_of(site.keys)), {.folder = disk() / "own", .pause = 0ms});
  fill_disk();
  std::uint32_t confirmed = 0;
  std::string why;
  while (why.empty()) {
    const auto recorded = journal.record(numbered(journal, confirmed));
    recorded ? void(++confirmed) : void(why = trouble_id(recorded.error().code));
  }
  CHECK(why == "store.disk_full");
  free_disk();
  ok(journal.hand_on());
  CHECK(ok(journal.record(numbered(journal, confirmed))).where == Kept::in_history);
  const auto report = ok(audit(*site.connection, site.keys.site));
  CHECK(report.broken.empty());
  CHECK(report.entries == confirmed + 1);
}

TEST_CASE("A disk that became read-only: records wait elsewhere") {
  clear_disk();
  const NewPlace own(Server::sqlite);
  const Place place = SqliteFile{disk() / "history.db"};
  Site site(place);
  const auto keys = ok(copy_of(site.keys));
  site.connection.reset();
  REQUIRE(made_read_only(disk()));
  {
    Journal journal(place, ok(copy_of(keys)), {.folder = own.folder(), .pause = 0ms});
    const auto recorded = ok(journal.record(numbered(journal, 1)));
    CHECK(recorded.where == Kept::waiting);
    CHECK(recorded.why->code == TroubleCode::read_only);
    Journal nowhere(place, ok(copy_of(keys)), {.folder = disk() / "own", .pause = 0ms});
    CHECK(trouble_in(nowhere.record(numbered(journal, 2))) == "store.read_only");
  }
  REQUIRE(::mount(nullptr, disk().c_str(), nullptr, MS_REMOUNT, nullptr) == 0);
  Journal journal(place, ok(copy_of(keys)), {.folder = own.folder(), .pause = 0ms});
  CHECK(ok(journal.hand_on()) == 1);
}
