#pragma once

#include "ui/ledger/deeds_panel.hpp"
#include "ui/ledger/log_panel.hpp"
#include "ui/ledger/status_card.hpp"
#include "ui/side_page.hpp"

namespace chipid::counter {

/// The history: what was done on which days, what is kept of one person, and whether all of it is whole. People are
/// masked.
class HistoryPage final : public SidePage {
  Q_OBJECT

 public:
  HistoryPage(const Services& services, QWidget* parent);

  void open() override;
  void refresh(const Shown& shown) override;
  void forget() override;
  [[nodiscard]] bool is_busy() const override { return deeds_->is_busy(); }
  [[nodiscard]] bool is_loading() const override { return log_->is_loading(); }
  [[nodiscard]] LogPanel& log() { return *log_; }
  [[nodiscard]] DeedsPanel& deeds() { return *deeds_; }

 private:
  void follow();
  void draw();
  [[nodiscard]] bool is_open() const;

  History* history_;
  StatusCard* status_;
  QLabel* sign_in_;
  QPushButton* people_;
  DeedsPanel* deeds_;
  LogPanel* log_;
  bool opened_ = false;
  bool was_open_ = false;
  Language language_ = Language::vi;
};

}  // namespace chipid::counter
