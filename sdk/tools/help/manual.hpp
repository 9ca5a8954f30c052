#pragma once

#include <string>
#include <vector>

#include "tree.hpp"

namespace chipid::tool::help {

/// What no command line tells: examples, files, what an exit status means; a row of manual.def.
struct ManualRow {
  enum class Section { about, status, variable, file, example };
  std::string_view command;  ///< "chipid read"; "chipid *": every page of that program
  Section section;
  std::string_view name;
  std::string_view en;
  std::string_view vi;
};

/// Those of a page, in their order.
[[nodiscard]] std::vector<ManualRow> manual_rows(const std::string& command, ManualRow::Section section);

struct ManualPage {
  std::string file;  ///< "chipid-read.1"
  std::string text;  ///< for man(7)
};

/// The pages of a program: one of its own and one for each of its commands. `date`: YYYY-MM-DD.
[[nodiscard]] std::vector<ManualPage> manual_pages(const Command& program, Language language, const std::string& date);

}  // namespace chipid::tool::help
