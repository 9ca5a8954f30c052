#pragma once

#include <QLabel>
#include <QPushButton>

#include "camera/code_seeker.hpp"
#include "camera/frame_source.hpp"
#include "camera/picture_reader.hpp"
#include "ui/scan/scan_text.hpp"
#include "ui/side_page.hpp"

namespace chipid::counter {

class CameraBox;
class CardChoice;
class CodePreview;

/// The card's QR code by webcam or picture: what the camera sees, the code outlined; one card is taken at once, of
/// several a person chooses.
class ScanPage final : public SidePage {
  Q_OBJECT

 public:
  ScanPage(const Services& services, QWidget* parent);

  void open() override;
  void refresh(const Shown& shown) override;
  void forget() override;
  [[nodiscard]] bool is_busy() const override;
  [[nodiscard]] bool is_loading() const override;

  /// What a picture that was given elsewhere says; the camera stays off.
  void show_found(const CodesInView& codes);
  void show_failed(const Error& error);
  void read(const GivenPictures& pictures);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void build();
  void connect_all();
  void start_camera();
  void stop_camera();
  [[nodiscard]] QString camera() const;
  void choose_camera(const QString& id);
  void on_codes(const std::vector<SeenCode>& codes);
  void take(const QString& text);
  void open_file();
  void paste();
  void show_text();

  const Services services_;
  std::unique_ptr<FrameSource> source_;  ///< none: the camera is off
  CodeSeeker* seeker_;
  PictureReader* pictures_;
  CodeWatch watch_;
  ScanSituation situation_;
  CodePreview* preview_;
  QLabel* title_;
  QLabel* lead_;
  CardChoice* choice_;
  QPushButton* camera_;
  QPushButton* file_;
  QPushButton* paste_;
  CameraBox* cameras_;
  QLabel* privacy_;
  Language language_ = Language::vi;
  bool starts_ = false;  ///< the camera, soon
};

}  // namespace chipid::counter
