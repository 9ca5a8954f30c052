#pragma once

#include <chipid/mrz.hpp>
#include <chrono>

#include "files_of.hpp"

/// Whether the document's content holds together.
namespace chipid::verification {

/// DG1 as read; `mrz`: what it says, nullptr where it has no bytes or cannot be parsed.
[[nodiscard]] Check dg1_mrz(const FileReport* dg1, const Mrz* mrz);
/// `listed`: whether EF.SOD has DG13.
[[nodiscard]] Check dg1_dg13(const Mrz* mrz, const FileReport* dg13, bool listed);
/// `qr`: the text of the code, nullptr where none was given.
[[nodiscard]] Check qr_chip(const std::string* qr, const Mrz* mrz, const FileReport* dg13);
/// What throws light on the content without changing a check: the digits of the personal number against birth date and
/// sex, a QR code that came damaged.
[[nodiscard]] std::vector<Note> content_notes(const std::string* qr, const Mrz* mrz, const FileReport* dg13);
[[nodiscard]] Check document_expiry(const Mrz* mrz, std::chrono::year_month_day today);

}  // namespace chipid::verification
