#include "tls.hpp"

#include <openssl/err.h>
#include <openssl/x509.h>

namespace chipid::http {
namespace {

using Context = asio::ssl::context;
using Why = StartFailure::Why;

// Forward secrecy and authenticated encryption alone, where TLS 1.2 leaves a choice.
constexpr const char* tls12_ciphers = "ECDHE+AESGCM:ECDHE+CHACHA20";

// Without resumption: a session that outlives its certificates, or the list of authorities, lets the wrong one in.
void set_protocol(Context& context) {
  SSL_CTX* raw = context.native_handle();
  SSL_CTX_set_min_proto_version(raw, TLS1_2_VERSION);
  SSL_CTX_set_options(
      raw, SSL_OP_NO_TICKET | SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
  SSL_CTX_set_session_cache_mode(raw, SSL_SESS_CACHE_OFF);
  SSL_CTX_set_num_tickets(raw, 0);
  SSL_CTX_set_cipher_list(raw, tls12_ciphers);
}

// A key with a passphrase is an error, not a question on somebody's terminal.
int no_passphrase(char* /*into*/, int /*size*/, int /*writing*/, void* /*user*/) {
  return -1;
}

std::optional<StartFailure> failed(Why why, const std::filesystem::path& file) {
  const unsigned long last = ERR_peek_last_error();
  const char* reason = ERR_reason_error_string(last);
  ERR_clear_error();
  return StartFailure{.why = why, .what = file.string(), .detail = reason != nullptr ? reason : ""};
}

std::optional<StartFailure> use_own(Context& context, const Tls& files) {
  SSL_CTX* raw = context.native_handle();
  SSL_CTX_set_default_passwd_cb(raw, no_passphrase);
  if (SSL_CTX_use_certificate_chain_file(raw, files.certificate.c_str()) != 1)
    return failed(Why::bad_certificate, files.certificate);
  if (SSL_CTX_use_PrivateKey_file(raw, files.key.c_str(), SSL_FILETYPE_PEM) != 1)
    return failed(Why::bad_key, files.key);
  if (SSL_CTX_check_private_key(raw) != 1) return failed(Why::bad_key, files.key);
  return std::nullopt;
}

std::optional<StartFailure> ask_clients(Context& context, const std::filesystem::path& authorities) {
  SSL_CTX* raw = context.native_handle();
  STACK_OF(X509_NAME)* names = SSL_load_client_CA_file(authorities.c_str());
  if (names == nullptr) return failed(Why::bad_client_authorities, authorities);
  SSL_CTX_set_client_CA_list(raw, names);  // takes them over
  if (SSL_CTX_load_verify_file(raw, authorities.c_str()) != 1) return failed(Why::bad_client_authorities, authorities);
  SSL_CTX_set_verify(raw, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
  return std::nullopt;
}

}  // namespace

std::variant<TlsContext, StartFailure> load_tls(const Tls& files) {
  ERR_clear_error();
  auto context = std::make_shared<Context>(Context::tls_server);
  set_protocol(*context);
  if (auto failure = use_own(*context, files)) return *failure;
  if (!files.client_authorities.empty())
    if (auto failure = ask_clients(*context, files.client_authorities)) return *failure;
  return context;
}

std::optional<std::string> subject_of_peer(const SSL* connection) {
  if (SSL_get_verify_mode(connection) == SSL_VERIFY_NONE || SSL_get_verify_result(connection) != X509_V_OK) return {};
  const X509* shown = SSL_get0_peer_certificate(connection);
  if (shown == nullptr) return {};
  const std::unique_ptr<BIO, int (*)(BIO*)> text(BIO_new(BIO_s_mem()), BIO_free);
  X509_NAME_print_ex(text.get(), X509_get_subject_name(shown), 0, XN_FLAG_RFC2253);
  const char* begin = nullptr;
  const long size = BIO_get_mem_data(text.get(), &begin);
  return std::string(begin, static_cast<std::size_t>(size));
}

}  // namespace chipid::http
