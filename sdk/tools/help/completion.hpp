#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "tree.hpp"

namespace chipid::tool::help {

/// The same commands in both languages: whose shell speaks Vietnamese reads Vietnamese.
struct Told {
  Command en;
  Command vi;
};

/// Scripts that make a shell complete the command line.
[[nodiscard]] std::string bash_completion(const Command& command);
[[nodiscard]] std::string zsh_completion(const Told& told);
[[nodiscard]] std::string fish_completion(const Told& told);

/// Of a shell by its name; nothing for another than these three.
[[nodiscard]] std::optional<std::string> completion_for(std::string_view shell, const Told& told);

/// Words apart by a space. Each is made of letters, digits and a few marks that mean nothing to a shell.
[[nodiscard]] std::string joined(const std::vector<std::string>& words, std::string_view between = " ");
/// Every occurrence of one text made another.
[[nodiscard]] std::string replaced(std::string text, std::string_view old, std::string_view by);
/// "chipid card run" as a part of a function's name.
[[nodiscard]] std::string as_name(std::string_view path);

}  // namespace chipid::tool::help
