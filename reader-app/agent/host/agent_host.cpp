#include "agent_host/agent_host.hpp"

#include <chipid/version.hpp>

#include "run_apart.hpp"

namespace chipid::counter::agent {
namespace {

using namespace std::chrono_literals;

constexpr auto second = 1s;

Complaint complaint_of(const Trouble& trouble) {
  const auto& row = trouble_row(trouble.code);
  return {row.message(), row.hint(), trouble.detail};
}

}  // namespace

Now now() {
  return {std::chrono::steady_clock::now(), std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now())};
}

bool is_plain_http(std::string_view origin) {
  const auto begins = [origin](std::string_view text) { return origin.substr(0, text.size()) == text; };
  return begins("http://") && !begins("http://localhost") && !begins("http://127.0.0.1") && !begins("http://[::1]");
}

AgentHost::AgentHost(Counter& counter, RefusalLog::Sink log, QObject* parent)
    : QObject(parent), log_(std::move(log)), desk_(counter) {
  pool_.setMaxThreadCount(1);
  timer_.setInterval(second);
  connect(&timer_, &QTimer::timeout, this, &AgentHost::tick);
  connect(&desk_, &CounterDesk::changed, this, &AgentHost::changed);
}

AgentHost::~AgentHost() {
  close();
  pool_.waitForDone();
}

void AgentHost::open(HostSetup setup) {
  close();
  setup_ = std::move(setup);
  state_ = HostState::opening;
  emit changed();
  run_apart(
      pool_, this,
      [setup = setup_] {
        const auto secrets = setup.keyring ? store::desktop_secrets(store::SecretKind::agent) : nullptr;
        return open_agent_key({setup.folder, setup.token, secrets.get()});
      },
      [this, generation = generation_](const tl::expected<AgentKey, Complaint>& key) {
        if (generation == generation_) use(key);
      });
}

void AgentHost::use(const tl::expected<AgentKey, Complaint>& key) {
  state_ = HostState::failed;
  if (!key) return set_complaint(key.error());
  key_ = *key;
  auto made = Agent::open({.sites_file = setup_.folder / "sites.json", .version = std::string(version())}, key->key,
                          desk_, log_, events());
  if (!made) return complain(made.error());
  agent_ = *std::move(made);
  state_ = HostState::open;
  timer_.start();
  emit opened();
  emit changed();
}

AgentEvents AgentHost::events() {
  return {.on_pairing_asked =
              [this](const PairingAsk& asked, PairingDecision decision) {
                asked_ = asked;
                decision_ = std::move(decision);
                emit changed();
                emit pairing_asked();
              },
          .on_pairing_gone =
              [this] {
                asked_.reset();
                decision_ = {};
                emit changed();
              },
          .on_changed = [this] { emit changed(); }};
}

void AgentHost::close() {
  ++generation_;
  timer_.stop();
  if (agent_) emit closing();
  agent_.reset();
  key_.reset();
  asked_.reset();
  decision_ = {};
  addresses_.clear();
  complaint_.reset();
  code_.clear();
  state_ = HostState::off;
  emit changed();
}

void AgentHost::tick() {
  agent_->tick(now());
  log_.tick(now().steady);
  const bool counts = desk_.view().seconds_left >= 0 || pairing().state != Pairing::State::closed;
  if (counts) emit ticked();
}

const std::vector<Site>& AgentHost::sites() const {
  static const std::vector<Site> none;
  return agent_ ? agent_->sites().all() : none;
}

void AgentHost::set_addresses(const QStringList& addresses) {
  addresses_ = addresses;
  emit changed();
}

void AgentHost::set_complaint(Complaint complaint) {
  complaint_ = std::move(complaint);
  emit changed();
}

void AgentHost::complain(const Trouble& trouble) {
  set_complaint(complaint_of(trouble));
}

void AgentHost::accept_key_change() {
  if (!key_) return;
  const auto accepted = agent::accept_key_change(setup_.folder, *key_);
  if (!accepted) return set_complaint(accepted.error());
  key_->before.clear();
  emit changed();
}

PairingView AgentHost::pairing() const {
  if (!agent_) return {};
  const auto instant = now().steady;
  const auto& pairing = agent_->pairing();
  const auto state = pairing.state(instant);
  return {.state = state,
          .code = state == Pairing::State::open ? code_ : std::string(),
          .seconds_left = static_cast<int>(pairing.left(instant).count()),
          .tries_left = pairing.tries_left(),
          .asked = asked_};
}

void AgentHost::open_pairing() {
  if (!agent_) return;
  auto code = agent_->open_pairing(now());
  if (!code) return complain(code.error());
  code_ = *std::move(code);
  emit changed();
}

void AgentHost::close_pairing() {
  if (!agent_) return;
  agent_->close_pairing();
  code_.clear();
  emit changed();
}

void AgentHost::decide(std::optional<Scopes> granted) {
  if (!decision_) return;
  const auto decision = std::exchange(decision_, {});
  asked_.reset();
  code_.clear();
  decision(granted, now());
  emit changed();
}

void AgentHost::remove_site(const std::string& client) {
  if (!agent_) return;
  if (const auto removed = agent_->remove_site(client, now()); !removed) return complain(removed.error());
  emit changed();
}

void AgentHost::set_without_asking(const std::string& client, const Scopes& without_asking) {
  const auto* site = agent_ ? agent_->sites().find(client) : nullptr;
  if (site == nullptr) return;
  if (const auto set = agent_->set_scopes(client, site->scopes, without_asking); !set) return complain(set.error());
  emit changed();
}

void AgentHost::end_reading(const std::string& read_id) {
  desk_.view().matching ? desk_.refuse(read_id) : desk_.end(read_id);
}

}  // namespace chipid::counter::agent
