#pragma once

#include "ui/side_page.hpp"

namespace chipid::counter {

class AgentKeyCard;
class AgentSwitchCard;
class PairingCard;
class SitesCard;

/// The pages and programs that may ask for cards: whether any may, who, how another one is let in, and by which key
/// they know this counter.
class AgentPage final : public SidePage {
  Q_OBJECT

 public:
  AgentPage(const Services& services, QWidget* parent);

  /// A code is shown, or somebody waits for an answer.
  [[nodiscard]] bool is_busy() const override;
  void open() override;
  void refresh(const Shown& shown) override;
  void forget() override;

 private:
  void draw();

  Services services_;
  Language language_ = Language::vi;
  bool opened_ = false;
  AgentSwitchCard* switch_;
  PairingCard* pairing_;
  SitesCard* sites_;
  AgentKeyCard* key_;
};

}  // namespace chipid::counter
