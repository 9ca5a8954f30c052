#pragma once

#include <chipid/report.hpp>
#include <nlohmann/json_fwd.hpp>

namespace chipid::report {

/// The `verification` object of a report, for those who put it into a larger document.
[[nodiscard]] nlohmann::ordered_json verification_json(const Verification& verification);

}  // namespace chipid::report
