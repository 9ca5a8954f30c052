#pragma once

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include "agent_desk/counter_desk.hpp"
#include "agent_host/host_view.hpp"
#include "agent_key/agent_key.hpp"
#include "talk/agent.hpp"

namespace chipid::counter::agent {

/// Where the agent keeps what it keeps.
struct HostSetup {
  std::filesystem::path folder = {};  ///< agent/ of the settings
  std::string token = {};             ///< KeySetup::token
  bool keyring = true;                ///< whether the desktop's keyring may keep its key
  friend bool operator==(const HostSetup&, const HostSetup&) = default;
};

/// The agent of this counter without its doors: its key, its desk, who is paired. For the window and for a terminal.
/// Lives in the thread of the counter.
class AgentHost final : public QObject {
  Q_OBJECT

 public:
  /// The counter outlives it. `log`: takes the lines of what was refused, on any thread.
  AgentHost(Counter& counter, RefusalLog::Sink log, QObject* parent = nullptr);
  ~AgentHost() override;

  /// Opens the key beside, then the agent: opened() follows, or a complaint. Another setup takes the place of the one
  /// before.
  void open(HostSetup setup);
  void close();

  [[nodiscard]] HostState state() const { return state_; }
  [[nodiscard]] CounterDesk& desk() { return desk_; }
  [[nodiscard]] RefusalLog& log() { return log_; }
  /// nullptr unless it is open.
  [[nodiscard]] Agent* agent() { return agent_.get(); }
  [[nodiscard]] const std::optional<AgentKey>& key() const { return key_; }
  [[nodiscard]] const std::vector<Site>& sites() const;
  /// Of the agent itself, or of its doors.
  [[nodiscard]] const std::optional<Complaint>& complaint() const { return complaint_; }
  /// "http://127.0.0.1:17870" and the like, once somebody listens there.
  [[nodiscard]] const QStringList& addresses() const { return addresses_; }
  void set_addresses(const QStringList& addresses);
  void set_complaint(Complaint complaint);
  /// The key that servers know was another one; nobody has to be told any more.
  void accept_key_change();

  [[nodiscard]] PairingView pairing() const;
  void open_pairing();
  void close_pairing();
  /// What the operator grants to the page that wants to be paired; nothing: no.
  void decide(std::optional<Scopes> granted);
  void remove_site(const std::string& client);
  void set_without_asking(const std::string& client, const Scopes& without_asking);
  /// Takes back what the page has, or refuses it; a comparison of the face alone, where that is under way.
  void end_reading(const std::string& read_id);

 signals:
  void opened();   ///< agent() is there; its doors may open
  void closing();  ///< agent() goes when this returns
  void changed();
  void pairing_asked();  ///< PairingView::asked is there
  void ticked();         ///< once a second while something is counted down

 private:
  void use(const tl::expected<AgentKey, Complaint>& key);
  void tick();
  void complain(const Trouble& trouble);
  [[nodiscard]] AgentEvents events();

  RefusalLog log_;
  CounterDesk desk_;
  HostSetup setup_;
  HostState state_ = HostState::off;
  unsigned generation_ = 0;  ///< what an earlier open() gave counts for nothing
  std::optional<AgentKey> key_;
  std::optional<Complaint> complaint_;
  QStringList addresses_;
  std::string code_;
  std::optional<PairingAsk> asked_;
  PairingDecision decision_;
  QTimer timer_;
  QThreadPool pool_;
  std::unique_ptr<Agent> agent_;
};

[[nodiscard]] Now now();

}  // namespace chipid::counter::agent
