#include "ui/desk/settings_page.hpp"

#include <QGuiApplication>
#include <QScreen>

#include "ui/desk/choose_file.hpp"
#include "ui/kiosk/kiosk_settings.hpp"
#include "ui/ledger/history_settings.hpp"
#include "ui/outlets/outlet_settings.hpp"
#include "ui/papers/paper_settings.hpp"
#include "ui/theme.hpp"
#include "ui/typing/profile_row.hpp"
#include "ui/widgets.hpp"

namespace chipid::counter {
namespace {

constexpr std::array<int, 5> text_sizes = {100, 125, 150, 175, 200};
constexpr std::array<Language, 2> languages = {Language::vi, Language::en};

template <typename Values, typename Value>
int place_of(const Values& values, const Value& value) {
  const auto found = std::find(std::begin(values), std::end(values), value);
  return found == std::end(values) ? 0 : static_cast<int>(std::distance(std::begin(values), found));
}

QStringList screens() {
  QStringList names;
  for (const auto* screen : QGuiApplication::screens()) names << screen->name();
  return names;
}

}  // namespace

SettingsPage::SettingsPage(const Services& services, QWidget* parent)
    : SidePage(parent), services_(services), doctor_(services.trust_folder) {
  build();
  setFocusProxy(language_box_);
  connect_choices();
  connect_files();
}

void SettingsPage::build() {
  auto* content = new QWidget(this);
  grid_ = new QGridLayout;
  auto* column = new QVBoxLayout(content);
  column->addLayout(grid_);
  column->addStretch(1);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(make_scroll(content, this));
  look_group_ = add_group();
  language_label_ = add_row(language_box_ = new ChoiceBox(content));
  theme_label_ = add_row(theme_box_ = new ChoiceBox(content));
  text_label_ = add_row(text_box_ = new ChoiceBox(content));
  work_group_ = add_group();
  workflow_label_ = add_row(workflow_box_ = new ChoiceBox(content));
  add_switch(sounds_ = new QCheckBox(content));
  add_switch(forward_ = new QCheckBox(content));
  add_switch(tray_ = new QCheckBox(content));
  device_group_ = add_group();
  camera_label_ = add_row(camera_box_ = new ChoiceBox(content));
  screen_label_ = add_row(screen_box_ = new ChoiceBox(content));
  file_group_ = add_group();
  provider_label_ = add_row(provider_ = new PathRow(content));
  records_label_ = add_row(records_ = new PathRow(content));
  add_part(new ProfileRow(services_, content));
  add_part(new OutletSettings(services_, content));
  add_part(new PaperSettings(services_, content));
  add_part(new KioskSettings(services_, content));
  history_group_ = add_group();
  add_part(new HistorySettings(services_, content));
  grid_->setColumnStretch(1, 1);
  set_margins(column, 32, 8, 32, 24, 0);
  set_margins(grid_, 0, 0, 0, 0, 12);
  grid_->setHorizontalSpacing(scaled(24));
}

void SettingsPage::add_part(SettingsPart* part) {
  parts_.push_back(part);
  grid_->addWidget(part, grid_->rowCount(), 0, 1, 2);
  connect(part, &SettingsPart::choices_changed, this, &SidePage::choices_changed);
}

QLabel* SettingsPage::add_group() {
  auto* label = make_label("heading", this);
  label->setContentsMargins(0, scaled(12), 0, 0);
  grid_->addWidget(label, grid_->rowCount(), 0, 1, 2);
  return label;
}

QLabel* SettingsPage::add_row(QWidget* control) {
  auto* label = make_label("plain", this);
  label->setBuddy(control);
  const int row = grid_->rowCount();
  grid_->addWidget(label, row, 0);
  grid_->addWidget(control, row, 1);
  labelled_.emplace_back(label, control);
  return label;
}

void SettingsPage::add_switch(QCheckBox* control) {
  grid_->addWidget(control, grid_->rowCount(), 0, 1, 2);
}

template <typename Value>
void SettingsPage::choose(Value Choices::*member, Value value) {
  auto choices = services_.choices;
  choices.*member = std::move(value);
  if (choices != services_.choices) emit choices_changed(choices);
}

void SettingsPage::connect_choices() {
  const auto chosen = &QComboBox::activated;
  connect(language_box_, chosen, this,
          [this](int i) { choose(&Choices::language, languages[static_cast<std::size_t>(i)]); });
  connect(theme_box_, chosen, this,
          [this](int i) { choose(&Choices::theme, palettes()[static_cast<std::size_t>(i)].id); });
  connect(text_box_, chosen, this,
          [this](int i) { choose(&Choices::text_percent, text_sizes[static_cast<std::size_t>(i)]); });
  connect(workflow_box_, chosen, this, [this](int i) {
    choose(&Choices::workflow, QString::fromStdString(services_.workflows.at(static_cast<std::size_t>(i)).id));
  });
  connect(camera_box_, chosen, this, [this](int i) { choose(&Choices::camera, camera_box_->itemData(i).toString()); });
  connect(screen_box_, chosen, this,
          [this](int i) { choose(&Choices::customer_screen, screen_box_->itemData(i).toString()); });
  connect(sounds_, &QCheckBox::clicked, this, [this](bool on) { choose(&Choices::sounds, on); });
  connect(forward_, &QCheckBox::clicked, this, [this](bool on) { choose(&Choices::come_forward, on); });
  connect(tray_, &QCheckBox::clicked, this, [this](bool on) { choose(&Choices::tray, on); });
}

void SettingsPage::connect_files() {
  const auto use = [this](QString Choices::*member, const std::filesystem::path& file) {
    choose(member, QString::fromStdString(file.string()));
    check_files();
  };
  connect(provider_, &PathRow::wanted, this, [this, use] {
    choose_file(this, {.title = tr("Profile of a match service"), .filter = QStringLiteral("JSON (*.json)")},
                [use](const auto& file) { use(&Choices::match_provider, file); });
  });
  connect(records_, &PathRow::wanted, this, [this, use] {
    choose_file(this, {.title = tr("The site's own records"), .filter = QStringLiteral("CSV (*.csv)")},
                [use](const auto& file) { use(&Choices::records_file, file); });
  });
  connect(provider_, &PathRow::removed, this, [use] { use(&Choices::match_provider, {}); });
  connect(records_, &PathRow::removed, this, [use] { use(&Choices::records_file, {}); });
  connect(&doctor_, &Doctor::checked, this, [this](const SiteFiles& files) {
    const auto state = [this](PathRow* row, bool used, const Result<>& file) {
      if (!used) return row->show_state({}, true);
      row->show_state(file ? tr("can be used") : text_of(error_message(file.error().code, language_)),
                      file.has_value());
    };
    state(provider_, files.has_match_service, files.match_service);
    state(records_, files.has_records, files.records);
  });
}

void SettingsPage::open() {
  list_cameras(this, [this](const QList<CameraInfo>& cameras) {
    cameras_ = cameras;
    show_device_choices();
  });
  for (auto* part : parts_) part->open();
  check_files();
}

void SettingsPage::check_files() {
  doctor_.check({.records = services_.choices.records_file.toStdString(),
                 .match_provider = services_.choices.match_provider.toStdString()});
}

void SettingsPage::refresh(const Shown& shown) {
  if (language_ != shown.language) {
    language_ = shown.language;
    check_files();
  }
  show_words();
  show_look_choices();
  show_device_choices();
  show_files();
  for (auto* part : parts_) part->refresh(language_);
}

void SettingsPage::forget() {
  for (auto* part : parts_) part->forget();
}

void SettingsPage::show_words() {
  set_text(look_group_, tr("Language and look"));
  set_text(work_group_, tr("Work"));
  set_text(device_group_, tr("Devices"));
  set_text(file_group_, tr("Files of the site"));
  set_text(history_group_, tr("History and audit"));
  set_text(language_label_, tr("Language"));
  set_text(theme_label_, tr("Colours"));
  set_text(text_label_, tr("Text size"));
  set_text(workflow_label_, tr("Workflow"));
  set_text(camera_label_, tr("Camera"));
  set_text(screen_label_, tr("Screen for the customer"));
  set_text(provider_label_, tr("Match service for faces"));
  set_text(records_label_, tr("The site's own records"));
  sounds_->setText(tr("Sounds for verdicts and for a card that slipped"));
  forward_->setText(tr("Come to the front when a card is laid down"));
  tray_->setText(tr("Stay in the tray when the window is closed"));
  for (const auto& [label, control] : labelled_) control->setAccessibleName(label->text());
  for (auto* control : {sounds_, forward_, tray_}) control->setAccessibleName(control->text());
}

void SettingsPage::show_look_choices() {
  const auto& choices = services_.choices;
  language_box_->show_choices({QStringLiteral("Tiếng Việt"), QStringLiteral("English")},
                              place_of(languages, choices.language));
  QStringList ids;
  for (const auto& palette : palettes()) ids << palette.id;
  theme_box_->show_choices({tr("Light"), tr("Dark"), tr("High contrast")}, place_of(ids, choices.theme));
  QStringList sizes;
  for (const int size : text_sizes) sizes << QStringLiteral("%1 %").arg(size);
  text_box_->show_choices(sizes, place_of(text_sizes, choices.text_percent));
  QStringList names, workflows;
  for (const auto& workflow : services_.workflows) {
    names << in(language_, workflow.name);
    workflows << QString::fromStdString(workflow.id);
  }
  workflow_box_->show_choices(names, place_of(workflows, choices.workflow));
  sounds_->setChecked(choices.sounds);
  forward_->setChecked(choices.come_forward);
  tray_->setChecked(choices.tray);
}

// What was chosen stays in the list also while it is not connected.
void SettingsPage::show_device_choices() {
  const auto show = [](ChoiceBox* box, QStringList ids, QStringList words, const QString& chosen,
                       const QString& absent) {
    if (!ids.contains(chosen)) {
      ids << chosen;
      words << absent;
    }
    box->show_choices(words, place_of(ids, chosen));
    for (int i = 0; i < ids.size(); ++i) box->setItemData(i, ids[i]);
  };
  const auto& choices = services_.choices;
  QStringList camera_ids{QString()}, camera_names{tr("The first one found")};
  for (const auto& camera : cameras_) {
    camera_ids << camera.id;
    camera_names << camera.name;
  }
  show(camera_box_, camera_ids, camera_names, choices.camera, tr("The chosen one, not connected now"));
  show(screen_box_, QStringList{QString()} + screens(), QStringList{tr("None")} + screens(), choices.customer_screen,
       tr("%1, not connected now").arg(choices.customer_screen));
}

void SettingsPage::show_files() {
  provider_->refresh(services_.choices.match_provider, provider_label_->text(), tr("None: this computer compares"));
  records_->refresh(services_.choices.records_file, records_label_->text(), tr("None"));
}

}  // namespace chipid::counter
