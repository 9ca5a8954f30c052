#pragma once

#include <QCamera>
#include <QMediaCaptureSession>
#include <QMediaDevices>
#include <QTimer>
#include <QVideoSink>

#include "camera/media_plugin.hpp"

namespace chipid::counter {

/// A camera of Qt Multimedia. Made, used and ended in the plug-in's thread.
class QtCamera : public QObject {
 public:
  QtCamera(QString id, CameraListener listener);
  void start();

 private:
  void use(const QCameraDevice& device);
  void on_frame(const QVideoFrame& frame);
  void look_for_device();
  void give_up(CameraTrouble trouble);

  QString id_;
  CameraListener listener_;
  QMediaDevices devices_;
  QCamera camera_;
  QVideoSink sink_;
  QMediaCaptureSession session_;
  QTimer silence_;
};

/// Of those that a camera offers: one that can be converted, near 1280 x 720, fluent.
[[nodiscard]] QCameraFormat best_format(const QList<QCameraFormat>& offered);

}  // namespace chipid::counter
