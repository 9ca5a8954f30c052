#pragma once

#include <chipid/trust_import.hpp>
#include <string>

namespace chipid::tool {

/// What changed, as a person wants it on a terminal.
[[nodiscard]] std::string trust_change_text(const TrustChange& change, Language language);
[[nodiscard]] std::string trust_contents_text(const TrustContents& contents, Language language);
/// The answer to "can I rely on this store?": what is amiss first within each part, each with what to do.
[[nodiscard]] std::string trust_audit_text(const TrustAudit& audit, const std::string& folder, Language language);

}  // namespace chipid::tool
