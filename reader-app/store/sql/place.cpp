#include "store/place.hpp"

#include <QUrl>
#include <QUrlQuery>

namespace chipid::counter::store {
namespace {

constexpr int default_port = 5432;

QString value_in(const QUrlQuery& query, const char* name, const QString& otherwise) {
  const auto value = query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
  return value.isEmpty() ? otherwise : value;
}

Outcome<Place> server_of(const QUrl& url) {
  const QUrlQuery query(url);
  PostgresqlServer server;
  server.host = value_in(query, "host", url.host());
  server.port = url.port(default_port);
  server.database = url.path().mid(1);
  server.user = url.userName();
  server.ssl_mode = value_in(query, "sslmode", server.ssl_mode);
  if (server.host.isEmpty() || server.database.isEmpty()) return trouble(TroubleCode::bad_value, "address of a server");
  return server;
}

}  // namespace

Outcome<Place> parse_place(const QString& text) {
  if (text.isEmpty()) return trouble(TroubleCode::bad_value, "place of the history");
  if (text.startsWith(QStringLiteral("postgresql://"))) return server_of(QUrl(text));
  return SqliteFile{text.toStdString()};
}

}  // namespace chipid::counter::store
