#pragma once

#include <chipid/secret.hpp>

#include "biometrics/oncard/bit_group.hpp"
#include "biometrics/oncard/finger_record.hpp"

namespace chipid::biometrics {

/// How many minutiae a card has to get: what its template states as minimum; eight where that is 0, since a card may
/// count a try for a template that can match nothing.
[[nodiscard]] unsigned least_minutiae(const BiometricInformation& information) noexcept;

/// How many minutiae of a view the compact format can tell: those within 25.5 mm, of all at one place (a tenth of a
/// millimetre) one.
[[nodiscard]] std::size_t usable_minutiae(const FingerMinutiaeRecord& record, const FingerView& view);

/// The compact card format (ISO/IEC 19794-2:2005, 8.3), three bytes a minutia: x and y in tenths of a millimetre, then
/// type and angle (64 to the circle). The best usable ones up to the card's maximum, by quality, then by nearness to
/// their centre, sorted as the card asks. Empty for a view with fewer than least_minutiae().
[[nodiscard]] SecretBytes to_compact(const FingerMinutiaeRecord& record, const FingerView& view,
                                     const BiometricInformation& information);

}  // namespace chipid::biometrics
