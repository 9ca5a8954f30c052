#pragma once

#include <QtPlugin>
#include <chipid/version.hpp>
#include <functional>

#include "camera/frame_source.hpp"

/// The border to the plug-in that drives cameras and loudspeakers. Only the plug-in links Qt Multimedia, which brings
/// some dozens of libraries with it: a counter that uses neither never loads them, and one that does starts no later.
namespace chipid::counter {

/// Called in threads of the plug-in.
struct CameraListener {
  std::function<void(QImage)> frame = {};  ///< as FrameSource::frame
  /// The camera gives nothing more.
  std::function<void(CameraTrouble)> trouble = {};
};

/// A camera in use, until this object goes. Its end waits for nothing; a frame that is on its way may still come.
class RunningCamera {
 public:
  RunningCamera() = default;
  virtual ~RunningCamera() = default;
  RunningCamera(const RunningCamera&) = delete;
  RunningCamera& operator=(const RunningCamera&) = delete;
};

/// All of it may be called in any thread.
class MediaPlugin {
 public:
  virtual ~MediaPlugin() = default;
  /// As list_cameras(); blocks meanwhile.
  [[nodiscard]] virtual QList<CameraInfo> cameras() = 0;
  /// Returns at once. `id` empty: the first camera there is.
  [[nodiscard]] virtual std::unique_ptr<RunningCamera> run_camera(const QString& id, CameraListener listener) = 0;
  /// Plays a WAV file of the program's resources ("qrc:/..."); returns at once. Nothing where nothing can be heard.
  virtual void play(const QString& url) = 0;
};

/// Has Qt Multimedia use FFmpeg, unless the environment says otherwise: its other way on Linux, GStreamer, finds no
/// camera where packages are missing that nothing asks for. Before any thread is started, since it sets a variable of
/// the environment.
void prefer_media_backend();

/// The plug-in, loaded at the first call, which may take some tenths of a second: not for the thread of the window. It
/// stays. nullptr where it is not installed or of another version.
[[nodiscard]] MediaPlugin* media_plugin();

}  // namespace chipid::counter

Q_DECLARE_INTERFACE(chipid::counter::MediaPlugin, "chipid.counter.MediaPlugin/" CHIPID_VERSION "/1")
