#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

/// What stands on the command line of a sample: `--name VALUE` options, then one word.
struct CommandLine {
  std::map<std::string, std::string, std::less<>> options = {};
  std::string word = {};
  std::string usage = {};

  [[nodiscard]] std::optional<std::string> option(std::string_view name) const;
  /// The number that an option gives; what is none ends the program with status 2.
  [[nodiscard]] unsigned long number(std::string_view name, unsigned long without_option) const;
  /// What the usage text does not name, or a word too few or too many, ends the program with status 2.
  [[nodiscard]] static CommandLine parse(int count, char** arguments, std::string_view usage);
};
