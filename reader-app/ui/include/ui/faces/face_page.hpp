#pragma once

#include <QLabel>
#include <QPushButton>
#include <memory>

#include "camera/frame_source.hpp"
#include "faces/face_comparer.hpp"
#include "logic/consent_line.hpp"
#include "logic/face_stage.hpp"
#include "ui/side_page.hpp"

namespace chipid::counter {

class ConsentBox;
class LiveView;
class MatchPanel;
class PortraitView;

/// The person at the counter beside the portrait in the chip.
class FacePage final : public SidePage {
  Q_OBJECT

 public:
  FacePage(const Services& services, QWidget* parent);

  [[nodiscard]] bool is_personal() const override { return true; }
  [[nodiscard]] bool is_busy() const override { return faces_.comparing(); }
  [[nodiscard]] bool is_loading() const override { return facts_.opening; }
  void open() override;
  void refresh(const Shown& shown) override;
  void forget() override;

  /// A picture file in place of the camera.
  void take_file(const QString& path);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void lay_out();
  void connect_parts();
  void begin();
  void start_camera();
  void on_opened(const FaceReadiness& readiness);
  void on_consent(bool agreed);
  void on_frame(const QImage& frame);
  void on_looked(const Glance& seen);
  void on_compared(const MatchResult& result);
  void shoot(const QImage& frame, PadLevel pad_level);
  void again();
  void choose_file();
  [[nodiscard]] FaceStage stage() const { return face_stage(facts_); }
  [[nodiscard]] ConsentLine line() const;
  [[nodiscard]] QString hint() const;
  void show_stage();
  void show_buttons();

  Services services_;
  FaceComparer faces_;
  std::unique_ptr<FrameSource> camera_;
  Lane* lane_ = nullptr;  ///< whose person is compared; nullptr: the page is not shown
  Workflow workflow_;
  Language language_ = Language::vi;
  FaceFacts facts_;
  FaceReadiness readiness_;
  Consent consent_;
  QImage frame_;         ///< the newest
  QImage looked_frame_;  ///< the one that was looked at
  std::optional<Glance> seen_;
  std::optional<CameraTrouble> camera_trouble_;
  std::optional<MatchResult> result_;
  FaceStage told_ = FaceStage::no_person;  ///< by came_to()

  PortraitView* portrait_;
  QLabel* portrait_caption_;
  LiveView* live_;
  QLabel* live_caption_;
  QLabel* stage_;
  QLabel* notice_;
  ConsentBox* consent_box_;
  MatchPanel* match_;
  QPushButton* shoot_;
  QPushButton* again_;
  QPushButton* file_;
};

}  // namespace chipid::counter
