#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <memory>

#include "store/counters.hpp"
#include "store/place.hpp"

namespace chipid::counter::store::test {

/// What a program said when it had ended.
struct Said {
  int status = -1;
  QString text;
};

/// A PostgreSQL of its own on a private socket, in a temporary folder; ended by its process when this goes.
class PostgresqlServerProcess {
 public:
  /// Nothing, and a failure of the test where CHIPID_REQUIRE_SHARED=1, where it is not installed.
  [[nodiscard]] static std::unique_ptr<PostgresqlServerProcess> start();
  ~PostgresqlServerProcess();
  PostgresqlServerProcess(const PostgresqlServerProcess&) = delete;
  PostgresqlServerProcess& operator=(const PostgresqlServerProcess&) = delete;

  /// A new, empty database.
  [[nodiscard]] PostgresqlServer new_database();
  /// Without warning to those that are connected.
  void kill();
  void run();

 private:
  explicit PostgresqlServerProcess(QString programs) : programs_(std::move(programs)) {}
  [[nodiscard]] bool make();
  [[nodiscard]] bool call(const QString& program, const QStringList& arguments) const;
  [[nodiscard]] QString data() const { return folder_.filePath(QStringLiteral("data")); }

  QString programs_;
  QTemporaryDir folder_{QStringLiteral("/tmp/chipid-pg-XXXXXX")};
  QProcess server_;
  int databases_ = 0;
};

enum class Server { sqlite, postgresql };

/// A new, empty place for a history on a server of that kind; the PostgreSQL is one for the whole program.
class NewPlace {
 public:
  explicit NewPlace(Server server);
  /// Nothing where there is no such server: the test says so and passes.
  [[nodiscard]] const std::optional<Place>& place() const { return place_; }
  /// For another process: parse_place() reads it.
  [[nodiscard]] QString text() const;
  [[nodiscard]] std::filesystem::path folder() const { return folder_.path().toStdString(); }

 private:
  QTemporaryDir folder_;
  std::optional<Place> place_;
};
[[nodiscard]] PostgresqlServerProcess* shared_postgresql();

/// What opens the slots of these tests.
[[nodiscard]] SlotSecret test_secret();

/// A history with one counter.
struct Site {
  std::unique_ptr<Connection> connection;
  CounterKeys keys;

  explicit Site(const Place& place);
  /// A further counter, with a connection of its own.
  [[nodiscard]] static Site join(const Place& place, const CounterKeys& known, const std::string& name);

 private:
  Site() = default;
};

}  // namespace chipid::counter::store::test
