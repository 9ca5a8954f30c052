#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "ui/desk/settings_part.hpp"
#include "ui/papers/key_box.hpp"
#include "ui/papers/printer_box.hpp"
#include "ui/side_page.hpp"

namespace chipid::counter {

namespace papers {
class PrintService;
}

/// What a site sets up for its papers: its name, the usual printer, the key, templates of its own.
class PaperSettings final : public SettingsPart {
  Q_OBJECT

 public:
  PaperSettings(const Services& services, QWidget* parent);

  /// Asks for the printers.
  void open() override;
  void refresh(Language language) override;

 private:
  void choose();
  void copy_templates();

  Services services_;
  papers::PrintService* service_;
  QStringList printers_;
  QLabel *heading_, *site_label_, *printer_label_, *key_label_, *templates_label_, *templates_state_;
  QLineEdit* site_;
  PrinterBox* printer_;
  KeyBox* key_;
  QPushButton* copy_;
};

}  // namespace chipid::counter
