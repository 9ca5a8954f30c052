#pragma once

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <optional>

#include "desk/doctor.hpp"
#include "ui/icons.hpp"
#include "ui/side_page.hpp"

namespace chipid::counter {

/// What keeps cards from being read, each with its repair, and a bundle of it for those who help.
class DiagnosisPage final : public SidePage {
  Q_OBJECT

 public:
  DiagnosisPage(const Services& services, QWidget* parent);

  [[nodiscard]] bool is_loading() const override { return !found_; }
  void open() override;
  void refresh(const Shown& shown) override;
  /// Writes the bundle there.
  void save(const std::filesystem::path& file);

 private:
  void build();
  void examine();
  void ask_where_to_save();
  void draw();
  void draw_rows();

  const Services services_;
  Doctor doctor_;
  std::optional<Diagnosis> found_;
  Language language_ = Language::vi;
  QString drawn_;  ///< in which language and look the rows stand
  Symbol* symbol_;
  QLabel* title_;
  QLabel* detail_;
  QPushButton* again_;
  QPushButton* save_;
  QVBoxLayout* rows_;
  QLabel* versions_;
};

}  // namespace chipid::counter
