#pragma once

#include <QCheckBox>
#include <QFrame>
#include <QLabel>
#include <QLineEdit>

#include "agent_host/agent_host.hpp"
#include "ui/choices.hpp"

namespace chipid::counter {

/// Whether pages may ask at all, at which port, and how it stands.
class AgentSwitchCard : public QFrame {
  Q_OBJECT

 public:
  AgentSwitchCard(agent::AgentHost* host, const Choices& choices, QWidget* parent);
  void refresh(Language language);

 signals:
  void choices_changed(const chipid::counter::Choices& choices);

 private:
  void choose_port();
  void show_state(Language language);

  agent::AgentHost* host_;  ///< nullptr: this program has none
  const Choices& choices_;
  QCheckBox* on_;
  QLabel *port_label_, *state_, *advice_, *about_;
  QLineEdit* port_;
};

}  // namespace chipid::counter
