#pragma once

#include <chipid/version.hpp>

#include "biometrics/face/network.hpp"

/// The border between the library and the plug-in that runs networks. The plug-in links what runs them, so that nothing
/// else has to; it is loaded when the first face is to be compared.
namespace chipid::biometrics {

/// What both sides must agree on to the letter: C++ objects cross the border, so they must be of one build.
inline constexpr auto runtime_plugin_version = CHIPID_VERSION "/1";

/// The only function that the plug-in exports: a new runtime, or null where `version` is not its own or memory is
/// short.
using OpenRuntimeFunction = NetworkRuntime* (*)(const char* version) noexcept;
inline constexpr auto open_runtime_function = "chipid_open_network_runtime";

inline constexpr auto runtime_plugin_file = "libchipid-face.so";

}  // namespace chipid::biometrics
