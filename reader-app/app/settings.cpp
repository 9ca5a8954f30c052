#include "settings.hpp"

#include <QDir>
#include <QStandardPaths>
#include <algorithm>

#include "ui/language.hpp"

namespace chipid::counter {
namespace {

const QString language_key = QStringLiteral("language");
const QString text_key = QStringLiteral("text_percent");
const QString days_key = QStringLiteral("history_days");
const QString port_key = QStringLiteral("agent_port");
const QString window_key = QStringLiteral("window");

constexpr const char* file_name = "counter.ini";

constexpr int longest_days = 3650;

constexpr std::pair<const char*, QString Choices::*> texts[] = {
    {"theme", &Choices::theme},
    {"workflow", &Choices::workflow},
    {"camera", &Choices::camera},
    {"customer_screen", &Choices::customer_screen},
    {"match_provider", &Choices::match_provider},
    {"records_file", &Choices::records_file},
    {"site_name", &Choices::site_name},
    {"printer", &Choices::printer},
    {"export_folder", &Choices::export_folder},
    {"export_kind", &Choices::export_kind},
    {"receiver", &Choices::receiver},
    {"typing_profile", &Choices::typing_profile},
    {"list_file", &Choices::list_file},
    {"history_place", &Choices::history_place},
    {"agent_token", &Choices::agent_token},
    {"kiosk_lock", &Choices::kiosk_lock},
};
constexpr std::pair<const char*, bool Choices::*> switches[] = {
    {"sounds", &Choices::sounds}, {"come_forward", &Choices::come_forward},     {"tray", &Choices::tray},
    {"agent", &Choices::agent},   {"first_run_done", &Choices::first_run_done},
};

}  // namespace

Settings::Settings() {
  const auto file = QDir(QString::fromStdString(folder().string())).filePath(QLatin1String(file_name));
  store_ = std::make_unique<QSettings>(file, QSettings::IniFormat);
}

std::filesystem::path Settings::folder() {
  const auto home = qEnvironmentVariable("CHIPID_HOME");
  if (!home.isEmpty()) return home.toStdString();
  return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation))
      .filePath(QStringLiteral("chipid"))
      .toStdString();
}

bool Settings::has_folder() {
  const char* named[] = {"CHIPID_HOME", "XDG_CONFIG_HOME", "HOME"};
  return std::any_of(std::begin(named), std::end(named), [](auto name) { return !qEnvironmentVariableIsEmpty(name); });
}

// Qt writes beside it, with letters of its own after the name, and locks it there.
bool Settings::is_settings_file(std::string_view name) {
  const std::string_view own = file_name;
  return name == own || (name.substr(0, own.size()) == own && name.substr(own.size(), 1) == ".");
}

std::filesystem::path Settings::workflow_folder() {
  return folder() / "workflows";
}

Choices Settings::choices() const {
  Choices kept;
  kept.language = language_named(store_->value(language_key).toString()).value_or(language_of_environment());
  kept.text_percent = qBound(100, store_->value(text_key, kept.text_percent).toInt(), 200);
  kept.history_days = qBound(1, store_->value(days_key, kept.history_days).toInt(), longest_days);
  kept.agent_port = qBound(1024, store_->value(port_key, kept.agent_port).toInt(), 65535);
  for (const auto& [key, member] : texts) {
    kept.*member = store_->value(QLatin1String(key), kept.*member).toString();
  }
  for (const auto& [key, member] : switches) kept.*member = store_->value(QLatin1String(key), kept.*member).toBool();
  return kept;
}

std::vector<std::string> Settings::old_pages() const {
  std::vector<std::string> names;
  for (const auto& name : store_->value(QStringLiteral("agent/compatibility")).toStringList()) {
    if (!name.trimmed().isEmpty()) names.push_back(name.trimmed().toStdString());
  }
  return names;
}

void Settings::keep(const Choices& choices) {
  store_->setValue(language_key, language_id(choices.language));
  store_->setValue(text_key, choices.text_percent);
  store_->setValue(days_key, choices.history_days);
  store_->setValue(port_key, choices.agent_port);
  for (const auto& [key, member] : texts) store_->setValue(QLatin1String(key), choices.*member);
  for (const auto& [key, member] : switches) store_->setValue(QLatin1String(key), choices.*member);
}

void Settings::restore(MainWindow& window) const {
  if (!window.restoreGeometry(store_->value(window_key).toByteArray())) window.resize(1280, 720);
}

void Settings::keep(const MainWindow& window) {
  store_->setValue(window_key, window.saveGeometry());
}

}  // namespace chipid::counter
