#include "ui/outlets/outlet_settings.hpp"

#include "outlets/receiver.hpp"
#include "ui/desk/choose_file.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {

OutletSettings::OutletSettings(const Services& services, QWidget* parent)
    : SettingsPart(parent),
      services_(services),
      group_(make_label("heading", this)),
      receiver_label_(make_label("plain", this)),
      folder_label_(make_label("plain", this)),
      receiver_(new PathRow(this)),
      folder_(new PathRow(this)) {
  auto* grid = new QGridLayout(this);
  grid->addWidget(group_, 0, 0, 1, 2);
  grid->addWidget(receiver_label_, 1, 0);
  grid->addWidget(receiver_, 1, 1);
  grid->addWidget(folder_label_, 2, 0);
  grid->addWidget(folder_, 2, 1);
  grid->setColumnStretch(1, 1);
  set_margins(grid, 0, 12, 0, 0, 12);
  connect(receiver_, &PathRow::wanted, this, [this] {
    choose_file(
        this, {.title = tr("Profile of the server that people are sent to"), .filter = QStringLiteral("JSON (*.json)")},
        [this](const auto& file) { choose(&Choices::receiver, QString::fromStdString(file.string())); });
  });
  connect(folder_, &PathRow::wanted, this, [this] {
    choose_file(this, {.title = tr("Folder for files"), .folder = true},
                [this](const auto& file) { choose(&Choices::export_folder, QString::fromStdString(file.string())); });
  });
  connect(receiver_, &PathRow::removed, this, [this] { choose(&Choices::receiver, {}); });
  connect(folder_, &PathRow::removed, this, [this] { choose(&Choices::export_folder, {}); });
}

void OutletSettings::choose(QString Choices::*member, const QString& value) {
  auto choices = services_.choices;
  choices.*member = value;
  if (choices != services_.choices) emit choices_changed(choices);
}

void OutletSettings::refresh(Language language) {
  language_ = language;
  set_text(group_, tr("Files and the site's server"));
  set_text(receiver_label_, tr("Server that people are sent to"));
  set_text(folder_label_, tr("Folder for files"));
  receiver_->refresh(services_.choices.receiver, receiver_label_->text(), tr("None: nothing is sent"));
  folder_->refresh(services_.choices.export_folder, folder_label_->text(), tr("Asked each time"));
  show_receiver();
}

void OutletSettings::show_receiver() {
  const auto& path = services_.choices.receiver;
  if (path.isEmpty()) return receiver_->show_state({}, true);
  const auto receiver = outlets::load_receiver(path.toStdString());
  receiver_->show_state(receiver ? tr("can be used: %1").arg(text_of((*receiver)->profile.name))
                                 : QString::fromStdString(trouble_text(receiver.error(), language_)),
                        receiver.has_value());
}

}  // namespace chipid::counter
