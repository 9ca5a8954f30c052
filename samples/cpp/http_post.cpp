#include "http_post.hpp"

#include <curl/curl.h>

#include <memory>

namespace {

// What the server answers is of no interest here; without this, curl writes it to standard output.
std::size_t ignore(const char*, std::size_t size, std::size_t count, void*) {
  return size * count;
}

}  // namespace

std::string http_post(const std::string& url, const std::string& json) {
  const std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> curl(curl_easy_init(), curl_easy_cleanup);
  const std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> headers(
      curl_slist_append(nullptr, "Content-Type: application/json"), curl_slist_free_all);
  if (!curl || !headers) return "libcurl";
  curl_easy_setopt(curl.get(), CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_HTTPHEADER, headers.get());
  curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDS, json.c_str());
  curl_easy_setopt(curl.get(), CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(json.size()));
  curl_easy_setopt(curl.get(), CURLOPT_FAILONERROR, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_TIMEOUT, 30L);
  curl_easy_setopt(curl.get(), CURLOPT_WRITEFUNCTION, &ignore);
  const auto outcome = curl_easy_perform(curl.get());
  return outcome == CURLE_OK ? "" : curl_easy_strerror(outcome);
}
