#pragma once

#include "ui/desk/trust_panel.hpp"

namespace chipid::counter {

/// The trust list as a page of its own.
class TrustPage final : public SidePage {
  Q_OBJECT

 public:
  TrustPage(const Services& services, QWidget* parent);

  void open() override;
  void refresh(const Shown& shown) override;
  void forget() override;
  [[nodiscard]] bool is_busy() const override { return panel_->is_busy(); }
  [[nodiscard]] TrustPanel& panel() { return *panel_; }

 private:
  TrustPanel* panel_;
};

}  // namespace chipid::counter
