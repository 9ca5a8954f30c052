#include "settings.hpp"

#include <QDir>
#include <QStandardPaths>

#include "ui/language.hpp"

namespace chipid::counter {
namespace {

QString folder() {
  const auto home = qEnvironmentVariable("CHIPID_HOME");
  if (!home.isEmpty()) return home;
  return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/chipid");
}

const QString language_key = QStringLiteral("language");
const QString theme_key = QStringLiteral("theme");
const QString text_key = QStringLiteral("text_percent");
const QString workflow_key = QStringLiteral("workflow");
const QString window_key = QStringLiteral("window");

}  // namespace

Settings::Settings()
    : store_(
          std::make_unique<QSettings>(QDir(folder()).filePath(QStringLiteral("counter.ini")), QSettings::IniFormat)) {}

std::filesystem::path Settings::workflow_folder() {
  return QDir(folder()).filePath(QStringLiteral("workflows")).toStdString();
}

Choices Settings::choices() const {
  const Choices usual;
  return {language_named(store_->value(language_key).toString()).value_or(language_of_environment()),
          store_->value(theme_key, usual.theme).toString(),
          qBound(100, store_->value(text_key, usual.text_percent).toInt(), 200),
          store_->value(workflow_key).toString()};
}

void Settings::keep(const Choices& choices) {
  store_->setValue(language_key, language_id(choices.language));
  store_->setValue(theme_key, choices.theme);
  store_->setValue(text_key, choices.text_percent);
  store_->setValue(workflow_key, choices.workflow);
}

void Settings::restore(MainWindow& window) const {
  if (!window.restoreGeometry(store_->value(window_key).toByteArray())) window.resize(1280, 720);
}

void Settings::keep(const MainWindow& window) {
  store_->setValue(window_key, window.saveGeometry());
}

}  // namespace chipid::counter
