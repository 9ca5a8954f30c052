#pragma once

#include <QString>
#include <filesystem>
#include <variant>

#include "base/trouble.hpp"

namespace chipid::counter::store {

/// A file of this computer; more than one process may use it.
struct SqliteFile {
  std::filesystem::path path = {};
};

/// A server that several counters share.
struct PostgresqlServer {
  QString host = {};  ///< a name, an address or the folder of a socket
  int port = 5432;
  QString database = {};
  QString user = {};
  QString password = {};
  /// As libpq has it: "require", "verify-full", ... Over a network no less than "verify-full" keeps others out.
  QString ssl_mode = QStringLiteral("prefer");
};

using Place = std::variant<SqliteFile, PostgresqlServer>;

/// As a setting has it: the path of a file, or "postgresql://USER@HOST:PORT/DATABASE?sslmode=MODE"; "?host=FOLDER" for
/// a socket. A password does not belong there: libpq looks into its own password file and PGPASSWORD. bad_value.
[[nodiscard]] Outcome<Place> parse_place(const QString& text);

}  // namespace chipid::counter::store
