#pragma once

#include <QElapsedTimer>
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
  /// What is asked, of whom: an answer is for that question and no other.
  struct Asked {
    Question kind = Question::none;
    std::string about = {};  ///< the pairing, or the read and what it wants
    QString words = {};
    std::string read_id = {};
  };
  void look_at_agent();
  void look_at_pairing();
  void look_at_questions();
  [[nodiscard]] std::vector<Asked> questions() const;
  [[nodiscard]] Asked question_of_pairing(const agent::PairingAsk& asked) const;
  [[nodiscard]] Asked question_to_send(const agent::DeskView& view) const;
  void ask(const Asked& asked);
  void put_question();
  void on_input();
  void on_line(const QString& line);
  void answer(const Asked& asked, bool agreed);
  void say(const char* en, const char* vi, const QStringList& parts = {}) const;
  [[nodiscard]] QString words(const char* en, const char* vi, const QStringList& parts = {}) const;

  Counter& counter_;
  agent::AgentHost& host_;
  Language language_;
  bool pair_;
  bool attended_;  ///< somebody sits at the terminal
  bool told_ready_ = false;
  QString told_code_;  ///< of the pairing that is open
  QString told_complaint_;
  Asked asked_;
  QElapsedTimer since_asked_;
  QSocketNotifier input_;
};

}  // namespace chipid::counter
