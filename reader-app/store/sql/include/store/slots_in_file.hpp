#pragma once

#include <filesystem>

#include "base/trouble.hpp"

namespace chipid::counter::store {

/// Writes zeros over the wrapped keys in a history of any schema, newer ones too, in its place and with no copy beside
/// it: what is sealed in it is closed for good. not_a_history, also where there is more in it than a history; busy
/// where another program has it open; trouble of Connection::open(). Needs a QCoreApplication.
[[nodiscard]] Outcome<> destroy_slots(const std::filesystem::path& file);

}  // namespace chipid::counter::store
