#include <fmt/format.h>

#include <chipid/evidence.hpp>
#include <cstdio>
#include <memory>
#include <serve/reloader.hpp>
#include <thread>

#include "command.hpp"
#include "json.hpp"
#include "serve_addresses.hpp"
#include "serve_signals.hpp"
#include "serve_words.hpp"

namespace chipid::tool {
namespace {

using namespace std::chrono_literals;

constexpr unsigned most_jobs = 64;
constexpr auto most_drain = 30s;

struct ServeArguments {
  std::vector<std::string> listen = {"127.0.0.1:17880"};
  std::vector<std::string> trust, enrolled;
  std::vector<std::string> accept;
  std::string policy;
  std::string certificate, key, clients;
  bool allow_plain = false;
  bool quiet = false;
  unsigned jobs = 1;
  std::size_t queue = 256;
  std::size_t connections = 512;
  double poll = 2;
  OutputOptions output;

  [[nodiscard]] bool tls() const { return !certificate.empty(); }
};

Result<serve::Sources> sources_of(const ServeArguments& arguments) {
  serve::Sources sources{.policy = arguments.policy};
  sources.trust.assign(arguments.trust.begin(), arguments.trust.end());
  sources.enrolled.assign(arguments.enrolled.begin(), arguments.enrolled.end());
  for (const auto& name : arguments.accept) {
    const auto verdict = verdict_from_name(name);
    if (!verdict) return fail(ErrorCode::usage_bad_value, "--accept", "no verdict is called '" + name + "'");
    sources.accepted.push_back(*verdict);
  }
  return sources;
}

Result<std::vector<Listener>> listeners_of(const ServeArguments& arguments) {
  std::vector<Listener> listeners;
  for (const auto& text : arguments.listen) {
    CHIPID_TRY(auto listener, parse_listener(text));
    listeners.push_back(std::move(listener));
  }
  return listeners;
}

http::ServerOptions server_options(const ServeArguments& arguments, std::vector<Listener> listeners) {
  http::ServerOptions options{.addresses = std::move(listeners)};
  // Bytes cost little beside verification; TLS costs more.
  options.threads = arguments.tls() ? std::max(1U, arguments.jobs / 2) : 1;
  options.limits.connections = arguments.connections;
  options.limits.body_bytes = (max_evidence_size + 2) / 3 * 4 + 128 * 1024;  // the largest: evidence in base64
  options.limits.bodies_bytes = std::size_t{256} << 20U;
  options.limits.body_time = 30s;
  options.limits.sockets = 0;
  if (arguments.tls()) options.tls = http::Tls{arguments.certificate, arguments.key, arguments.clients};
  return options;
}

// A line at a time, whole, whichever thread says it.
void log_line(const std::string& line) {
  const auto whole = line + "\n";
  std::fwrite(whole.data(), 1, whole.size(), stderr);
}

void announce(const http::Server& server, const ServeArguments& arguments) {
  auto addresses = Json::array();
  for (const auto& address : server.addresses())
    addresses.push_back((arguments.tls() ? "https://" : "http://") + address);
  if (arguments.output.json) {
    print(Json{{"listening", addresses}}.dump() + "\n");
  } else {
    for (const auto& address : addresses) {
      print(fmt::format(fmt::runtime(in(arguments.output.language, "listening on {}\n", "đang lắng nghe tại {}\n")),
                        address.get<std::string>()));
    }
  }
  std::fflush(stdout);
}

// The certificates of TLS are watched like the rest.
class Certificates {
 public:
  Certificates(const ServeArguments& arguments, http::Server& server) : server_(server) {
    for (const auto& file : {arguments.certificate, arguments.key, arguments.clients}) {
      if (!file.empty()) files_.emplace_back(file);
    }
    stamp_ = serve::stamp_of(files_);
  }

  void poll(bool anyway) {
    auto stamp = serve::stamp_of(files_);
    if (files_.empty() || (stamp == stamp_ && !anyway)) return;
    stamp_ = std::move(stamp);
    const auto failure = server_.reload_tls();
    log_line(failure ? "reload of certificates failed, the old stay in force: " + failure->what + " " + failure->detail
                     : "reloaded certificates");
  }

 private:
  http::Server& server_;
  std::vector<std::filesystem::path> files_;
  std::string stamp_;
};

void wait_for_end(const ServeSignals& signals, serve::Reloader& reloader, Certificates& certificates, double poll) {
  const auto period = std::chrono::milliseconds(static_cast<int>(poll * 1000));
  for (;;) {
    const auto signal = signals.wait(period);
    if (signal && *signal != SIGHUP) return;
    if (signal) {
      reloader.reload();
    } else {
      reloader.poll();
    }
    certificates.poll(signal.has_value());
  }
}

int listen(const ServeArguments& arguments, const ServeSignals& signals, std::vector<Listener> listeners,
           const serve::Sources& sources, std::shared_ptr<const serve::Snapshot> snapshot) {
  serve::ServeHandler handler(std::move(snapshot), {.threads = arguments.jobs, .waiting = arguments.queue},
                              arguments.quiet ? serve::Log() : log_line);
  auto started = http::Server::start(server_options(arguments, std::move(listeners)), handler);
  if (const auto* failure = std::get_if<http::StartFailure>(&started)) {
    return report_start_failure(*failure, arguments.output);
  }
  auto& server = *std::get<std::unique_ptr<http::Server>>(started);
  handler.count_connections(&server.counters());
  serve::Reloader reloader(sources, handler, log_line);
  Certificates certificates(arguments, server);
  announce(server, arguments);
  wait_for_end(signals, reloader, certificates, arguments.poll);
  handler.stopping();
  server.stop(most_drain);
  return exit_done;
}

int run(const ServeArguments& arguments) {
  auto listeners = listeners_of(arguments);
  if (!listeners) return report_error(listeners.error(), arguments.output);
  for (std::size_t i = 0; i < listeners->size(); ++i) {
    if (is_loopback(listeners->at(i)) || arguments.tls() || arguments.allow_plain) continue;
    return report_plain_listener(arguments.listen[i], arguments.output);
  }
  const auto sources = sources_of(arguments);
  if (!sources) return report_error(sources.error(), arguments.output);
  const ServeSignals signals;
  const auto snapshot = serve::load_snapshot(*sources);
  if (!snapshot) return report_error(snapshot.error(), arguments.output);
  return listen(arguments, signals, *std::move(listeners), *sources, *snapshot);
}

void add_tls_options(CLI::App& command, ServeArguments& arguments) {
  constexpr const char* group = "TLS";
  auto* certificate = command.add_option("--tls-certificate", arguments.certificate,
                                         "The server's chain (PEM), its own certificate first");
  auto* key = command.add_option("--tls-key", arguments.key, "Its private key (PEM)");
  auto* clients = command.add_option("--tls-clients", arguments.clients,
                                     "Authorities (PEM): only clients with a certificate of theirs get in");
  for (auto* option : {certificate, key, clients}) option->group(group)->type_name("FILE");
  certificate->needs(key);
  key->needs(certificate);
  clients->needs(certificate);
  command
      .add_flag("--allow-plain", arguments.allow_plain,
                "Listen without TLS where other computers reach it: whoever is on the way can read and change personal "
                "data; only behind a proxy that does TLS")
      ->group(group);
}

void add_bounds(CLI::App& command, ServeArguments& arguments) {
  constexpr const char* group = "Bounds";
  command.add_option("--jobs", arguments.jobs, "How many requests are worked on at a time (default: one a core)")
      ->check(CLI::Range(1U, most_jobs))
      ->group(group);
  command.add_option("--queue", arguments.queue, "How many more may wait; others are told to come again (503)")
      ->check(CLI::Range(std::size_t{1}, std::size_t{100000}))
      ->capture_default_str()
      ->group(group);
  command.add_option("--connections", arguments.connections, "How many connections may be open")
      ->check(CLI::Range(std::size_t{1}, std::size_t{100000}))
      ->capture_default_str()
      ->group(group);
}

void add_judging(CLI::App& command, ServeArguments& arguments) {
  constexpr const char* group = "Verification";
  command
      .add_option("--trust", arguments.trust,
                  "A folder or file of trusted certificates, lists and CRLs, in place of the default store; may be "
                  "repeated")
      ->group(group)
      ->type_name("PATH");
  command.add_option("--policy", arguments.policy, "What this site demands or accepts (JSON)")
      ->group(group)
      ->type_name("FILE");
  command
      .add_option("--enrolled", arguments.enrolled,
                  "Public keys (PEM, JWKS; file or folder) of the sites whose signatures you rely on; may be repeated")
      ->group(group)
      ->type_name("PATH");
  command
      .add_option("--accept", arguments.accept,
                  "Verdicts that are accepted besides authentic, e.g. authentic_unproven_chip,review")
      ->group(group)
      ->delimiter(',')
      ->type_name("VERDICT[,VERDICT]");
  command
      .add_option("--poll", arguments.poll,
                  "Seconds between looks at whether trust list, policy, keys, certificates changed")
      ->check(CLI::Range(0.1, 3600.0))
      ->capture_default_str()
      ->group(group);
}

}  // namespace

void add_serve_command(CLI::App& app, Action& action) {
  auto arguments = std::make_shared<ServeArguments>();
  arguments->jobs = std::clamp(std::thread::hardware_concurrency(), 1U, most_jobs);
  auto* command = app.add_subcommand("serve", "Verify evidence and receipts for others over HTTP; keeps nothing");
  command
      ->add_option("--listen", arguments->listen,
                   "Where to listen; may be repeated; port 0: any (default: 127.0.0.1:17880)")
      ->type_name("ADDRESS:PORT");
  add_judging(*command, *arguments);
  add_tls_options(*command, *arguments);
  add_bounds(*command, *arguments);
  command->add_flag("--quiet", arguments->quiet, "No line on standard error for each request");
  add_output_options(*command, arguments->output);
  command->callback([arguments, &action] { action = [arguments] { return run(*arguments); }; });
}

}  // namespace chipid::tool
