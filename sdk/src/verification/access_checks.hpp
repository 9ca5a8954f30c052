#pragma once

#include "files_of.hpp"
#include "report/verdict.hpp"

/// How the chip was opened (ICAO 9303-11, 4.2 and 4.4.2).
namespace chipid::verification {

/// `card_security`: SecurityInfos of EF.CardSecurity where its signature passed, else nullptr.
[[nodiscard]] Check access_pace_not_downgraded(const FileReport* card_access, const SecurityOptions& dg14,
                                               const lds::SecurityInfos* card_security);
/// `offline`: evidence of another site's read, whose good word about itself counts only if its signature does.
[[nodiscard]] Check access_policy(const AccessReport* access, const SecurityOptions& dg14, const Policy& policy,
                                  const std::optional<report::Offline>& offline);
[[nodiscard]] std::vector<Note> access_notes(const AccessReport* access);

}  // namespace chipid::verification
