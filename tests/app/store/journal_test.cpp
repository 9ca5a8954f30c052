#include "store/journal.hpp"
#include "disk/counter_files.hpp"
#include "sample_entries.hpp"
#include "servers.hpp"
#include "store/audit.hpp"
#include "store/find.hpp"

using namespace chipid::counter::store;
using namespace chipid::counter::store::test;
using Kept = Journal::Kept;

namespace {

struct Answer {
  Kept where;
  std::string why;
  friend bool operator==(const Answer&, const Answer&) = default;
};

Answer record(Journal& journal, std::uint32_t index) {
  const auto recorded =
      ok(journal.record(check_of(journal.keys().site, index, index, "Vũ Thị Hạnh", monday + index * 1s)));
  return {recorded.where, recorded.why ? std::string(trouble_id(recorded.why->code)) : std::string()};
}

const Answer in_history{Kept::in_history, ""};

}  // namespace

TEST_CASE("While the server is away records wait, and arrive once, in their order") {
  const auto server = PostgresqlServerProcess::start();
  if (!server) return;
  const NewPlace own(Server::sqlite);
  const Place place = server->new_database();
  Site site(place);
  Journal journal(place, ok(copy_of(site.keys)), {.folder = own.folder(), .pause = 0ms});
  CHECK(record(journal, 0) == in_history);
  server->kill();
  const Answer waiting{Kept::waiting, "store.unreachable"};
  for (std::uint32_t i = 1; i < 30; ++i) REQUIRE(record(journal, i) == waiting);
  CHECK(journal.waiting() == 29);
  server->run();
  // Of two processes of the counter, both hand on.
  Journal other(place, ok(copy_of(site.keys)), {.folder = own.folder(), .pause = 0ms});
  CHECK(record(journal, 30) == in_history);
  CHECK(record(other, 31) == in_history);
  CHECK(journal.waiting() == 0);
  const auto connection = ok(Connection::open(place));
  const auto report = ok(audit(*connection, site.keys.site));
  CHECK(report.broken.empty());
  CHECK(report.entries == 32);
  const auto found = ok(find_by_name(*connection, site.keys.site, "hanh"));
  for (std::size_t i = 0; i < found.entries.size(); ++i)
    CHECK(found.entries[i].entry.time == monday + std::chrono::seconds(31 - i));
}

TEST_CASE("A program that starts without its server records all the same") {
  const auto keys = ok(found_site());
  const NewPlace own(Server::sqlite);
  Journal journal(PostgresqlServer{.host = QStringLiteral("/nonexistent"),
                                   .database = QStringLiteral("history"),
                                   .user = QStringLiteral("chipid")},
                  ok(copy_of(keys)), {.folder = own.folder()});
  CHECK(record(journal, 0) == Answer{Kept::waiting, "store.unreachable"});
  CHECK(journal.waiting() == 1);
}

TEST_CASE("A history that failed is left alone for a while") {
  const NewPlace place(Server::sqlite);
  Site site(*place.place());
  Journal journal(SqliteFile{place.folder() / "absent" / "history.db"}, ok(copy_of(site.keys)),
                  {.folder = place.folder(), .pause = 1h});
  CHECK(record(journal, 0) == Answer{Kept::waiting, "store.read_only"});
  std::filesystem::create_directory(place.folder() / "absent");
  CHECK(record(journal, 1) == Answer{Kept::waiting, "store.read_only"});
  CHECK_FALSE(std::filesystem::exists(place.folder() / "absent" / "history.db"));
}

TEST_CASE("A record that arrived though nobody heard of it is not doubled") {
  const NewPlace place(GENERATE(Server::sqlite, Server::postgresql));
  if (!place.place()) return;
  Site site(*place.place());
  Journal journal(*place.place(), ok(copy_of(site.keys)), {.folder = place.folder()});
  const auto entry = check_of(site.keys.site, 5, 5, "A");
  ok(append(*site.connection, site.keys, {&entry, 1}));
  ok(WaitingEntries(place.folder() / "waiting", site.keys).add(entry));
  CHECK(ok(journal.hand_on()) == 1);
  CHECK(ok(audit(*site.connection, site.keys.site)).entries == 1);
}

TEST_CASE("A waiting record that was changed is set aside and holds up no other") {
  const NewPlace place(Server::sqlite);
  Site site(*place.place());
  Journal journal(*place.place(), ok(copy_of(site.keys)), {.folder = place.folder()});
  WaitingEntries waiting(place.folder() / "waiting", site.keys);
  for (std::uint32_t i = 0; i < 3; ++i) ok(waiting.add(check_of(site.keys.site, i, i, "A")));
  std::filesystem::resize_file(waiting.files().at(1), 40);
  CHECK(ok(journal.hand_on()) == 2);
  CHECK(journal.waiting() == 0);
  CHECK(journal.damaged() == 1);
}

TEST_CASE("A journal notes where the chain stands") {
  const NewPlace place(Server::sqlite);
  Site site(*place.place());
  Journal journal(*place.place(), ok(copy_of(site.keys)), {.folder = place.folder()});
  for (std::uint32_t i = 0; i < 3; ++i) CHECK(record(journal, i) == in_history);
  const auto witness = kept_witness(place.folder(), site.keys.counter, ok(public_key(site.keys.signing)));
  REQUIRE(witness);
  CHECK(witness->sequence == 3);
  const auto known = KnownEnd{site.keys.counter, *witness};
  CHECK(ok(audit(*site.connection, site.keys.site, known)).broken.empty());
}
