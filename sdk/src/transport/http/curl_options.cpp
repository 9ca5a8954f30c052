#include "curl_options.hpp"

namespace chipid::http {
namespace {

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
  // Else OpenSSL asks the terminal for the password of an encrypted key, beyond all limits of time.
  curl.set(handle, CURLOPT_KEYPASSWD, "");
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

}  // namespace

void set_options(const CurlLibrary& curl, CURL* handle, const Request& request, HeaderList& headers,
                 Incoming& incoming) {
  add_headers(request, headers);
  set_content(curl, handle, request, incoming);
  set_tls(curl, handle, request.tls);
  set_limits(curl, handle, request);
  curl.set(handle, CURLOPT_HTTPHEADER, headers.get());
}

}  // namespace chipid::http
