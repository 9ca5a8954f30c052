#pragma once

#include <QComboBox>

#include "camera/frame_source.hpp"

namespace chipid::counter {

/// Which camera, where there are several; hidden where there is nothing to choose.
class CameraBox : public QComboBox {
  Q_OBJECT

 public:
  explicit CameraBox(QWidget* parent);

  /// Asks anew which cameras there are. `chosen`: an id; empty: the first.
  void look(const QString& chosen);
  void show_cameras(const QList<CameraInfo>& cameras, const QString& chosen);
  void refresh();

 signals:
  void camera_chosen(const QString& id);
};

}  // namespace chipid::counter
