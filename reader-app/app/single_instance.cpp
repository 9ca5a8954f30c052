#include "single_instance.hpp"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

namespace chipid::counter {
namespace {

constexpr int longest_wait = 300;

// A name of this user's and this home's own.
QString server_name(bool practice) {
  const auto place = QDir::homePath() + QLatin1Char('\n') + qEnvironmentVariable("CHIPID_HOME");
  const auto digest = QCryptographicHash::hash(place.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
  const auto kind = practice ? QStringLiteral("chipid-practice-") : QStringLiteral("chipid-counter-");
  const auto name = kind + QString::fromLatin1(digest);
#ifdef Q_OS_UNIX
  // Only this user may write there: in the folder that all share, another's socket of that name would keep the counter
  // from starting.
  const auto folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
  return folder.isEmpty() ? name : QDir(folder).filePath(name);
#else
  return name;
#endif
}

}  // namespace

bool SingleInstance::claim(bool practice) {
  const auto name = server_name(practice);
  QLocalSocket other;
  other.connectToServer(name);
  if (other.waitForConnected(longest_wait)) return false;
  // What a crash left behind would be in the way.
  QLocalServer::removeServer(name);
  server_.setSocketOptions(QLocalServer::UserAccessOption);
  connect(&server_, &QLocalServer::newConnection, this, [this] {
    while (auto* caller = server_.nextPendingConnection()) caller->deleteLater();
    emit called();
  });
  server_.listen(name);
  return true;
}

}  // namespace chipid::counter
