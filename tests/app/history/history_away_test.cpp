#include <fstream>

#include "history_desk.hpp"

using namespace chipid::counter;
using namespace chipid::counter::store;
using namespace chipid::counter::store::test;

namespace {

QString text_of(const PostgresqlServer& server) {
  return QStringLiteral("postgresql://%1@/%2?host=%3").arg(server.user, server.database, server.host);
}

}  // namespace

TEST_CASE("While the server is away the window goes on, and all records arrive once") {
  const auto server = PostgresqlServerProcess::start();
  if (!server) return;
  HistoryDesk desk;
  const auto place = text_of(server->new_database());
  desk.found(place);
  for (std::uint32_t i = 0; i < 5; ++i) desk.history->record(desk.check(i));
  wait_until([&] { return desk.audit().entries == 5; });
  server->kill();
  QElapsedTimer longest;
  qint64 worst = 0;
  for (std::uint32_t i = 5; i < 105; ++i) {
    longest.start();
    desk.history->keep_draft(desk.check(i));
    desk.history->record(desk.check(i));
    worst = std::max(worst, longest.elapsed());
  }
  CHECK(worst < 50);
  wait_until([&] { return desk.history->status().waiting == 100; });
  CHECK(desk.history->status().state == HistoryState::waiting);
  CHECK(desk.history->status().why->code == TroubleCode::unreachable);
  // A start without the server, as in the morning before it is on.
  desk.start(place);
  desk.wait_for(HistoryState::waiting);
  CHECK(desk.history->status().waiting == 100);
  desk.history->record(desk.check(105));
  wait_until([&] { return desk.history->status().waiting == 101; });
  server->run();
  desk.history->try_again();
  desk.wait_for(HistoryState::ready);
  CHECK(desk.history->status().waiting == 0);
  const auto report = desk.audit();
  CHECK(report.entries == 106);
  CHECK(report.broken.empty());
}

TEST_CASE("What no disk takes is told, and kept once one does") {
  const NewPlace place(Server::sqlite);
  HistoryDesk desk;
  desk.found(place.text());
  // Files in the way of both, which not even the administrator passes.
  const auto file = std::get<SqliteFile>(*place.place()).path;
  const std::filesystem::path queue = desk.folder.path().toStdString() + std::string("/waiting");
  std::ofstream(queue) << "x";
  desk.start(place.text() + QStringLiteral("/absent/history.db"));
  desk.wait_for(HistoryState::waiting);
  desk.history->record(desk.check(1));
  desk.wait_for(HistoryState::failing);
  CHECK(desk.history->status().unsaved == 1);
  CHECK(desk.history->status().why);
  std::filesystem::remove(queue);
  desk.history->try_again();
  desk.wait_for(HistoryState::waiting);
  CHECK(desk.history->status().unsaved == 0);
  CHECK(desk.history->status().waiting == 1);
  desk.start(place.text());
  desk.wait_for(HistoryState::ready);
  CHECK(desk.audit().entries == 1);
}

TEST_CASE("A page that is gone is not answered") {
  const NewPlace place(Server::sqlite);
  HistoryDesk desk;
  desk.found(place.text());
  bool heard = false;
  {
    QObject page;
    desk.history->find_by_name(&page, "an", [&](const auto&) { heard = true; });
  }
  CHECK(desk.find("an").entries.empty());
  CHECK_FALSE(heard);
}
