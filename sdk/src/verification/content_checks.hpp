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
[[nodiscard]] Check document_expiry(const Mrz* mrz, std::chrono::year_month_day today);

}  // namespace chipid::verification
