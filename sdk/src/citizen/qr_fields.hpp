#pragma once

#include <chipid/qr.hpp>

/// What parse_qr() and parse_scanned() share.
namespace chipid::citizen {

/// How much damage to the letters is borne with. `scanned`: "Nữ" is known by its N and what became of its
/// vowel.
enum class Letters { intact, scanned };

/// The fields of a text that has vertical lines between them. `detail` of the error says what does not fit, in English
/// and without personal data.
[[nodiscard]] Result<QrPayload> parse_qr_fields(std::string_view text, Letters letters);

/// Without white space, zero bytes and a byte order mark around it, nor the sign by which a scanner may begin a QR code
/// ("]Q1", ISO/IEC 15424).
[[nodiscard]] std::string_view trim_scan(std::string_view text);

}  // namespace chipid::citizen
