#include "qt_media_plugin.hpp"

#include <QAudioDevice>
#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QPointer>

#include "qt_camera.hpp"

namespace chipid::counter {
namespace {

QPointer<QtMediaPlugin> the_one;

/// Made and ended in the plug-in's thread.
using Camera = std::shared_ptr<std::unique_ptr<QtCamera>>;

class Running final : public RunningCamera {
 public:
  Running(QObject* thread, Camera camera) : thread_(thread), camera_(std::move(camera)) {}
  ~Running() override {
    if (thread_) QMetaObject::invokeMethod(thread_, [camera = camera_] { camera->reset(); });
  }

 private:
  QPointer<QObject> thread_;
  Camera camera_;
};

CameraInfo info_of(const QCameraDevice& device) {
  return {QString::fromUtf8(device.id()), device.description()};
}

}  // namespace

QtMediaPlugin::QtMediaPlugin() {
  here_.moveToThread(&thread_);
  thread_.setObjectName(QStringLiteral("media"));
  thread_.start();
  the_one = this;
  qAddPostRoutine([] {
    if (the_one) the_one->end();
  });
}

QtMediaPlugin::~QtMediaPlugin() {
  end();
}

void QtMediaPlugin::end() {
  // A driver that hangs does not hold up the end of the program for longer.
  constexpr std::chrono::seconds longest{3};
  if (!thread_.isRunning()) return;
  QMetaObject::invokeMethod(&here_, [this] {
    sounds_.clear();
    thread_.quit();
  });
  thread_.wait(QDeadlineTimer(longest));
}

QList<CameraInfo> QtMediaPlugin::cameras() {
  QList<CameraInfo> found;
  QMetaObject::invokeMethod(
      &here_,
      [&found] {
        const auto first = QMediaDevices::defaultVideoInput();
        if (!first.isNull()) found << info_of(first);
        for (const auto& device : QMediaDevices::videoInputs()) {
          if (device != first) found << info_of(device);
        }
      },
      Qt::BlockingQueuedConnection);
  return found;
}

std::unique_ptr<RunningCamera> QtMediaPlugin::run_camera(const QString& id, CameraListener listener) {
  const auto camera = std::make_shared<std::unique_ptr<QtCamera>>();
  QMetaObject::invokeMethod(&here_, [camera, id, listener = std::move(listener)] {
    *camera = std::make_unique<QtCamera>(id, listener);
    (*camera)->start();
  });
  return std::make_unique<Running>(&here_, camera);
}

void QtMediaPlugin::play(const QString& url) {
  QMetaObject::invokeMethod(&here_, [this, url] { play_here(url); });
}

void QtMediaPlugin::play_here(const QString& url) {
  if (QMediaDevices::audioOutputs().isEmpty()) return;
  auto& sound = sounds_[url];
  if (!sound) {
    sound = std::make_unique<QSoundEffect>();
    sound->setSource(QUrl(url));
  }
  sound->play();
}

}  // namespace chipid::counter
