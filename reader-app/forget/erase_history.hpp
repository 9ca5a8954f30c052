#pragma once

#include "forget/erased.hpp"

namespace chipid::counter {

/// Whether a history of a name that the program chose, or one of a name that somebody else chose: of the latter the
/// content has to say that it is one.
enum class ChosenBy { program, user };

/// A history in a file, with what SQLite lays beside it: the wrapped keys in it first, by zeros, then the file.
void erase_history(const std::filesystem::path& file, ChosenBy chosen_by, Erased& erased);

}  // namespace chipid::counter
