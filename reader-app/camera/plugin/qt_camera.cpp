#include "qt_camera.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "convert_frame.hpp"

namespace chipid::counter {
namespace {

// Cameras take some seconds to wake up; one that says nothing for longer has been taken by another program.
constexpr std::chrono::seconds longest_silence{6};

QCameraDevice device_named(const QString& id) {
  if (id.isEmpty()) return QMediaDevices::defaultVideoInput();
  const auto all = QMediaDevices::videoInputs();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const QCameraDevice& device) { return QString::fromUtf8(device.id()) == id; });
  return found == all.end() ? QCameraDevice() : *found;
}

}  // namespace

QCameraFormat best_format(const QList<QCameraFormat>& offered) {
  constexpr int wanted = 1280 * 720;
  constexpr float fluent = 15;
  const auto worth = [](const QCameraFormat& format) {
    const auto size = format.resolution();
    return std::tuple(is_convertible(format.pixelFormat()), format.maxFrameRate() >= fluent,
                      -std::abs(size.width() * size.height() - wanted),
                      format.pixelFormat() != QVideoFrameFormat::Format_Jpeg, format.maxFrameRate());
  };
  const auto best = std::max_element(offered.begin(), offered.end(),
                                     [&](const auto& one, const auto& other) { return worth(one) < worth(other); });
  return best == offered.end() ? QCameraFormat() : *best;
}

QtCamera::QtCamera(QString id, CameraListener listener) : id_(std::move(id)), listener_(std::move(listener)) {
  silence_.setSingleShot(true);
  silence_.setInterval(longest_silence);
  connect(&silence_, &QTimer::timeout, this, [this] { give_up(CameraTrouble::in_use); });
  connect(&camera_, &QCamera::errorOccurred, this, [this](QCamera::Error error) {
    if (error != QCamera::NoError) give_up(CameraTrouble::in_use);
  });
  connect(&sink_, &QVideoSink::videoFrameChanged, this, &QtCamera::on_frame);
  connect(&devices_, &QMediaDevices::videoInputsChanged, this, &QtCamera::look_for_device);
}

void QtCamera::start() {
  const auto device = device_named(id_);
  if (device.isNull()) return give_up(CameraTrouble::none_connected);
  use(device);
}

void QtCamera::use(const QCameraDevice& device) {
  camera_.setCameraDevice(device);
  const auto format = best_format(device.videoFormats());
  if (!format.isNull()) camera_.setCameraFormat(format);
  session_.setCamera(&camera_);
  session_.setVideoSink(&sink_);
  silence_.start();
  camera_.start();
}

void QtCamera::on_frame(const QVideoFrame& frame) {
  if (!listener_.frame) return;
  silence_.start();
  if (auto image = convert_frame(frame); !image.isNull()) listener_.frame(std::move(image));
}

void QtCamera::look_for_device() {
  if (device_named(QString::fromUtf8(camera_.cameraDevice().id())).isNull()) give_up(CameraTrouble::lost);
}

void QtCamera::give_up(CameraTrouble trouble) {
  silence_.stop();
  const auto listener = std::exchange(listener_, {});
  camera_.stop();
  if (listener.trouble) listener.trouble(trouble);
}

}  // namespace chipid::counter
