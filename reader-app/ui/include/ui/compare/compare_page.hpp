#pragma once

#include <QLabel>
#include <QPushButton>

#include "engine/record_lookup.hpp"
#include "ui/compare/compare_table.hpp"
#include "ui/side_page.hpp"

namespace chipid::counter {

/// Chip, QR code, form and the site's own record side by side; what is ticked can be carried over.
class ComparePage final : public SidePage {
  Q_OBJECT

 public:
  ComparePage(const Services& services, QWidget* parent);

  void refresh(const Shown& shown) override;
  void forget() override;
  [[nodiscard]] bool is_personal() const override { return true; }
  [[nodiscard]] bool is_busy() const override { return !table_->typed().empty(); }

 signals:
  /// The clerk carries these over.
  void updates_chosen(const std::vector<chipid::counter::FieldUpdate>& updates);

 private:
  void search(const ReadReport& report, const std::optional<citizen::QrPayload>& code);
  void show_view();
  void show_record_state();
  void carry_over();

  const Choices& choices_;
  RecordLookup lookup_;
  QLabel* summary_;
  QLabel* record_state_;
  QLabel* held_back_;
  CompareTable* table_;
  QPushButton* carry_over_;
  std::optional<ReadReport> report_;
  std::optional<citizen::QrPayload> code_;
  std::optional<RecordSearch> found_;
  std::string searched_;  ///< file and keys of the search
  CompareView view_;
  const Lane* lane_ = nullptr;  ///< whose person it shows
  Language language_ = Language::vi;
};

}  // namespace chipid::counter
