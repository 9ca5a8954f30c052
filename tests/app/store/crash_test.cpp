#include <QCoreApplication>
#include <cstdio>
#include <random>

#include "disk/counter_files.hpp"
#include "sample_entries.hpp"
#include "servers.hpp"
#include "store/audit.hpp"
#include "store/journal.hpp"

using namespace chipid::counter::store;
using namespace chipid::counter::store::test;

namespace {

// This program again, as another process: the hidden case at the end.
class Writer {
 public:
  Writer(const NewPlace& place, std::uint32_t first, std::uint32_t end) : Writer(place, place.folder(), first, end) {}
  // Of the counter whose key and queue lie in that folder.
  Writer(const NewPlace& place, const std::filesystem::path& folder, std::uint32_t first, std::uint32_t end) {
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("STORE_PLACE"), place.text());
    environment.insert(QStringLiteral("STORE_FOLDER"), QString::fromStdString(folder.string()));
    environment.insert(QStringLiteral("STORE_FIRST"), QString::number(first));
    environment.insert(QStringLiteral("STORE_END"), QString::number(end));
    process_.setProcessEnvironment(environment);
    process_.start(QCoreApplication::applicationFilePath(), {QStringLiteral("[.writer]")});
    REQUIRE(process_.waitForStarted());
  }
  // The last number that it confirmed, after at most `lines` of them; nothing at the end of what it says.
  std::optional<std::uint32_t> confirmed_after(int lines) {
    std::optional<std::uint32_t> last;
    while (lines > 0 && (process_.canReadLine() || process_.waitForReadyRead(60000))) {
      const auto words = process_.readLine().simplified().split(' ');
      if (words.size() != 2 || words[0] != "confirmed") continue;
      last = words[1].toUInt();
      --lines;
    }
    return last;
  }
  std::optional<std::uint32_t> kill() {
    process_.kill();
    process_.waitForFinished();
    return confirmed_after(1000000);
  }
  bool ends_well() {
    return process_.waitForFinished(300000) && process_.exitStatus() == QProcess::NormalExit &&
           process_.exitCode() == 0;
  }

 private:
  QProcess process_;
};

Site site_with_key_on_disk(const NewPlace& place) {
  Site site(*place.place());
  ok(keep_slot(place.folder(), ok(find_slot(*site.connection, site.keys.counter))));
  return site;
}

AuditReport audit_after_handing_on(const NewPlace& place, const Site& site) {
  Journal journal(*place.place(), ok(open_slot(*ok(kept_slot(place.folder())), test_secret())),
                  {.folder = place.folder(), .pause = 0ms});
  ok(journal.hand_on());
  CHECK(journal.waiting() == 0);
  CHECK(journal.damaged() == 0);
  const auto connection = ok(Connection::open(*place.place()));
  return ok(audit(*connection, site.keys.site));
}

}  // namespace

TEST_CASE("Killed again and again while it writes 500 records, a counter loses none and doubles none") {
  const NewPlace place(GENERATE(Server::sqlite, Server::postgresql));
  if (!place.place()) return;
  const auto site = site_with_key_on_disk(place);
  constexpr std::uint32_t all = 500;
  std::mt19937 random(20260302);
  int kills = 0;
  for (std::uint32_t next = 0; next < all; ++kills) {
    Writer writer(place, next, all);
    if (const auto last = writer.confirmed_after(static_cast<int>(random() % 70))) next = *last + 1;
    if (const auto last = writer.kill()) next = *last + 1;
  }
  CHECK(kills > 5);
  const auto report = audit_after_handing_on(place, site);
  CHECK(report.broken.empty());
  CHECK(report.entries == all);
}

TEST_CASE("Counter and server die in turn, and every confirmed record arrives once") {
  const NewPlace place(Server::postgresql);
  if (!place.place()) return;
  const auto site = site_with_key_on_disk(place);
  constexpr std::uint32_t all = 60;
  bool away = false;
  for (std::uint32_t next = 0; next < all; away = !away) {
    Writer writer(place, next, all);
    if (const auto last = writer.confirmed_after(5)) next = *last + 1;
    away ? shared_postgresql()->run() : shared_postgresql()->kill();
    if (const auto last = writer.confirmed_after(5)) next = *last + 1;
    if (const auto last = writer.kill()) next = *last + 1;
  }
  if (away) shared_postgresql()->run();
  const auto report = audit_after_handing_on(place, site);
  CHECK(report.broken.empty());
  CHECK(report.entries == all);
}

TEST_CASE("Two processes of one counter write into one history") {
  const NewPlace place(GENERATE(Server::sqlite, Server::postgresql));
  if (!place.place()) return;
  const auto site = site_with_key_on_disk(place);
  Writer one(place, 0, 100);
  Writer other(place, 1000, 1100);
  CHECK(one.ends_well());
  CHECK(other.ends_well());
  const auto report = audit_after_handing_on(place, site);
  CHECK(report.broken.empty());
  CHECK(report.entries == 200);
}

TEST_CASE("Counters of a site, a process each, write at once, one of them killed again and again") {
  const NewPlace place(GENERATE(Server::sqlite, Server::postgresql));
  if (!place.place()) return;
  const auto first = site_with_key_on_disk(place);
  std::vector<std::filesystem::path> folders;
  std::vector<std::unique_ptr<Writer>> writers;
  for (std::uint32_t counter = 1; counter <= 4; ++counter) {
    const auto site = Site::join(*place.place(), first.keys, "Quầy " + std::to_string(counter + 1));
    folders.push_back(place.folder() / std::to_string(counter));
    ok(keep_slot(folders.back(), ok(find_slot(*site.connection, site.keys.counter))));
    writers.push_back(std::make_unique<Writer>(place, folders.back(), counter * 1000, counter * 1000 + 100));
  }
  constexpr std::uint32_t all = 100;
  for (std::uint32_t next = 0; next < all;) {
    Writer writer(place, next, all);
    if (const auto last = writer.confirmed_after(20)) next = *last + 1;
    if (const auto last = writer.kill()) next = *last + 1;
  }
  for (auto& writer : writers) CHECK(writer->ends_well());
  for (const auto& folder : folders) {
    Journal journal(*place.place(), ok(open_slot(*ok(kept_slot(folder)), test_secret())), {.folder = folder});
    ok(journal.hand_on());
  }
  const auto report = audit_after_handing_on(place, first);
  CHECK(report.broken.empty());
  CHECK(report.counters == 5);
  CHECK(report.entries == 500);
}

TEST_CASE("Writes and says which records are confirmed", "[.writer]") {
  const std::filesystem::path folder = qEnvironmentVariable("STORE_FOLDER").toStdString();
  int count = 0;
  QCoreApplication application(count, nullptr);
  // The key of the counter lies beside its queue, as after a first start with the server.
  Journal journal(ok(parse_place(qEnvironmentVariable("STORE_PLACE"))),
                  ok(open_slot(*ok(kept_slot(folder)), test_secret())), {.folder = folder, .pause = 0ms});
  const auto end = static_cast<std::uint32_t>(qEnvironmentVariableIntValue("STORE_END"));
  for (auto i = static_cast<std::uint32_t>(qEnvironmentVariableIntValue("STORE_FIRST")); i < end; ++i) {
    ok(journal.record(check_of(journal.keys().site, i, i % 50, "Bùi Thị Xuân", monday + i * 1s)));
    std::printf("confirmed %u\n", i);
    std::fflush(stdout);
  }
}
