#include "ui/scan/camera_box.hpp"

#include <QSignalBlocker>

namespace chipid::counter {

CameraBox::CameraBox(QWidget* parent) : QComboBox(parent) {
  setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  hide();
  connect(this, &QComboBox::activated, this, [this](int index) { emit camera_chosen(itemData(index).toString()); });
}

void CameraBox::look(const QString& chosen) {
  list_cameras(this, [this, chosen](const QList<CameraInfo>& cameras) { show_cameras(cameras, chosen); });
}

void CameraBox::show_cameras(const QList<CameraInfo>& cameras, const QString& chosen) {
  const QSignalBlocker quiet(this);
  clear();
  for (const auto& camera : cameras) addItem(camera.name, camera.id);
  setCurrentIndex(qMax(0, findData(chosen)));
  setVisible(cameras.size() > 1);
}

void CameraBox::refresh() {
  setAccessibleName(tr("Camera"));
}

}  // namespace chipid::counter
