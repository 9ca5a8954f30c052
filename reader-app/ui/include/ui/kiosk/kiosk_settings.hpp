#pragma once

#include <QLabel>
#include <QPushButton>

#include "ui/desk/settings_part.hpp"
#include "ui/side_page.hpp"

namespace chipid::counter {

/// Whether a code unlocks the kiosk, and forgetting it, so that another one is chosen.
class KioskSettings final : public SettingsPart {
  Q_OBJECT

 public:
  KioskSettings(const Services& services, QWidget* parent);
  void refresh(Language language) override;

 private:
  const Services services_;
  QLabel* state_;
  QPushButton* forget_code_;
};

}  // namespace chipid::counter
