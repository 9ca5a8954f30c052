#include "download.hpp"

#include <curl/curl.h>
#include <dlfcn.h>

#include <memory>

namespace chipid::tool {
namespace {

constexpr std::size_t largest_download = 256U << 20U;

// libcurl and the thirty libraries behind it take longer to load than a card takes to read: only who downloads pays.
struct Curl {
  decltype(&curl_easy_init) init = nullptr;
  decltype(&curl_easy_setopt) set = nullptr;
  decltype(&curl_easy_perform) perform = nullptr;
  decltype(&curl_easy_cleanup) cleanup = nullptr;
  decltype(&curl_easy_strerror) text = nullptr;
};

template <typename Function>
bool find(void* library, const char* name, Function& function) {
  function = reinterpret_cast<Function>(dlsym(library, name));
  return function != nullptr;
}

const Curl* load_curl() {
  static Curl curl;
  void* library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (library == nullptr) return nullptr;
  const auto found = find(library, "curl_easy_init", curl.init) && find(library, "curl_easy_setopt", curl.set) &&
                     find(library, "curl_easy_perform", curl.perform) &&
                     find(library, "curl_easy_cleanup", curl.cleanup) && find(library, "curl_easy_strerror", curl.text);
  return found ? &curl : nullptr;
}

// Fewer bytes taken than given end the transfer.
std::size_t take(char* data, std::size_t size, std::size_t count, void* target) {
  auto& bytes = *static_cast<Bytes*>(target);
  if (bytes.size() + size * count > largest_download) return 0;
  bytes.insert(bytes.end(), data, data + size * count);
  return size * count;
}

void set_up(const Curl& curl, CURL* handle, const std::string& address, Bytes& bytes) {
  curl.set(handle, CURLOPT_URL, address.c_str());
  curl.set(handle, CURLOPT_PROTOCOLS_STR, "http,https");
  curl.set(handle, CURLOPT_REDIR_PROTOCOLS_STR, address.starts_with("https:") ? "https" : "http,https");
  curl.set(handle, CURLOPT_FOLLOWLOCATION, 1L);
  curl.set(handle, CURLOPT_MAXREDIRS, 5L);
  curl.set(handle, CURLOPT_SSL_VERIFYPEER, 1L);
  curl.set(handle, CURLOPT_SSL_VERIFYHOST, 2L);
  curl.set(handle, CURLOPT_CONNECTTIMEOUT, 20L);
  curl.set(handle, CURLOPT_TIMEOUT, 120L);
  curl.set(handle, CURLOPT_FAILONERROR, 1L);
  curl.set(handle, CURLOPT_NOSIGNAL, 1L);
  curl.set(handle, CURLOPT_USERAGENT, "chipid");
  curl.set(handle, CURLOPT_WRITEFUNCTION, &take);
  curl.set(handle, CURLOPT_WRITEDATA, &bytes);
}

}  // namespace

Result<Bytes> download(const std::string& address) {
  static const Curl* curl = load_curl();
  if (curl == nullptr) return fail(ErrorCode::network_failure, address, "libcurl (libcurl.so.4) is not installed");
  const std::unique_ptr<CURL, decltype(curl->cleanup)> handle(curl->init(), curl->cleanup);
  if (!handle) return fail(ErrorCode::network_failure, address);
  Bytes bytes;
  set_up(*curl, handle.get(), address, bytes);
  const auto outcome = curl->perform(handle.get());
  if (outcome != CURLE_OK) return fail(ErrorCode::network_failure, address, curl->text(outcome));
  return bytes;
}

}  // namespace chipid::tool
