#pragma once

#include <chipid/file.hpp>
#include <chipid/read.hpp>

namespace chipid::session {

/// Writes the entry of `sources` with the value, so that no shown field is without its source.
class Filler {
 public:
  Filler(Document& document, File source) : document_(document), source_(file_name(source)) {}

  /// Nothing, or an empty text, leaves the field as it is.
  void set(std::optional<std::string> Document::*field, const char* name, std::optional<std::string> value) {
    if (!value || value->empty()) return;
    document_.*field = std::move(value);
    document_.sources[name] = source_;
  }

  /// The same for a field that no earlier source has filled.
  void set_if_unknown(std::optional<std::string> Document::*field, const char* name, std::optional<std::string> value) {
    if (!(document_.*field)) set(field, name, std::move(value));
  }

  /// Whether the document is valid for life.
  void set_no_expiry(bool no_expiry) {
    document_.no_expiry = no_expiry;
    document_.sources["no_expiry"] = source_;
  }

 private:
  Document& document_;
  std::string source_;
};

}  // namespace chipid::session
