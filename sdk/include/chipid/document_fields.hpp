#pragma once

#include <chipid/read.hpp>
#include <span>

/// The fields of a document as people are shown them: one table for every program.
namespace chipid {

/// A field of the document as people are shown it.
struct DocumentField {
  std::string_view id = {};  ///< stable, as in the JSON of a report: "birth_date"
  std::string_view en = {};  ///< its label
  std::string_view vi = {};
  std::optional<std::string> Document::*value = nullptr;
  bool is_date = false;  ///< "YYYY-MM-DD"
};

/// In the order in which they are shown.
[[nodiscard]] CHIPID_API std::span<const DocumentField> document_fields() noexcept;

/// A field as a person of that language reads it: dates in their order, the sex in words, "no expiry" where the
/// document says so. Nothing where the document does not have it.
[[nodiscard]] CHIPID_API std::optional<std::string> shown_field(const Document& document, const DocumentField& field,
                                                                Language language);

}  // namespace chipid
