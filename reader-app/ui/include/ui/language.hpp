#pragma once

#include <QString>
#include <chipid/error.hpp>
#include <optional>

namespace chipid::counter {

[[nodiscard]] std::optional<Language> language_named(const QString& id);
[[nodiscard]] QString language_id(Language language);
/// Vietnamese, unless the environment (LC_ALL, LC_MESSAGES, LANG) says English.
[[nodiscard]] Language language_of_environment();
/// Loads or removes the translation of the app's own texts; every widget gets QEvent::LanguageChange.
void use_language(Language language);

}  // namespace chipid::counter
