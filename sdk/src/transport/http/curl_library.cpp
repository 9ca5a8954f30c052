#include "curl_library.hpp"

#include <dlfcn.h>

#include <optional>

namespace chipid::http {
namespace {

template <typename Function>
bool find(void* library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(dlsym(library, name));
  return function != nullptr;
}

bool find_easy(void* library, CurlLibrary& curl) {
  return find(library, "curl_easy_init", curl.easy_init) && find(library, "curl_easy_setopt", curl.set) &&
         find(library, "curl_easy_getinfo", curl.get_info) && find(library, "curl_easy_cleanup", curl.easy_cleanup) &&
         find(library, "curl_easy_strerror", curl.text) && find(library, "curl_slist_append", curl.append) &&
         find(library, "curl_slist_free_all", curl.free_list);
}

bool find_multi(void* library, CurlLibrary& curl) {
  return find(library, "curl_multi_init", curl.multi_init) && find(library, "curl_multi_add_handle", curl.add) &&
         find(library, "curl_multi_perform", curl.perform) && find(library, "curl_multi_poll", curl.poll) &&
         find(library, "curl_multi_info_read", curl.read_info) &&
         find(library, "curl_multi_remove_handle", curl.remove) &&
         find(library, "curl_multi_cleanup", curl.multi_cleanup);
}

std::optional<CurlLibrary> load() {
  void* library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  CurlLibrary curl;
  if (library == nullptr || !find_easy(library, curl) || !find_multi(library, curl)) return std::nullopt;
  return curl;
}

}  // namespace

const CurlLibrary* curl_library() {
  static const auto curl = load();
  return curl ? &*curl : nullptr;
}

}  // namespace chipid::http
