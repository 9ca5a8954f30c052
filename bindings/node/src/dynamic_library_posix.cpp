#include <dlfcn.h>

#include "dynamic_library.hpp"

namespace chipid_node {
namespace {

#if defined(__APPLE__)
std::string file_name(const std::string& name) {
  return "lib" + name + ".0.dylib";
}
#else
std::string file_name(const std::string& name) {
  return "lib" + name + ".so.0";
}
#endif

}  // namespace

void* open_library(const std::string& folder, const std::string& name) {
  const auto path = folder.empty() ? file_name(name) : folder + "/" + file_name(name);
  return ::dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
}

std::string library_trouble() {
  const char* text = ::dlerror();
  return text == nullptr ? "" : text;
}

void* find_symbol(void* library, const char* name) {
  return ::dlsym(library, name);
}

}  // namespace chipid_node
