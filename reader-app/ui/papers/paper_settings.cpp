#include "ui/papers/paper_settings.hpp"

#include <QGridLayout>

#include "papers/print_service.hpp"
#include "papers/site_paper.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

constexpr int longest_name = 120;

}  // namespace

PaperSettings::PaperSettings(const Services& services, QWidget* parent)
    : SettingsPart(parent),
      services_(services),
      service_(new papers::PrintService(this)),
      heading_(make_label("heading", this)),
      site_label_(make_label("plain", this)),
      printer_label_(make_label("plain", this)),
      key_label_(make_label("plain", this)),
      templates_label_(make_label("plain", this)),
      templates_state_(make_label("muted", this)),
      site_(new QLineEdit(this)),
      printer_(new PrinterBox(true, this)),
      key_(new KeyBox(services.config_folder, this)),
      copy_(make_button("plain", {}, this)) {
  site_->setProperty("role", QStringLiteral("small"));
  site_->setMaxLength(longest_name);
  auto* grid = new QGridLayout(this);
  grid->addWidget(heading_, 0, 0, 1, 2);
  const std::pair<QLabel*, QWidget*> rows[] = {{site_label_, site_}, {printer_label_, printer_}, {key_label_, key_}};
  for (const auto& [label, control] : rows) {
    label->setBuddy(control);
    grid->addWidget(control, grid->rowCount(), 1);
    grid->addWidget(label, grid->rowCount() - 1, 0);
  }
  grid->addWidget(templates_state_, 4, 1);
  grid->addWidget(templates_label_, 4, 0);
  grid->addWidget(copy_, 5, 1, Qt::AlignLeft);
  grid->setColumnStretch(1, 1);
  set_margins(grid, 0, 12, 0, 0, 12);
  connect(site_, &QLineEdit::editingFinished, this, &PaperSettings::choose);
  connect(printer_, &QComboBox::activated, this, &PaperSettings::choose);
  connect(copy_, &QPushButton::clicked, this, &PaperSettings::copy_templates);
  connect(service_, &papers::PrintService::listed, this, [this](const QStringList& printers) {
    printers_ = printers;
    printer_->show_printers(printers_, services_.choices.printer);
  });
}

void PaperSettings::open() {
  service_->list();
}

void PaperSettings::choose() {
  auto choices = services_.choices;
  choices.site_name = site_->text().trimmed();
  choices.printer = printer_->printer();
  if (choices != services_.choices) emit choices_changed(choices);
}

void PaperSettings::copy_templates() {
  const auto copied = papers::copy_built_in_papers(services_.config_folder);
  const auto language = services_.choices.language;
  set_text(templates_state_, copied ? tr("Written, ready to be edited: %1").arg(*copied)
                                    : in(language, papers::trouble_sentence(copied.error())));
}

void PaperSettings::refresh(Language /*language*/) {
  set_text(heading_, tr("Papers"));
  set_text(site_label_, tr("Name of the site, as it stands on paper"));
  set_text(printer_label_, tr("Printer"));
  set_text(key_label_, tr("The site's key"));
  set_text(templates_label_, tr("Templates"));
  const auto folder = QString::fromStdString(papers::templates_folder(services_.config_folder).string());
  set_text(templates_state_, tr("Own templates are files in this folder: %1").arg(folder));
  set_button(copy_, tr("Copy the built-in templates there"));
  copy_->setEnabled(!services_.config_folder.empty());
  if (!site_->hasFocus()) site_->setText(services_.choices.site_name);
  printer_->show_printers(printers_, services_.choices.printer);
  set_name(site_, site_label_->text());
  set_name(printer_, printer_label_->text());
  key_->refresh();
}

}  // namespace chipid::counter
