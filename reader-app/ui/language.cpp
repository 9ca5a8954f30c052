#include "ui/language.hpp"

#include <QCoreApplication>
#include <QTranslator>

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

void use_language(Language language) {
  load_resources();
  static QTranslator vietnamese;
  if (vietnamese.isEmpty() && !vietnamese.load(QStringLiteral(":/translations/chipid-counter_vi.qm"))) return;
  if (language == Language::vi) {
    QCoreApplication::installTranslator(&vietnamese);
  } else {
    QCoreApplication::removeTranslator(&vietnamese);
  }
}

}  // namespace chipid::counter
