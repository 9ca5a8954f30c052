#pragma once

#include <curl/curl.h>

namespace chipid::http {

/// The calls of libcurl that are used. It and the thirty libraries behind it take longer to load than a card takes to
/// read, so only who asks a service pays.
struct CurlLibrary {
  decltype(&curl_easy_init) easy_init = nullptr;
  decltype(&curl_easy_setopt) set = nullptr;
  decltype(&curl_easy_getinfo) get_info = nullptr;
  decltype(&curl_easy_cleanup) easy_cleanup = nullptr;
  decltype(&curl_easy_strerror) text = nullptr;
  decltype(&curl_slist_append) append = nullptr;
  decltype(&curl_slist_free_all) free_list = nullptr;
  decltype(&curl_multi_init) multi_init = nullptr;
  decltype(&curl_multi_add_handle) add = nullptr;
  decltype(&curl_multi_perform) perform = nullptr;
  decltype(&curl_multi_poll) poll = nullptr;
  decltype(&curl_multi_info_read) read_info = nullptr;
  decltype(&curl_multi_remove_handle) remove = nullptr;
  decltype(&curl_multi_cleanup) multi_cleanup = nullptr;
};

/// Loaded at the first call and kept; nullptr where it is not installed.
[[nodiscard]] const CurlLibrary* curl_library();

}  // namespace chipid::http
