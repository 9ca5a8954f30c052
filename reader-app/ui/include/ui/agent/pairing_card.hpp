#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include "agent_host/agent_host.hpp"

namespace chipid::counter {

class ScopeBoxes;

/// Lets a page in: six digits for it, then who it is and what it asks for.
class PairingCard : public QFrame {
  Q_OBJECT

 public:
  PairingCard(agent::AgentHost& host, QWidget* parent);
  void refresh();

 private:
  void build();
  void show_open(const agent::PairingView& view);
  void show_asked(const agent::PairingView& view);
  void announce(const agent::PairingView& view);

  agent::AgentHost& host_;
  QLabel *title_, *text_, *code_, *left_, *origin_, *warning_;
  ScopeBoxes* scopes_;
  QPushButton *begin_, *stop_, *agree_, *refuse_;
  agent::Pairing::State told_ = agent::Pairing::State::closed;
};

}  // namespace chipid::counter
