#include <shared_mutex>
#include <thread>

#include "connection.hpp"
#include "listener.hpp"
#include "tls.hpp"

namespace chipid::http {

struct Server::State {
  State(const ServerOptions& wanted, Handler& handler)
      : options(wanted), core(std::make_shared<Core>(wanted, handler)) {}

  [[nodiscard]] std::optional<StartFailure> open();
  [[nodiscard]] std::optional<StartFailure> load();
  void run();
  void take(Admission admission, Socket socket);
  void finish_all();
  void join();

  const ServerOptions options;
  std::shared_ptr<Core> core;
  std::vector<std::shared_ptr<Listener>> listeners;
  std::vector<std::string> addresses;
  std::vector<std::thread> threads;
  std::mutex tls_guard;
  TlsContext tls;
};

std::optional<StartFailure> Server::State::load() {
  if (!options.tls) return std::nullopt;
  auto loaded = load_tls(*options.tls);
  if (auto* failure = std::get_if<StartFailure>(&loaded)) return *failure;
  const std::lock_guard lock(tls_guard);
  tls = std::get<TlsContext>(std::move(loaded));
  return std::nullopt;
}

std::optional<StartFailure> Server::State::open() {
  for (const auto& [address, port] : options.addresses) {
    auto listener = std::make_shared<Listener>(
        core, [this](Admission admission, Socket socket) { take(std::move(admission), std::move(socket)); });
    if (auto failure = listener->open(address, port)) return failure;
    addresses.push_back(listener->address());
    listeners.push_back(std::move(listener));
  }
  return std::nullopt;
}

void Server::State::run() {
  for (const auto& listener : listeners) listener->start();
  for (unsigned i = 0; i < std::max(options.threads, 1U); ++i)
    threads.emplace_back([core = core] {
      while (true) {
        try {
          core->context.run();
          return;
        } catch (...) {  // one connection ran out of memory; its deadline closes it
        }
      }
    });
}

void Server::State::take(Admission admission, Socket socket) {
  TlsContext context;
  {
    const std::lock_guard lock(tls_guard);
    context = tls;
  }
  auto transport = std::make_unique<Transport>(std::move(admission), std::move(socket), std::move(context));
  const Strand strand = transport->strand();
  auto connection = std::make_shared<Connection>(core, std::move(transport));
  asio::post(strand, [connection = std::move(connection)] { connection->start(); });
}

void Server::State::finish_all() {
  for (const auto& connection : core->open_now()) connection->finish();
}

void Server::State::join() {
  for (std::thread& thread : threads)
    if (thread.joinable()) thread.join();
  core->end();
}

std::variant<std::unique_ptr<Server>, StartFailure> Server::start(const ServerOptions& options, Handler& handler) {
  try {
    auto state = std::make_unique<State>(options, handler);
    if (auto failure = state->load()) return *failure;
    if (auto failure = state->open()) return *failure;
    state->run();
    return std::unique_ptr<Server>(new Server(std::move(state)));
  } catch (const std::exception& trouble) {
    return StartFailure{.why = StartFailure::Why::system, .detail = trouble.what()};
  }
}

Server::Server(std::unique_ptr<State> state) : state_(std::move(state)) {}

Server::~Server() {
  stop({});
}

const std::vector<std::string>& Server::addresses() const {
  return state_->addresses;
}

const Counters& Server::counters() const {
  return state_->core->counters;
}

std::optional<StartFailure> Server::reload_tls() {
  return state_->load();
}

void Server::stop(std::chrono::milliseconds grace) {
  constexpr std::chrono::milliseconds look_again{5};
  Core& core = *state_->core;
  if (core.stopping.exchange(true)) return;
  for (const auto& listener : state_->listeners) listener->stop();
  state_->finish_all();
  const auto until = Clock::now() + grace;
  while (core.counters.open > 0 && Clock::now() < until) std::this_thread::sleep_for(look_again);
  // One that was being let in may have come in between.
  while (core.counters.open > 0) {
    for (const auto& connection : core.open_now()) connection->cut();
    std::this_thread::sleep_for(look_again);
  }
  state_->join();
}

}  // namespace chipid::http
