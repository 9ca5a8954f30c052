#pragma once

#include <string_view>

namespace chipid::counter::typing {

/// The keys of an input method (Telex, VNI) that give this text: "nguyeenx" and "Nguyễn".
[[nodiscard]] bool typed_alike(std::string_view keys, std::string_view text);

}  // namespace chipid::counter::typing
