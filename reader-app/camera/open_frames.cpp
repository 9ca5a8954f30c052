#include "camera/background.hpp"
#include "file_frames.hpp"
#include "practice_frames.hpp"
#include "webcam.hpp"

namespace chipid::counter {
namespace {

const auto files_mark = QStringLiteral("files:");
const auto practice_mark = QStringLiteral("practice:");

}  // namespace

std::unique_ptr<FrameSource> open_frames(const QString& camera) {
  if (camera.startsWith(files_mark)) {
    return std::make_unique<FileFrames>(std::filesystem::path(camera.mid(files_mark.size()).toStdU16String()));
  }
  if (camera.startsWith(practice_mark)) return std::make_unique<PracticeFrames>(camera.mid(practice_mark.size()));
  return std::make_unique<Webcam>(camera);
}

void list_cameras(QObject* context, std::function<void(const QList<CameraInfo>&)> then) {
  const auto work = [] {
    auto* plugin = media_plugin();
    return plugin == nullptr ? QList<CameraInfo>() : plugin->cameras();
  };
  in_background(work, context, std::move(then));
}

}  // namespace chipid::counter
