#pragma once

#include <string_view>

namespace chipid::trust {

/// Whether two countryNames of certificates mean the same issuer: ISO 3166-1 codes of two letters or of three, of any
/// case, or codes that one issuer of documents uses beside each other.
[[nodiscard]] bool same_state(std::string_view country, std::string_view other);

/// Whether a certificate of this countryName may sign documents of this issuing state (the code of the MRZ without
/// fillers, ICAO 9303-3, 5): the same state, or by the table of codes that differ.
[[nodiscard]] bool issues_for(std::string_view country, std::string_view issuing_state);

}  // namespace chipid::trust
