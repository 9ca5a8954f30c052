#include "camera/background.hpp"
#include "file_frames.hpp"
#include "webcam.hpp"

namespace chipid::counter {
namespace {

const auto files_mark = QStringLiteral("files:");

}  // namespace

std::unique_ptr<FrameSource> open_frames(const QString& camera) {
  if (!camera.startsWith(files_mark)) return std::make_unique<Webcam>(camera);
  return std::make_unique<FileFrames>(std::filesystem::path(camera.mid(files_mark.size()).toStdU16String()));
}

QFuture<QList<CameraInfo>> list_cameras() {
  return in_background([] {
    auto* plugin = media_plugin();
    return plugin == nullptr ? QList<CameraInfo>() : plugin->cameras();
  });
}

}  // namespace chipid::counter
