#pragma once

#include <chipid/readers.hpp>

namespace chipid::pcsc {

/// The reader that `name` means among those there are (the rule of connect_reader).
[[nodiscard]] Result<ReaderInfo> pick_reader(const std::vector<ReaderInfo>& readers, std::string_view name);

}  // namespace chipid::pcsc
