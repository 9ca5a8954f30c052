#pragma once

#include <chipid/site_key.hpp>
#include <filesystem>
#include <memory>

#include "rules/log_line.hpp"
#include "rules/pairing.hpp"
#include "rules/request_gates.hpp"
#include "rules/sites.hpp"
#include "talk/desk.hpp"

/// The agent behind its doors: who is paired, who talks, who has the reader. One thread: the desk's.
namespace chipid::counter::agent {

/// A request of HTTP that passed the early gates.
struct HttpAsk {
  std::string method = {};
  std::string path = {};
  std::string origin = {};  ///< empty: a program
  std::string authorization = {};
  std::string body = {};
};
struct HttpAnswer {
  int status = 200;
  std::string body = {};  ///< JSON
};

struct AgentOptions {
  std::filesystem::path sites_file = {};  ///< agent/sites.json
  std::string version = {};
};

/// A page or program that wants to be paired, for the operator.
struct PairingAsk {
  std::string name = {};
  std::string origin = {};  ///< empty: a program; of an extension its own
  Scopes scopes = {};
};
/// What the operator grants; nothing: no.
using PairingDecision = std::function<void(std::optional<Scopes>, Now)>;

/// What the window is told. All may be empty; pairing is refused then.
struct AgentEvents {
  std::function<void(const PairingAsk&, PairingDecision)> on_pairing_asked = {};
  /// The page that asked has gone, or the time is over: the question goes, too.
  std::function<void()> on_pairing_gone = {};
  /// Sites, sessions, subscriber or pairing changed: look again.
  std::function<void()> on_changed = {};
};

/// One conversation as the window shows it.
struct SessionView {
  std::uint64_t id = 0;
  Door door = Door::http;
  std::string origin = {};
  std::string client = {};  ///< empty before it has shown who it is
  std::string name = {};
};

class Agent {
 public:
  /// Desk and log outlive it.
  [[nodiscard]] static Outcome<std::unique_ptr<Agent>> open(AgentOptions options, SiteKey key, Desk& desk,
                                                            RefusalLog& log, AgentEvents events);
  Agent(const Agent&) = delete;
  Agent& operator=(const Agent&) = delete;
  ~Agent();

  /// May answer later, when the operator has decided; exactly once, 503 when the agent goes before.
  void answer(const HttpAsk& ask, Now now, std::function<void(HttpAnswer)> reply);

  using Send = std::function<void(std::string text)>;
  using End = std::function<void(int close_code, std::string reason)>;
  /// `address`: that the client connected to, "127.0.0.1:17870"; "unix", "native". Nothing where there are too many, or
  /// where an old page is not listed (Door::compatibility, whose session is ready from the start).
  /// `end` comes once, last, where the agent ends it.
  [[nodiscard]] std::optional<std::uint64_t> open_session(Door door, std::string origin, std::string address, Send send,
                                                          End end, Now now);
  void on_text(std::uint64_t session, std::string_view text, Now now);
  /// The other side has gone.
  void on_close(std::uint64_t session, Now now);
  /// Often: once a second or so.
  void tick(Now now);

  // For the window.
  [[nodiscard]] const Sites& sites() const;
  [[nodiscard]] Outcome<> remove_site(std::string_view client, Now now);  ///< its sessions end at once
  [[nodiscard]] Outcome<> set_scopes(std::string_view client, Scopes scopes, Scopes without_asking);
  /// Lists an old page, which can show no token (Door::compatibility): every read of it waits for the operator.
  [[nodiscard]] Outcome<> add_old_page(std::string name, std::string origin, Scopes scopes, Now now);
  [[nodiscard]] Outcome<std::string> open_pairing(Now now);
  void close_pairing();
  [[nodiscard]] const Pairing& pairing() const;
  [[nodiscard]] std::vector<SessionView> sessions() const;
  /// Who has the reader, or an answer that still lives.
  [[nodiscard]] std::optional<SessionView> subscriber() const;
  /// The operator ends it: a read under way is cancelled, an answer is cleared.
  void release_subscriber(Now now);
  /// For the early gates, any thread.
  [[nodiscard]] Origins origins() const;

 private:
  struct State;
  explicit Agent(std::shared_ptr<State> state);
  std::shared_ptr<State> state_;
};

}  // namespace chipid::counter::agent
