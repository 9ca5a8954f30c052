#pragma once

#include <chipid/result.hpp>
#include <chrono>
#include <string>

#include "asn1/reader.hpp"

namespace chipid::pki {

/// A point in time of certificates, lists and signatures: UTC, whole seconds.
using Time = std::chrono::sys_seconds;

/// Time ::= CHOICE { UTCTime, GeneralizedTime } (RFC 5280, 4.1.2.5): with seconds, ending in Z; UTCTime 50 to 99 is
/// 1950 to 1999. Also lets pass what some states write: UTCTime without seconds, GeneralizedTime with a fraction.
[[nodiscard]] Result<Time> parse_time(asn1::Reader& reader);

/// "2026-05-28"
[[nodiscard]] std::string date_text(Time time);
/// "2026-05-28T08:28:45Z"
[[nodiscard]] std::string time_text(Time time);

}  // namespace chipid::pki
