#pragma once

#include <chipid/read.hpp>
#include <chrono>

#include "lds/facial_record.hpp"

/// Puts the document together from data groups, each source in its own function; a later source of a field replaces an
/// earlier one.
namespace chipid::session {

/// `today` settles the century of the two-digit years of the MRZ.
[[nodiscard]] Result<> add_dg1(Document& document, BytesView file, std::chrono::year_month_day today);
[[nodiscard]] Result<> add_dg2(Document& document, BytesView file);
[[nodiscard]] Result<> add_dg3(Document& document, BytesView file);
[[nodiscard]] Result<> add_dg11(Document& document, BytesView file);
[[nodiscard]] Result<> add_dg12(Document& document, BytesView file);
/// DG13 of a citizen card; that of a document whose MRZ names another state or kind is let be.
[[nodiscard]] Result<> add_dg13(Document& document, BytesView file);

/// "jpeg", "jpeg2000", "unknown"
[[nodiscard]] std::string format_name(lds::ImageFormat format);

/// What the content of `file` adds to the document; file.malformed where a known file cannot be parsed.
[[nodiscard]] Result<> add_file(Document& document, File file, BytesView content, std::chrono::year_month_day today);

}  // namespace chipid::session
