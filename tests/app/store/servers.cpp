#include "servers.hpp"

#include <signal.h>
#include <unistd.h>

#include <QCoreApplication>
#include <QDir>
#include <cstdlib>

#include "outcomes.hpp"

namespace chipid::counter::store::test {
namespace {

// A test with a window has made its own.
QCoreApplication& application() {
  if (auto* const own = QCoreApplication::instance()) return *own;
  static int count = 1;
  static char name[] = "test";
  static char* words[] = {name, nullptr};
  static QCoreApplication made(count, words);
  return made;
}

// The server refuses root.
QStringList as_unprivileged(const QString& program, const QStringList& arguments) {
  QStringList words{QStringLiteral("--pdeathsig"), QStringLiteral("INT")};
  if (::getuid() == 0)
    words << QStringLiteral("--reuid=postgres") << QStringLiteral("--regid=postgres")
          << QStringLiteral("--clear-groups");
  return words << QStringLiteral("--") << program << arguments;
}

QString newest_programs() {
  const QDir versions(QStringLiteral("/usr/lib/postgresql"));
  const auto names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
  return names.isEmpty() ? QString() : versions.filePath(names.first() + QStringLiteral("/bin/"));
}

void say_that_it_is_missing() {
  const char* const required = std::getenv("CHIPID_REQUIRE_SHARED");
  if (required && std::string_view(required) == "1") FAIL("PostgreSQL (package postgresql) does not start here");
  WARN("PostgreSQL (package postgresql) is not here: not tested");
}

}  // namespace

std::unique_ptr<PostgresqlServerProcess> PostgresqlServerProcess::start() {
  application();
  std::unique_ptr<PostgresqlServerProcess> server(new PostgresqlServerProcess(newest_programs()));
  if (server->programs_.isEmpty() || !server->make()) return nullptr;
  server->run();
  return server;
}

bool PostgresqlServerProcess::call(const QString& program, const QStringList& arguments) const {
  QProcess process;
  process.start(QStringLiteral("setpriv"), as_unprivileged(programs_ + program, arguments));
  return process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

bool PostgresqlServerProcess::make() {
  // Of the one who is going to write into it.
  if (::getuid() == 0) {
    QProcess owner;
    owner.start(QStringLiteral("chown"), {QStringLiteral("postgres"), folder_.path()});
    if (!owner.waitForFinished() || owner.exitCode() != 0) return false;
  }
  return call(QStringLiteral("initdb"),
              {QStringLiteral("--no-sync"), QStringLiteral("--auth=trust"), QStringLiteral("--username=chipid"),
               QStringLiteral("--encoding=UTF8"), QStringLiteral("--no-locale"), QStringLiteral("-D"), data()});
}

void PostgresqlServerProcess::run() {
  server_.setStandardOutputFile(QProcess::nullDevice());
  server_.setStandardErrorFile(QProcess::nullDevice());
  server_.start(
      QStringLiteral("setpriv"),
      as_unprivileged(programs_ + QStringLiteral("postgres"),
                      {QStringLiteral("-D"), data(), QStringLiteral("-c"), QStringLiteral("listen_addresses="),
                       QStringLiteral("-c"), QStringLiteral("unix_socket_directories=") + folder_.path()}));
  for (int tries = 0; tries < 300; ++tries) {
    if (call(QStringLiteral("pg_isready"), {QStringLiteral("-q"), QStringLiteral("-h"), folder_.path()})) return;
    ::usleep(100'000);
  }
  FAIL("PostgreSQL does not answer");
}

void PostgresqlServerProcess::kill() {
  if (server_.state() == QProcess::NotRunning) return;
  ::kill(static_cast<pid_t>(server_.processId()), SIGQUIT);
  server_.waitForFinished(120000);
}

PostgresqlServerProcess::~PostgresqlServerProcess() {
  kill();
}

PostgresqlServer PostgresqlServerProcess::new_database() {
  const auto name = QStringLiteral("history%1").arg(++databases_);
  if (!call(QStringLiteral("createdb"),
            {QStringLiteral("-h"), folder_.path(), QStringLiteral("-U"), QStringLiteral("chipid"), name}))
    FAIL("no database");
  return {.host = folder_.path(), .database = name, .user = QStringLiteral("chipid")};
}

PostgresqlServerProcess* shared_postgresql() {
  static const auto server = PostgresqlServerProcess::start();
  return server.get();
}

NewPlace::NewPlace(Server server) {
  application();
  if (server == Server::sqlite)
    place_ = SqliteFile{folder_.filePath(QStringLiteral("history.db")).toStdString()};
  else if (auto* const postgresql = shared_postgresql())
    place_ = postgresql->new_database();
  else
    say_that_it_is_missing();
}

QString NewPlace::text() const {
  if (const auto* const file = std::get_if<SqliteFile>(&*place_)) return QString::fromStdString(file->path.string());
  const auto& server = std::get<PostgresqlServer>(*place_);
  return QStringLiteral("postgresql://%1@/%2?host=%3").arg(server.user, server.database, server.host);
}

SlotSecret test_secret() {
  return {Protection::passphrase, SecretBytes("correct horse battery")};
}

Site::Site(const Place& place) : connection(ok(Connection::open(place))), keys(ok(found_site())) {
  ok(add_counter(*connection, keys, ok(make_slot(keys, "Quầy 1", test_secret(), {4}))));
}

Site Site::join(const Place& place, const CounterKeys& known, const std::string& name) {
  Site site;
  site.connection = ok(Connection::open(place));
  site.keys = ok(further_counter(known));
  ok(add_counter(*site.connection, site.keys, ok(make_slot(site.keys, name, test_secret(), {4}))));
  return site;
}

}  // namespace chipid::counter::store::test
