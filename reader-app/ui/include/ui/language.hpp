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
/// The name of a reader as it is shown: a reader of practice in the language of now.
[[nodiscard]] QString shown_reader(const QString& name);

}  // namespace chipid::counter
