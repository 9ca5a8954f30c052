#pragma once

#include <chipid/result.hpp>

#include "completion.hpp"

namespace chipid::tool::help {

/// Which program is told of: this one, or one whose --help was kept in a file for each language.
struct Program {
  std::string help_en;
  std::string help_vi;

  /// Options for the build, which no help shows.
  void add_to(CLI::App& command);
  [[nodiscard]] Result<Told> tell(const CLI::App& app) const;
};

}  // namespace chipid::tool::help
