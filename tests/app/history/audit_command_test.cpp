#include <QFile>

#include "disk/counter_files.hpp"
#include "sample_entries.hpp"
#include "servers.hpp"
#include "store/append.hpp"

using namespace chipid::counter::store;
using namespace chipid::counter::store::test;

namespace {

// `chipid-counter --audit`, in a settings folder of its own, with a passphrase on standard input.
Said audit_by_program(const NewPlace& place, const QString& history, const char* passphrase,
                      const QString& language = QStringLiteral("en")) {
  auto environment = QProcessEnvironment::systemEnvironment();
  environment.insert(QStringLiteral("CHIPID_HOME"), QString::fromStdString(place.folder().string()));
  QProcess program;
  program.setProcessEnvironment(environment);
  program.setProcessChannelMode(QProcess::MergedChannels);
  program.start(QStringLiteral(CHIPID_COUNTER),
                {QStringLiteral("--audit"), history, QStringLiteral("--lang"), language});
  INFO(program.errorString().toStdString());
  REQUIRE(program.waitForStarted());
  program.write(passphrase);
  program.write("\n");
  program.closeWriteChannel();
  REQUIRE(program.waitForFinished(120000));
  return {program.exitCode(), QString::fromUtf8(program.readAll())};
}

void fill(const Site& site) {
  std::vector<Entry> entries;
  for (std::uint32_t i = 0; i < 9; ++i) entries.push_back(check_of(site.keys.site, i, i, "Hồ Thị Kỷ"));
  ok(append(*site.connection, site.keys, entries));
}

constexpr const char* right = "correct horse battery";

}  // namespace

TEST_CASE("chipid-counter --audit tells whether a history is whole") {
  const NewPlace place(GENERATE(Server::sqlite, Server::postgresql));
  if (!place.place()) return;
  const Site site(*place.place());
  fill(site);
  const auto whole = audit_by_program(place, place.text(), right);
  INFO(whole.text.toStdString());
  CHECK(whole.status == 0);
  CHECK(whole.text.contains(QStringLiteral("9 records of 1 counters")));
  ok(site.connection->run(QStringLiteral("DELETE FROM history_entries WHERE sequence = 4")));
  const auto broken = audit_by_program(place, place.text(), right, QStringLiteral("vi"));
  INFO(broken.text.toStdString());
  CHECK(broken.status == 1);
  CHECK(broken.text.contains(QStringLiteral("Quầy 1, bản ghi 4: Bản ghi này đã mất")));
}

TEST_CASE("chipid-counter --audit says why it cannot check") {
  const NewPlace place(Server::sqlite);
  const Site site(*place.place());
  fill(site);
  const auto wrong = audit_by_program(place, place.text(), "wrong horse battery");
  CHECK(wrong.status == 2);
  CHECK(wrong.text.contains(QStringLiteral("store.wrong_secret")));
  const auto absent = place.text() + QStringLiteral(".absent");
  CHECK(audit_by_program(place, absent, right).status == 2);
  CHECK_FALSE(QFile::exists(absent));
}

TEST_CASE("chipid-counter --audit knows what its counter wrote") {
  const NewPlace place(Server::sqlite);
  const Site site(*place.place());
  fill(site);
  ok(keep_slot(place.folder() / "history", ok(find_slot(*site.connection, site.keys.counter))));
  ok(keep_witness(place.folder() / "history", ok(sign_head(site.keys, 12, sha256({})))));
  const auto rolled_back = audit_by_program(place, place.text(), right);
  INFO(rolled_back.text.toStdString());
  CHECK(rolled_back.status == 1);
  CHECK(rolled_back.text.contains(QStringLiteral("older than what this counter has written")));
}
