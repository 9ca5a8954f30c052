#pragma once

#include <QString>

#include "rules/scopes.hpp"

namespace chipid::counter {

/// "portrait", as an operator calls it, in the language of now.
[[nodiscard]] QString scope_words(agent::Scope scope);
/// "number and dates, name and address"; empty for none.
[[nodiscard]] QString scope_list(const agent::Scopes& scopes);
/// "https://clinic.example (Clinic)", or which program.
[[nodiscard]] QString who_asks(const std::string& origin, const std::string& site);
/// The host of an origin, short enough for a pill.
[[nodiscard]] QString short_origin(const std::string& origin, const std::string& site);

}  // namespace chipid::counter
