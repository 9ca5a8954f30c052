#include "planted.hpp"

using namespace chipid::counter::store;
using namespace chipid::counter::store::test;

namespace {

struct Home {
  QTemporaryDir made;
  fs::path config = made.path().toStdString();

  [[nodiscard]] QProcessEnvironment environment() const {
    auto all = QProcessEnvironment::systemEnvironment();
    all.insert(QStringLiteral("CHIPID_HOME"), made.path());
    all.insert(QStringLiteral("XDG_RUNTIME_DIR"), made.path() + QStringLiteral("/run"));
    all.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    all.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
    all.remove(QStringLiteral("DISPLAY"));
    return all;
  }
  Home() {
    fs::create_directory(config / "run");
    fs::permissions(config / "run", fs::perms::owner_all);
    plant_history(config, config / "history.db");
    plant_the_rest(config);
  }
  [[nodiscard]] Said run(const QStringList& words, const char* typed, const QProcessEnvironment& environment) const {
    QProcess program;
    program.setProcessEnvironment(environment);
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(QStringLiteral(CHIPID_COUNTER),
                  QStringList{QStringLiteral("--forget"), QStringLiteral("--lang=en")} + words);
    REQUIRE(program.waitForStarted());
    program.write(typed);
    program.closeWriteChannel();
    REQUIRE(program.waitForFinished(60000));
    return {program.exitCode(), QString::fromUtf8(program.readAll())};
  }
  [[nodiscard]] Said forget(const QStringList& words = {QStringLiteral("--yes")}, const char* typed = "") const {
    return run(words, typed, environment());
  }
};

bool has_history(const Home& home) {
  return fs::exists(home.config / "history.db") && fs::exists(home.config / "history/history.key");
}

}  // namespace

TEST_CASE("chipid-counter --forget deletes what is kept of people and says so") {
  const Home home;
  const auto said = home.forget({QStringLiteral("--lang=vi"), QStringLiteral("--yes")});
  INFO(said.text.toStdString());
  CHECK(said.status == 0);
  CHECK(said.text.contains(QStringLiteral("Đã xóa")));
  CHECK(said.text.contains(QString::fromStdString((home.config / "history.db").string())));
  CHECK_FALSE(fs::exists(home.config / "history.db"));
  CHECK_FALSE(fs::exists(home.config / "history"));
  for (const auto* file : {"counter.ini", "site-key.pem", "agent/sites.json", "trust/root.cer", "enrolled/key.pub"})
    CHECK(fs::exists(home.config / file));
}

TEST_CASE("chipid-counter --forget asks first") {
  const Home home;
  for (const auto* typed : {"", "n\n", "\n"}) {
    CHECK(home.forget({}, typed).status == 2);
    CHECK(has_history(home));
  }
  CHECK(home.forget({}, "y\n").status == 0);
  CHECK_FALSE(fs::exists(home.config / "history.db"));
}

TEST_CASE("chipid-counter --forget --everything leaves nothing") {
  const Home home;
  CHECK(home.forget({QStringLiteral("--yes"), QStringLiteral("--everything")}).status == 0);
  fs::remove_all(home.config / "run");
  CHECK(all_below(home.config).empty());
}

TEST_CASE("chipid-counter --forget waits for the counter to be closed") {
  const Home home;
  QProcess counter;
  counter.setProcessEnvironment(home.environment());
  counter.start(QStringLiteral(CHIPID_COUNTER), {QStringLiteral("--practice")});
  REQUIRE(counter.waitForStarted());
  const auto is_up = [&] {
    for (const auto& entry : fs::directory_iterator(home.config / "run"))
      if (entry.is_socket() && entry.path().filename().string().starts_with("chipid-practice-")) return true;
    return false;
  };
  for (int i = 0; i < 300 && !is_up(); ++i) counter.waitForFinished(100);
  const auto said = home.forget();
  INFO(said.text.toStdString());
  CHECK(said.status == 2);
  CHECK(said.text.contains(QStringLiteral("Close it")));
  CHECK(has_history(home));
  counter.kill();
  counter.waitForFinished();
  CHECK(home.forget().status == 0);
}

TEST_CASE("chipid-counter --forget deletes nothing where nobody says whose home it is") {
  const Home home;
  auto environment = home.environment();
  for (const auto* name : {"CHIPID_HOME", "HOME", "XDG_CONFIG_HOME"}) environment.remove(QLatin1String(name));
  const auto said = home.run({QStringLiteral("--yes")}, "", environment);
  CHECK(said.status == 2);
  CHECK(said.text.contains(QStringLiteral("HOME is not set")));
}

TEST_CASE("chipid-counter --forget leaves a server alone and says so") {
  const NewPlace server(Server::postgresql);
  if (!server.place()) return;
  const Home home;
  const Site site(*server.place());
  ok(append(*site.connection, site.keys, std::vector{check_of(site.keys.site, 1, 1, "Hồ Thị Kỷ")}));
  write(home.config / "counter.ini", "[General]\nhistory_place=\"" + server.text().toStdString() + "\"\n");
  const auto said = home.forget();
  INFO(said.text.toStdString());
  CHECK(said.status == 0);
  CHECK(said.text.contains(QStringLiteral("postgresql://")));
  CHECK_FALSE(fs::exists(home.config / "history.db"));
  auto query = ok(site.connection->run(QStringLiteral("SELECT count(*) FROM history_entries")));
  REQUIRE(query.next());
  CHECK(query.value(0).toInt() == 1);
}

TEST_CASE("chipid-counter --forget --history takes that history along") {
  const Home home;
  const QTemporaryDir elsewhere;
  const fs::path file = elsewhere.filePath(QStringLiteral("other.db")).toStdString();
  plant_history(elsewhere.path().toStdString(), file);
  const auto said =
      home.forget({QStringLiteral("--yes"), QStringLiteral("--history"), QString::fromStdString(file.string())});
  CHECK(said.status == 0);
  CHECK_FALSE(fs::exists(file));
}
