#include "ui/language.hpp"

#include <QCoreApplication>
#include <QDir>
#include <QTranslator>
#include <memory>
#include <vector>

#include "ui/resources.hpp"

namespace chipid::counter {

std::optional<Language> language_named(const QString& id) {
  if (id == QStringLiteral("vi")) return Language::vi;
  if (id == QStringLiteral("en")) return Language::en;
  return std::nullopt;
}

QString language_id(Language language) {
  return language == Language::vi ? QStringLiteral("vi") : QStringLiteral("en");
}

Language language_of_environment() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const auto value = qEnvironmentVariable(name);
    if (!value.isEmpty()) return value.startsWith(QStringLiteral("en")) ? Language::en : Language::vi;
  }
  return Language::vi;
}

// Each folder of pages has a translation of its own.
void use_language(Language language) {
  load_resources();
  static std::vector<std::unique_ptr<QTranslator>> translators;
  if (translators.empty()) {
    for (const auto& file : QDir(QStringLiteral(":/translations")).entryInfoList()) {
      auto translator = std::make_unique<QTranslator>();
      if (translator->load(file.filePath())) translators.push_back(std::move(translator));
    }
  }
  for (const auto& translator : translators) {
    if (language == Language::vi) {
      QCoreApplication::installTranslator(translator.get());
    } else {
      QCoreApplication::removeTranslator(translator.get());
    }
  }
}

QString shown_reader(const QString& name) {
  const auto practice = QStringLiteral("Practice reader ");
  if (!name.startsWith(practice)) return name;
  return QCoreApplication::translate("chipid::counter::PracticeBar", "Practice reader %1")
      .arg(name.mid(practice.size()));
}

}  // namespace chipid::counter
