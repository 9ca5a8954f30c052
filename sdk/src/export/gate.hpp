#pragma once

#include <chipid/verify.hpp>
#include <span>
#include <string_view>

namespace chipid::exporting {

/// export.invalid_card where the electronic check of one of the cards failed.
[[nodiscard]] Result<> refuse_invalid(std::span<const EvidenceReport> reports);

/// The name of the verdict; "none" where there is none.
[[nodiscard]] std::string_view verdict_of(const EvidenceReport& report);

}  // namespace chipid::exporting
