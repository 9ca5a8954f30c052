#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include "agent_host/agent_host.hpp"

namespace chipid::counter {

/// The key of this counter, as servers enrol it.
class AgentKeyCard : public QFrame {
  Q_OBJECT

 public:
  AgentKeyCard(agent::AgentHost& host, QWidget* parent);
  void refresh();

 signals:
  void said(const QString& text);

 private:
  void save();

  agent::AgentHost& host_;
  QLabel *title_, *text_, *id_, *warning_;
  QPushButton *copy_, *save_, *accept_;
};

}  // namespace chipid::counter
