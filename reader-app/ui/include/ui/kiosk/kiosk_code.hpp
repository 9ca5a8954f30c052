#pragma once

#include <QString>
#include <chipid/secret.hpp>
#include <optional>

namespace chipid::counter {

/// Of digits.
inline constexpr qsizetype shortest_kiosk_code = 4;
inline constexpr qsizetype longest_kiosk_code = 12;

/// What is kept of a code: salt and scrypt hash, as hexadecimal. Nothing for a code that is
/// too short or long or has other signs than digits.
[[nodiscard]] std::optional<QString> kiosk_lock(const QString& code);
/// Whether that code opens that lock, compared in constant time.
[[nodiscard]] bool opens_kiosk(const QString& lock, const QString& code);

}  // namespace chipid::counter
