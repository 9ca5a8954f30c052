#include "private_folder.hpp"

#include <QDir>
#include <QFile>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace chipid::counter::agent {

bool make_private_folder(const QString& path) {
#ifdef Q_OS_UNIX
  const auto name = QFile::encodeName(path);
  if (mkdir(name.constData(), S_IRWXU) != 0 && errno != EEXIST) return false;
  struct stat found {};
  if (lstat(name.constData(), &found) != 0 || !S_ISDIR(found.st_mode) || found.st_uid != geteuid()) return false;
  return chmod(name.constData(), S_IRWXU) == 0;
#else
  return QDir().mkpath(path);
#endif
}

}  // namespace chipid::counter::agent
