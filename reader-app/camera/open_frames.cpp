#include "camera/frame_source.hpp"
#include "file_frames.hpp"
#include "no_camera.hpp"

namespace chipid::counter {
namespace {

const auto files_mark = QStringLiteral("files:");

}  // namespace

std::unique_ptr<FrameSource> open_frames(const QString& camera) {
  if (camera.startsWith(files_mark)) {
    return std::make_unique<FileFrames>(std::filesystem::path(camera.mid(files_mark.size()).toStdU16String()));
  }
  return std::make_unique<NoCamera>(CameraTrouble::no_support);
}

QFuture<QList<CameraInfo>> list_cameras() {
  return QtFuture::makeReadyFuture(QList<CameraInfo>());
}

}  // namespace chipid::counter
