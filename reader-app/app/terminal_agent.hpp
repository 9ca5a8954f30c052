#pragma once

#include <QObject>
#include <QSocketNotifier>
#include <QString>

#include "agent_host/agent_host.hpp"

namespace chipid::counter {

/// The operator at a terminal in the place of the window: answers y or n, types a number for a card. Where standard
/// input is no terminal nobody is there: what has to be agreed to is refused.
class TerminalAgent : public QObject {
  Q_OBJECT

 public:
  TerminalAgent(Counter& counter, agent::AgentHost& host, Language language, bool pair, QObject* parent = nullptr);

 signals:
  void failed();  ///< the agent does not run; it was said why

 private:
  enum class Question { none, key, send, pairing };
  void look();
  void look_at_agent();
  void look_at_pairing();
  void look_at_desk();
  void ask(Question question, const QString& words);
  void on_input();
  void answer(const QString& line);
  void say(const char* en, const char* vi, const QStringList& parts = {}) const;
  [[nodiscard]] QString words(const char* en, const char* vi, const QStringList& parts = {}) const;

  Counter& counter_;
  agent::AgentHost& host_;
  Language language_;
  bool pair_;
  bool attended_;  ///< somebody sits at the terminal
  bool told_ready_ = false;
  QString told_;       ///< the question that was put last
  QString told_code_;  ///< of the pairing that is open
  Question question_ = Question::none;
  QSocketNotifier input_;
};

}  // namespace chipid::counter
