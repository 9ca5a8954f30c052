#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include "ui/side_page.hpp"

namespace chipid::counter {

class BandWidget;
class FieldPanel;
class PortraitView;
class StepBar;
class StepStrip;

/// One frame for the card that is being read and for its result: what arrives stays where it is.
class PersonPage final : public Page {
  Q_OBJECT

 public:
  explicit PersonPage(QWidget* parent);

  void refresh(const Shown& shown) override;
  void forget() override;
  void show_countdown(const Lane& lane);
  void announce_verdict();
  void copy(int key);
  [[nodiscard]] const StepBar& steps() const { return *steps_bar_; }
  [[nodiscard]] BandWidget& band() { return *band_; }

 signals:
  void why();
  void cancel();
  void hold();
  void done();
  void copied(const QString& label);
  void wanted(chipid::counter::SideId page);

 private:
  void make_footer();
  void refresh_band(const Shown& shown);
  void refresh_points(const Shown& shown);
  void refresh_footer(const Shown& shown);
  [[nodiscard]] QString hint(bool blurred) const;

  BandWidget* band_ = nullptr;
  QFrame* steps_card_ = nullptr;
  StepStrip* steps_;
  PortraitView* portrait_;
  FieldPanel* fields_;
  QLabel* points_;  ///< what failed or is open
  QLabel* waiting_;
  QFrame* footer_;
  QLabel* hint_;
  StepBar* steps_bar_;
  QPushButton* hold_;
  QPushButton* done_;
  bool judged_ = false;
  bool copies_ = true;  ///< fields may be copied
};

}  // namespace chipid::counter
