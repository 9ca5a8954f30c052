#include <memory>

#include "curl_options.hpp"
#include "http/exchange.hpp"

namespace chipid::http {
namespace {

constexpr int poll_ms = 50;

Failure::Kind kind_of(CURLcode code, bool connected) {
  switch (code) {
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
    case CURLE_SSL_ISSUER_ERROR:
      return Failure::Kind::untrusted;
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ENGINE_NOTFOUND:
    case CURLE_SSL_ENGINE_SETFAILED:
    case CURLE_SSL_ENGINE_INITFAILED:
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_URL_MALFORMAT:
      return Failure::Kind::set_up;
    case CURLE_OPERATION_TIMEDOUT:
      return connected ? Failure::Kind::timed_out : Failure::Kind::connection;
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_BAD_CONTENT_ENCODING:
    case CURLE_WRITE_ERROR:
      return Failure::Kind::malformed;
    default:
      return Failure::Kind::connection;
  }
}

// The code of the finished transfer; nothing where a stop was requested before its end.
std::optional<CURLcode> transfer(const CurlLibrary& curl, CURLM* multi, const std::stop_token& cancel) {
  for (int running = 1;;) {
    if (cancel.stop_requested()) return std::nullopt;
    if (curl.perform(multi, &running) != CURLM_OK) return CURLE_FAILED_INIT;
    int waiting = 0;
    if (const auto* message = curl.read_info(multi, &waiting)) return message->data.result;
    if (running == 0) return CURLE_FAILED_INIT;
    curl.poll(multi, nullptr, 0, poll_ms, nullptr);
  }
}

bool was_connected(const CurlLibrary& curl, CURL* handle) {
  curl_off_t microseconds = 0;
  curl.get_info(handle, CURLINFO_PRETRANSFER_TIME_T, &microseconds);
  return microseconds > 0;
}

Outcome concluded(const CurlLibrary& curl, CURL* handle, std::optional<CURLcode> code, Incoming& incoming) {
  if (!code) return tl::unexpected(Failure{Failure::Kind::cancelled, ""});
  if (incoming.too_large) return tl::unexpected(Failure{Failure::Kind::too_large, "the answer is too large"});
  if (*code != CURLE_OK) return tl::unexpected(Failure{kind_of(*code, was_connected(curl, handle)), curl.text(*code)});
  long status = 0;
  curl.get_info(handle, CURLINFO_RESPONSE_CODE, &status);
  incoming.answer.status = static_cast<unsigned>(status);
  return std::move(incoming.answer);
}

}  // namespace

Outcome exchange_by_curl(const Request& request) {
  const auto* curl = curl_library();
  if (curl == nullptr) return tl::unexpected(Failure{Failure::Kind::not_installed, "libcurl (libcurl.so.4)"});
  Incoming incoming{.largest = request.largest_answer};
  HeaderList headers(*curl);
  const std::unique_ptr<CURLM, decltype(curl->multi_cleanup)> multi(curl->multi_init(), curl->multi_cleanup);
  const std::unique_ptr<CURL, decltype(curl->easy_cleanup)> handle(curl->easy_init(), curl->easy_cleanup);
  if (!multi || !handle) return tl::unexpected(Failure{Failure::Kind::set_up, "libcurl does not start"});
  set_options(*curl, handle.get(), request, headers, incoming);
  curl->add(multi.get(), handle.get());
  const auto code = transfer(*curl, multi.get(), request.cancel);
  curl->remove(multi.get(), handle.get());
  return concluded(*curl, handle.get(), code, incoming);
}

}  // namespace chipid::http
