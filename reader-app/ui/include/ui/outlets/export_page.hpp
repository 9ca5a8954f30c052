#pragma once

#include <QLabel>
#include <QPushButton>

#include "outlets/exporter.hpp"
#include "ui/desk/path_row.hpp"
#include "ui/desk/radio_list.hpp"
#include "ui/side_page.hpp"

namespace chipid::counter {

/// This person's data as a file: which kind, which folder, and what became of it.
class ExportPage final : public SidePage {
  Q_OBJECT

 public:
  ExportPage(const Services& services, QWidget* parent);

  [[nodiscard]] bool is_personal() const override { return true; }
  [[nodiscard]] bool is_busy() const override { return exporter_.works(); }
  [[nodiscard]] bool is_loading() const override { return exporter_.works(); }
  void refresh(const Shown& shown) override;
  void forget() override;
  void begin_at_once() override;

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void lay_out();
  void choose_folder();
  void choose_kind(outlets::ExportKind kind);
  void write();
  void on_written(const outlets::Outcome<outlets::Exported>& outcome);
  void tell(const outlets::Exported& done);
  [[nodiscard]] outlets::ExportKind kind() const;
  [[nodiscard]] bool may_go() const;
  void show_words();
  void show_kinds();

  const Services services_;
  outlets::Exporter exporter_;
  std::optional<CheckedPerson> person_;  ///< nothing: the page is not shown
  std::uint64_t written_for_ = 0;        ///< visit
  bool closes_ = false;                  ///< after success
  Language language_ = Language::vi;
  QLabel* held_back_;
  QLabel* kinds_title_;
  RadioList* kinds_;
  QLabel* folder_title_;
  PathRow* folder_;
  QLabel* privacy_;
  QLabel* outcome_;
  QPushButton* write_;
};

}  // namespace chipid::counter
