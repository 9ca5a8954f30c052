#pragma once

#include <string>

#include "manual.hpp"

namespace chipid::tool::help {

/// A page as it is written, in one language.
struct ManualWriter {
  Language language;
  std::string text = {};

  [[nodiscard]] const char* in(const char* en, const char* vi) const { return language == Language::vi ? vi : en; }
  [[nodiscard]] std::string in(const ManualRow& row) const { return std::string(in(row.en.data(), row.vi.data())); }
  void line(const std::string& what) { text += what + "\n"; }
  void section(const char* en, const char* vi) { line(std::string(".SH ") + in(en, vi)); }
};

/// What may stand on the command's line, each with its explanation.
void write_options(ManualWriter& writer, const Command& command);

}  // namespace chipid::tool::help
