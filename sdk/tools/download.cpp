#include "download.hpp"

#include <curl/curl.h>
#include <fmt/format.h>

#include <memory>

namespace chipid::tool {
namespace {

constexpr std::size_t largest_download = 256U << 20U;

struct Cleanup {
  void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};

// Fewer bytes taken than given end the transfer.
std::size_t take(char* data, std::size_t size, std::size_t count, void* target) {
  auto& bytes = *static_cast<Bytes*>(target);
  if (bytes.size() + size * count > largest_download) return 0;
  bytes.insert(bytes.end(), data, data + size * count);
  return size * count;
}

void set_up(CURL* handle, const std::string& address, Bytes& bytes) {
  curl_easy_setopt(handle, CURLOPT_URL, address.c_str());
  curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(handle, CURLOPT_REDIR_PROTOCOLS_STR, address.starts_with("https:") ? "https" : "http,https");
  curl_easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 1L);
  curl_easy_setopt(handle, CURLOPT_MAXREDIRS, 5L);
  curl_easy_setopt(handle, CURLOPT_SSL_VERIFYPEER, 1L);
  curl_easy_setopt(handle, CURLOPT_SSL_VERIFYHOST, 2L);
  curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, 20L);
  curl_easy_setopt(handle, CURLOPT_TIMEOUT, 120L);
  curl_easy_setopt(handle, CURLOPT_FAILONERROR, 1L);
  curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle, CURLOPT_USERAGENT, "chipid");
  curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, &take);
  curl_easy_setopt(handle, CURLOPT_WRITEDATA, &bytes);
}

}  // namespace

Result<Bytes> download(const std::string& address) {
  const std::unique_ptr<CURL, Cleanup> handle(curl_easy_init());
  if (!handle) return fail(ErrorCode::network_failure, address);
  Bytes bytes;
  set_up(handle.get(), address, bytes);
  const auto outcome = curl_easy_perform(handle.get());
  if (outcome != CURLE_OK) return fail(ErrorCode::network_failure, address, curl_easy_strerror(outcome));
  return bytes;
}

}  // namespace chipid::tool
