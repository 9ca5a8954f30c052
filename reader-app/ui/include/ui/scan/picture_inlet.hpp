#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

#include "camera/picture_reader.hpp"

namespace chipid::counter {

/// Pictures that are dropped anywhere on a window or pasted into it, whatever has the focus: taken before a field makes
/// text of them.
class PictureInlet : public QObject {
  Q_OBJECT

 public:
  /// Belongs to `window`.
  explicit PictureInlet(QWidget* window);
  ~PictureInlet() override;

 signals:
  void given(const chipid::counter::GivenPictures& pictures);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  bool on_drag(QEvent* event);
  bool on_paste();

  QWidget* window_;
};

}  // namespace chipid::counter
