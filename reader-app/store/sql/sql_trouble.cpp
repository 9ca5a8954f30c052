#include "sql_trouble.hpp"

#include <QFileInfo>
#include <array>

namespace chipid::counter::store {
namespace {

struct SqliteRow {
  int result;
  TroubleCode code;
};
// sqlite.org/rescode.html
constexpr std::array sqlite_rows = {
    SqliteRow{5, TroubleCode::busy},           SqliteRow{6, TroubleCode::busy},
    SqliteRow{8, TroubleCode::read_only},      SqliteRow{11, TroubleCode::damaged},
    SqliteRow{13, TroubleCode::disk_full},     SqliteRow{23, TroubleCode::refused},
    SqliteRow{26, TroubleCode::not_a_history},
};

struct StateRow {
  const char* beginning;
  TroubleCode code;
};
// The first that fits.
constexpr std::array state_rows = {
    StateRow{"08", TroubleCode::unreachable},  StateRow{"28", TroubleCode::refused},
    StateRow{"3D", TroubleCode::refused},      StateRow{"42501", TroubleCode::refused},
    StateRow{"53100", TroubleCode::disk_full}, StateRow{"53", TroubleCode::unreachable},
    StateRow{"57P", TroubleCode::unreachable}, StateRow{"25006", TroubleCode::read_only},
    StateRow{"40", TroubleCode::busy},         StateRow{"55P03", TroubleCode::busy},
    StateRow{"XX001", TroubleCode::damaged},   StateRow{"XX002", TroubleCode::damaged},
};

// Statements and values stay out of it: only what the database says.
std::string detail_of(const QSqlError& error) {
  return (error.nativeErrorCode() + QStringLiteral(" ") + error.databaseText()).simplified().left(300).toStdString();
}

bool may_write_beside(const QString& file) {
  const QFileInfo about(file);
  return QFileInfo(about.absolutePath()).isWritable() && (!about.exists() || about.isWritable());
}

}  // namespace

Trouble sqlite_trouble(const QSqlError& error, const QString& file) {
  // Extended codes have the plain one in their low byte.
  const int result = error.nativeErrorCode().toInt() & 0xFF;
  for (const auto& row : sqlite_rows)
    if (row.result == result) return {row.code, detail_of(error)};
  return {may_write_beside(file) ? TroubleCode::failed : TroubleCode::read_only, detail_of(error)};
}

Trouble postgresql_trouble(const QSqlError& error) {
  const auto state = error.nativeErrorCode();
  // A connection that is gone, or never was, has no state; neither has a refused login.
  if (state.isEmpty()) {
    const auto text = error.databaseText() + error.driverText();
    const bool refused = text.contains(QStringLiteral("authentication failed")) ||
                         text.contains(QStringLiteral("does not exist")) || text.contains(QStringLiteral("pg_hba"));
    return {refused ? TroubleCode::refused : TroubleCode::unreachable, detail_of(error)};
  }
  for (const auto& row : state_rows)
    if (state.startsWith(QLatin1String(row.beginning))) return {row.code, detail_of(error)};
  return {TroubleCode::failed, detail_of(error)};
}

}  // namespace chipid::counter::store
