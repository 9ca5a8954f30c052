#pragma once

#include <chipid/citizen.hpp>
#include <chipid/mrz.hpp>

/// What data of a Vietnamese citizen card means beyond ICAO 9303.
namespace chipid::citizen {

/// Twelve digits.
[[nodiscard]] bool is_personal_number(std::string_view text) noexcept;

/// Whether the MRZ is that of an identity card of Viet Nam.
[[nodiscard]] bool is_citizen_card(const Mrz& mrz) noexcept;
/// The personal number in the optional data of such a card's MRZ; nothing in another MRZ.
[[nodiscard]] std::optional<std::string> personal_number_of(const Mrz& mrz);
/// Whether such a card is valid for life, which its MRZ tells by the expiry date 31 December 99.
[[nodiscard]] bool is_valid_for_life(const Mrz& mrz) noexcept;

/// "dd/mm/yyyy" as "YYYY-MM-DD"; nothing for another text or where no such day exists.
[[nodiscard]] std::optional<std::string> printed_date_to_iso(std::string_view text);
/// "Nam" or "Nữ" in any case, composed or not, with or without its accents; "male", "female" and the MRZ's M and F.
[[nodiscard]] std::optional<Sex> sex_from_text(std::string_view text);
/// "Không thời hạn", in the same freedom.
[[nodiscard]] bool means_no_expiry(std::string_view text);

}  // namespace chipid::citizen
