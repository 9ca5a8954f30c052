#pragma once

#include <string>

namespace chipid_node {

/// Loads the shared library of a plain name ("chipid"), for good; nullptr where it cannot be loaded.
void* open_library(const std::string& folder, const std::string& name);
/// Why the last open_library() of this thread failed.
std::string library_trouble();
/// nullptr where there is none of that name.
void* find_symbol(void* library, const char* name);

}  // namespace chipid_node
