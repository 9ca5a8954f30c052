#pragma once

#include <QSoundEffect>
#include <QThread>
#include <map>

#include "camera/media_plugin.hpp"

namespace chipid::counter {

/// Cameras and sounds by Qt Multimedia. All of its objects live in one thread, since some of what they do takes tenths
/// of a second.
class QtMediaPlugin : public QObject, public MediaPlugin {
  Q_OBJECT
  Q_PLUGIN_METADATA(IID "chipid.counter.MediaPlugin/" CHIPID_VERSION "/1")
  Q_INTERFACES(chipid::counter::MediaPlugin)

 public:
  QtMediaPlugin();
  ~QtMediaPlugin() override;

  QList<CameraInfo> cameras() override;
  std::unique_ptr<RunningCamera> run_camera(const QString& id, CameraListener listener) override;
  void play(const QString& url) override;
  /// Ends the thread: before the application object goes.
  void end();

 private:
  void play_here(const QString& url);

  QThread thread_;
  QObject here_;  ///< in the thread
  std::map<QString, std::unique_ptr<QSoundEffect>> sounds_;
};

}  // namespace chipid::counter
