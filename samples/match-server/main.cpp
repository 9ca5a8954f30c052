#include <fmt/format.h>
#include <openssl/ssl.h>
#include <signal.h>

#include <cstdio>
#include <thread>

#include "service.hpp"

namespace {

using namespace match_server;

constexpr std::size_t largest_request = std::size_t{32} << 20U;

// SIGINT and SIGTERM go to the thread that waits for them.
sigset_t block_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  return signals;
}

int listen(httplib::SSLServer& server, Service& service, const Options& options) {
  SSL_CTX_set_min_proto_version(server.ssl_context(), TLS1_2_VERSION);
  server.set_payload_max_length(largest_request);
  service.attach(server);
  const auto signals = block_signals();
  const int port = options.port != 0 ? (server.bind_to_port(options.address.c_str(), options.port) ? options.port : -1)
                                     : server.bind_to_any_port(options.address.c_str());
  if (port < 0) {
    std::fputs("the address is taken or not allowed\n", stderr);
    return 3;
  }
  fmt::print("listening on https://{}:{}\n", options.address, port);
  std::fflush(stdout);
  std::thread listener([&] { server.listen_after_bind(); });
  int signal = 0;
  sigwait(&signals, &signal);
  service.stop();
  server.stop();
  listener.join();
  return 0;
}

int run(const Options& options) {
  auto access = Access::make(options);
  auto comparer = make_comparer(options);
  if (!access || !comparer) return 2;
  std::optional<chipid::SiteKey> answer_key;
  if (!options.answer_key.empty()) {
    auto key = chipid::SiteKey::load(options.answer_key);
    if (!key) {
      std::fputs("--sign is no P-256 key in PEM\n", stderr);
      return 2;
    }
    answer_key = *std::move(key);
  }
  const auto clients = options.client_authorities.string();
  httplib::SSLServer server(options.certificate.c_str(), options.key.c_str(),
                            clients.empty() ? nullptr : clients.c_str());
  if (!server.is_valid()) {
    std::fputs("certificate, key or authorities cannot be used\n", stderr);
    return 2;
  }
  Service service(options, *std::move(access), std::move(comparer), std::move(answer_key));
  return listen(server, service, options);
}

}  // namespace

int main(int argc, char** argv) {
  int status = 0;
  const auto options = parse_options(argc, argv, status);
  return options ? run(*options) : status;
}
