#pragma once

#include <string>
#include <string_view>

namespace chipid::virtual_card {

/// A name as the MRZ writes it (ICAO 9303-3, 6.A): capital letters without their marks, Đ as D, a filler for anything
/// else. `name` is UTF-8 in NFC; the letters known are those of Vietnamese and Western European names.
[[nodiscard]] std::string mrz_letters(std::string_view name);

}  // namespace chipid::virtual_card
