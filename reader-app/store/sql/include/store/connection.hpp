#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>
#include <memory>
#include <optional>

#include "base/trouble.hpp"
#include "store/place.hpp"

namespace chipid::counter::store {

/// A connection to a history, for the thread that opened it. Needs a QCoreApplication.
class Connection {
 public:
  /// Opens, and brings an older schema up to date. unreachable, refused, read_only, disk_full, busy, not_a_history,
  /// newer_schema, no_driver, damaged, failed. Waits at most 3 s for a server.
  [[nodiscard]] static Outcome<std::unique_ptr<Connection>> open(const Place& place);
  /// Opens and changes nothing, for whoever ends a history.
  [[nodiscard]] static Outcome<std::unique_ptr<Connection>> open_as_it_is(const Place& place);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// One statement; `?` stands for a value. Trouble as of open().
  [[nodiscard]] Outcome<QSqlQuery> run(const QString& statement, const QVariantList& values = {});
  /// A statement to be executed many times.
  [[nodiscard]] Outcome<QSqlQuery> prepare(const QString& statement);
  [[nodiscard]] Outcome<> execute(QSqlQuery& prepared, const QVariantList& values);

  /// Runs `work` (returning an Outcome) in a transaction that waits for other writers; undone where it fails.
  template <typename Work>
  [[nodiscard]] auto write(Work work) {
    return within(begin_write(), std::move(work));
  }
  /// The same for reading: all of it as of one moment.
  template <typename Work>
  [[nodiscard]] auto read(Work work) {
    return within(begin_read(), std::move(work));
  }

  [[nodiscard]] bool is_postgresql() const { return postgresql_; }
  /// For a row that this transaction is going to change.
  [[nodiscard]] QString for_update() const { return postgresql_ ? QStringLiteral(" FOR UPDATE") : QString(); }

 private:
  Connection(QSqlDatabase database, bool postgresql);
  [[nodiscard]] QString begin_write() const;
  [[nodiscard]] QString begin_read() const;
  [[nodiscard]] tl::unexpected<Trouble> trouble_of(const QSqlError& error) const;
  [[nodiscard]] Outcome<> set_up();

  template <typename Work>
  [[nodiscard]] auto within(const QString& begin, Work work) -> decltype(work()) {
    if (auto begun = run(begin); !begun) return tl::unexpected<Trouble>(std::move(begun).error());
    auto outcome = work();
    auto ended = run(outcome ? QStringLiteral("COMMIT") : QStringLiteral("ROLLBACK"));
    if (outcome && !ended) {
      (void)run(QStringLiteral("ROLLBACK"));
      return tl::unexpected<Trouble>(std::move(ended).error());
    }
    return outcome;
  }

  QSqlDatabase database_;
  bool postgresql_;
};

}  // namespace chipid::counter::store
