#include <memory>

#include "curl_library.hpp"
#include "http/exchange.hpp"

namespace chipid::http {
namespace {

constexpr std::size_t largest_headers = std::size_t{64} << 10U;
constexpr int poll_ms = 50;

/// What comes in, held against its limits.
struct Incoming {
  std::size_t largest = 0;
  std::size_t header_bytes = 0;
  bool too_large = false;
  Answer answer = {};
};

// Fewer bytes taken than given end the transfer.
std::size_t take_body(char* data, std::size_t size, std::size_t count, void* target) {
  auto& incoming = *static_cast<Incoming*>(target);
  incoming.too_large = size * count > incoming.largest - incoming.answer.body.size();
  if (incoming.too_large) return 0;
  incoming.answer.body.append(data, size * count);
  return size * count;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view white = " \t\r\n";
  const auto first = text.find_first_not_of(white);
  return first == std::string_view::npos ? "" : text.substr(first, text.find_last_not_of(white) - first + 1);
}

// A status line begins the headers anew: those before were of an interim answer (RFC 9110, 15.2).
std::size_t take_header(char* data, std::size_t size, std::size_t count, void* target) {
  auto& incoming = *static_cast<Incoming*>(target);
  incoming.header_bytes += size * count;
  incoming.too_large = incoming.header_bytes > largest_headers;
  if (incoming.too_large) return 0;
  const std::string_view line(data, size * count);
  const auto colon = line.find(':');
  if (line.starts_with("HTTP/")) {
    incoming.answer.headers.clear();
  } else if (colon != std::string_view::npos) {
    incoming.answer.headers.push_back(
        {.name = std::string(line.substr(0, colon)), .value = core::WipedText(trimmed(line.substr(colon + 1)))});
  }
  return size * count;
}

/// Header lines as libcurl keeps them, wiped at the end.
class HeaderList {
 public:
  explicit HeaderList(const CurlLibrary& curl) : curl_(curl) {}
  HeaderList(const HeaderList&) = delete;
  HeaderList& operator=(const HeaderList&) = delete;
  ~HeaderList() {
    for (auto* entry = list_; entry != nullptr; entry = entry->next)
      wipe(entry->data, std::string_view(entry->data).size());
    curl_.free_list(list_);
  }
  void add(const core::WipedText& line) { list_ = curl_.append(list_, line.c_str()); }
  [[nodiscard]] curl_slist* get() const noexcept { return list_; }

 private:
  const CurlLibrary& curl_;
  curl_slist* list_ = nullptr;
};

void add_headers(const Request& request, HeaderList& list) {
  for (const auto& header : request.headers) {
    list.add(core::WipedText(header.name) + ": " + header.value);
  }
  // No waiting for an interim answer before the body.
  list.add(core::WipedText("Expect:"));
}

void set_text(const CurlLibrary& curl, CURL* handle, CURLoption option, const std::string& text) {
  if (!text.empty()) curl.set(handle, option, text.c_str());
}

void set_tls(const CurlLibrary& curl, CURL* handle, const Tls& tls) {
  curl.set(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
  curl.set(handle, CURLOPT_SSL_VERIFYPEER, 1L);
  curl.set(handle, CURLOPT_SSL_VERIFYHOST, 2L);
  if (!tls.authorities.empty()) {
    curl.set(handle, CURLOPT_CAINFO, tls.authorities.c_str());
    curl.set(handle, CURLOPT_CAPATH, static_cast<char*>(nullptr));
  }
  set_text(curl, handle, CURLOPT_PINNEDPUBLICKEY, tls.public_key);
  set_text(curl, handle, CURLOPT_SSLCERT, tls.client_certificate);
  set_text(curl, handle, CURLOPT_SSLKEY, tls.client_key);
  if (tls.client_key.starts_with("pkcs11:")) {
    curl.set(handle, CURLOPT_SSLENGINE, "pkcs11");
    curl.set(handle, CURLOPT_SSLKEYTYPE, "ENG");
  }
}

void set_limits(const CurlLibrary& curl, CURL* handle, const Request& request) {
  curl.set(handle, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(request.connect_limit.count()));
  curl.set(handle, CURLOPT_TIMEOUT_MS, static_cast<long>(request.whole_limit.count()));
  curl.set(handle, CURLOPT_PROTOCOLS_STR, "https");
  curl.set(handle, CURLOPT_FOLLOWLOCATION, 0L);
  curl.set(handle, CURLOPT_PROXY, request.proxy.c_str());
  curl.set(handle, CURLOPT_FRESH_CONNECT, 1L);
  curl.set(handle, CURLOPT_FORBID_REUSE, 1L);
  curl.set(handle, CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
  curl.set(handle, CURLOPT_NOSIGNAL, 1L);
  curl.set(handle, CURLOPT_USERAGENT, "chipid");
}

void set_content(const CurlLibrary& curl, CURL* handle, const Request& request, Incoming& incoming) {
  curl.set(handle, CURLOPT_URL, request.url.c_str());
  if (request.method != "GET") {
    curl.set(handle, CURLOPT_POSTFIELDS, request.body.data() != nullptr ? request.body.data() : "");
    curl.set(handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
    curl.set(handle, CURLOPT_CUSTOMREQUEST, request.method.c_str());
  }
  curl.set(handle, CURLOPT_WRITEFUNCTION, &take_body);
  curl.set(handle, CURLOPT_WRITEDATA, &incoming);
  curl.set(handle, CURLOPT_HEADERFUNCTION, &take_header);
  curl.set(handle, CURLOPT_HEADERDATA, &incoming);
}

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
  add_headers(request, headers);
  const std::unique_ptr<CURLM, decltype(curl->multi_cleanup)> multi(curl->multi_init(), curl->multi_cleanup);
  const std::unique_ptr<CURL, decltype(curl->easy_cleanup)> handle(curl->easy_init(), curl->easy_cleanup);
  if (!multi || !handle) return tl::unexpected(Failure{Failure::Kind::set_up, "libcurl does not start"});
  set_content(*curl, handle.get(), request, incoming);
  set_tls(*curl, handle.get(), request.tls);
  set_limits(*curl, handle.get(), request);
  curl->set(handle.get(), CURLOPT_HTTPHEADER, headers.get());
  curl->add(multi.get(), handle.get());
  const auto code = transfer(*curl, multi.get(), request.cancel);
  curl->remove(multi.get(), handle.get());
  return concluded(*curl, handle.get(), code, incoming);
}

}  // namespace chipid::http
