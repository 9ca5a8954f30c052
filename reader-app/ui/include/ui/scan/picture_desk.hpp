#pragma once

#include <QObject>

#include "camera/picture_reader.hpp"

namespace chipid::counter {

class MainWindow;
class ScanPage;

/// Takes the pictures that are dropped on the window or pasted into it: a card's code goes the way of a scanned one;
/// whatever has to be asked or said is shown on the page of the camera.
class PictureDesk : public QObject {
  Q_OBJECT

 public:
  /// Belongs to `window`.
  explicit PictureDesk(MainWindow& window);

 signals:
  void said(const QString& text);

 private:
  void take(const GivenPictures& pictures);
  void on_found(const CodesInView& codes);
  [[nodiscard]] ScanPage* page() const;
  [[nodiscard]] ScanPage* opened_page();

  MainWindow& window_;
  PictureReader reader_;
};

}  // namespace chipid::counter
