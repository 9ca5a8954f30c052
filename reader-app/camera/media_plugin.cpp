#include "camera/media_plugin.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QPluginLoader>

namespace chipid::counter {
namespace {

MediaPlugin* load() {
  const QDir programs(QCoreApplication::applicationDirPath());
  for (const auto* place : {"../lib", CHIPID_PLUGINS_FROM_BIN, "."}) {
    const QDir folder(programs.filePath(QLatin1String(place)));
    if (!folder.exists(QStringLiteral(CHIPID_MEDIA_PLUGIN))) continue;
    QPluginLoader loader(folder.filePath(QStringLiteral(CHIPID_MEDIA_PLUGIN)));
    return qobject_cast<MediaPlugin*>(loader.instance());
  }
  return nullptr;
}

}  // namespace

void prefer_media_backend() {
  constexpr auto variable = "QT_MEDIA_BACKEND";
  if (!qEnvironmentVariableIsSet(variable)) qputenv(variable, "ffmpeg");
}

MediaPlugin* media_plugin() {
  static MediaPlugin* const plugin = load();
  return plugin;
}

}  // namespace chipid::counter
