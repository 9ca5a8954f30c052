#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

#include "agent_host/agent_host.hpp"

namespace chipid::counter {

class ScopeBoxes;

/// Above every page while a page of another program holds the reader: who, what for, and what the operator may do.
/// Never takes the focus.
class AgentBanner : public QFrame {
  Q_OBJECT

 public:
  AgentBanner(agent::AgentHost& host, QWidget* parent);

  void refresh(Language language);
  /// Shift+F6 sends, Shift+F7 refuses or ends. False for any other key, and where there is nothing to decide.
  bool on_key(int key);

 private:
  void send();
  void settle(const agent::DeskView& view);
  void enable_send();
  void show_words(const agent::DeskView& view);
  void announce(const agent::DeskView& view);
  [[nodiscard]] bool can_send(const agent::DeskView& view) const;

  agent::AgentHost& host_;
  QLabel* title_;
  QLabel* text_;
  ScopeBoxes* boxes_;
  QPushButton *send_, *refuse_;
  QString told_;
  agent::DeskView asked_;  ///< what the operator sees
  QTimer settling_;        ///< while it runs, that is too new to be answered
};

}  // namespace chipid::counter
