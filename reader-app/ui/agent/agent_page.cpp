#include "ui/agent/agent_page.hpp"

#include <QBoxLayout>

#include "ui/agent/agent_key_card.hpp"
#include "ui/agent/agent_switch_card.hpp"
#include "ui/agent/pairing_card.hpp"
#include "ui/agent/sites_card.hpp"
#include "ui/ledger/status_card.hpp"
#include "ui/widgets.hpp"
#include "views/role_view.hpp"

namespace chipid::counter {

AgentPage::AgentPage(const Services& services, QWidget* parent)
    : SidePage(parent),
      services_(services),
      switch_(new AgentSwitchCard(services.agent, services.choices, this)),
      pairing_(nullptr),
      sites_(nullptr),
      key_(nullptr) {
  auto* content = new QWidget(this);
  auto* column = new QVBoxLayout(content);
  column->addWidget(switch_);
  if (services.agent != nullptr) {
    column->addWidget(pairing_ = new PairingCard(*services.agent, content));
    column->addWidget(sites_ = new SitesCard(*services.agent, content));
    column->addWidget(key_ = new AgentKeyCard(*services.agent, content));
    const auto follow = [this] {
      if (opened_) draw();
    };
    connect(services.agent, &agent::AgentHost::changed, this, follow);
    connect(services.agent, &agent::AgentHost::ticked, pairing_, &PairingCard::refresh);
    connect(key_, &AgentKeyCard::said, this, &SidePage::said);
  }
  column->addStretch(1);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(make_scroll(content, this));
  set_margins(column, 32, 8, 32, 24, 14);
  setFocusProxy(switch_);
  connect(switch_, &AgentSwitchCard::choices_changed, this, &SidePage::choices_changed);
}

bool AgentPage::is_busy() const {
  return services_.agent != nullptr && services_.agent->pairing().state != agent::Pairing::State::closed;
}

void AgentPage::open() {
  opened_ = true;
}

void AgentPage::forget() {
  opened_ = false;
}

void AgentPage::refresh(const Shown& shown) {
  language_ = shown.language;
  draw();
}

void AgentPage::draw() {
  switch_->refresh(language_);
  if (services_.agent == nullptr) return;
  const bool has_accounts = status_of(services_.history).has_accounts;
  pairing_->refresh();
  sites_->refresh(language_, is_offered(store::Permission::manage_accounts, actor_of(services_.history), has_accounts));
  key_->refresh();
}

}  // namespace chipid::counter
