#pragma once

#include <QImage>
#include <QList>
#include <QObject>
#include <QString>
#include <chipid/report.hpp>
#include <functional>
#include <memory>

/// Live pictures of a webcam, or of files that stand for one.
namespace chipid::counter {

/// A camera of this computer.
struct CameraInfo {
  QString id = {};    ///< as Choices::camera keeps it
  QString name = {};  ///< as the system calls it, to be shown
};

/// Why no frames come. All of them are said to the clerk, who can go on with a picture file.
enum class CameraTrouble {
  none_connected,  ///< no camera, or no longer the one that was chosen
  no_support,      ///< this installation has no part that drives cameras
  in_use,          ///< the camera is there but gives no pictures: another program has it, or it is forbidden
  lost,            ///< it was pulled out meanwhile
  no_files,        ///< the folder that stands for a camera holds no picture that can be read
};
/// What happened and what to do.
[[nodiscard]] Sentence sentence_of(CameraTrouble trouble);

/// Pictures as they come. Lives in the thread of the window and never blocks it: frames are fetched, converted and
/// decoded on a thread of their own, and of those that the window did not take in time only the newest is given.
class FrameSource : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  /// Frames follow, the first after up to some seconds, or trouble(). Nothing where it runs already. May be called
  /// again after trouble() or stop().
  virtual void start() = 0;
  /// The camera's light goes out; no signal comes any more once this returns. Nothing where it does not run.
  virtual void stop() = 0;

 signals:
  /// Upright, not mirrored, QImage::Format_RGB888 without alpha; sRGB. At most some 30 a second. Sizes may change.
  void frame(const QImage& picture);
  /// No more frames come until start() is called again.
  void trouble(chipid::counter::CameraTrouble trouble);
};

/// The source that `camera` names: an id of list_cameras(); empty: the first camera there is; "files:FOLDER": the PNG
/// and JPEG pictures of that folder in the order of their names, again and again; "practice:CARDS": virtual cards on a
/// table, such as practice_camera. Cheap: what drives cameras is loaded at the first start(). Never null: what cannot
/// work says so with trouble().
[[nodiscard]] std::unique_ptr<FrameSource> open_frames(const QString& camera);

/// The camera of practice mode.
inline constexpr auto practice_camera = "practice:vn-citizen-2021/front";
/// One that shows two cards at once.
inline constexpr auto practice_camera_of_two = "practice:vn-citizen-2021/front+vn-citizen-2024/back";

/// The camera of practice mode where faces are compared: before it stands who is in `portrait`.
[[nodiscard]] std::unique_ptr<FrameSource> open_practice_person(const QImage& portrait);

/// Tells, in the caller's thread, the cameras connected now, the system's default first; none where there is none or
/// nothing to drive one. Asked for on a thread of its own, up to some seconds the first time; not told if `context` is
/// gone by then.
void list_cameras(QObject* context, std::function<void(const QList<CameraInfo>&)> then);

}  // namespace chipid::counter
