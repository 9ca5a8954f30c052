#pragma once

#include <chipid/result.hpp>
#include <filesystem>

namespace chipid::imaging {

/// Where chipid-decode is: seen from this library and from the running program, in the same folder, in ../bin (a build
/// tree) or in libexec/chipid of the same installation. No environment variable and no search path is asked: whoever
/// can set those could otherwise put a program of theirs in its place. picture.no_decoder where it is nowhere.
[[nodiscard]] Result<std::filesystem::path> find_decoder_program();

}  // namespace chipid::imaging
