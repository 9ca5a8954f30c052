#pragma once

#include <chipid/secret.hpp>

#include "biometrics/oncard/bit_group.hpp"
#include "biometrics/oncard/finger_record.hpp"

namespace chipid::biometrics {

/// The compact card format (ISO/IEC 19794-2:2005, 8.3), three bytes a minutia: x and y in tenths of a millimetre, held
/// within 0 to 255, then type and angle (64 to the circle). The best up to the card's maximum, by quality, then by
/// nearness to their centre, sorted as the card asks. Empty for a view with fewer minutiae than the card's minimum.
[[nodiscard]] SecretBytes to_compact(const FingerMinutiaeRecord& record, const FingerView& view,
                                     const BiometricInformation& information);

}  // namespace chipid::biometrics
