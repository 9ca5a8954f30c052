#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chipid::counter::agent {

/// "chrome-extension://" and 32 letters a to p, or "moz-extension://" and an id as in an add-on's manifest; no slash
/// after it.
[[nodiscard]] bool is_extension_origin(std::string_view origin);

/// The extension that a browser started the native host for, from the host's arguments without its own name. Chromium:
/// the origin with a slash. Firefox: the path of the manifest, then the add-on's id.
[[nodiscard]] std::optional<std::string> extension_origin(const std::vector<std::string>& arguments);

}  // namespace chipid::counter::agent
