#pragma once

#include <QSqlError>

#include "base/trouble.hpp"

namespace chipid::counter::store {

/// From SQLite's result code. `file`: to tell a place that cannot be written to.
[[nodiscard]] Trouble sqlite_trouble(const QSqlError& error, const QString& file);
/// From SQLSTATE (PostgreSQL, appendix A).
[[nodiscard]] Trouble postgresql_trouble(const QSqlError& error);

}  // namespace chipid::counter::store
