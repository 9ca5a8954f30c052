#pragma once

#include <QBoxLayout>
#include <QFrame>
#include <QLabel>
#include <QPushButton>

#include "agent_host/agent_host.hpp"

namespace chipid::counter {

/// Who was paired: what they may have, when they came last; each can be sent away.
class SitesCard : public QFrame {
  Q_OBJECT

 public:
  SitesCard(agent::AgentHost& host, QWidget* parent);
  /// `trusted`: a supervisor is at work, or nobody has to be one.
  void refresh(Language language, bool trusted);

 private:
  void draw(bool trusted);
  void add_row(const agent::Site& site, bool trusted);
  void add_unasked(const agent::Site& site, QBoxLayout* words, QWidget* line);
  void ask(const agent::Site& site);

  agent::AgentHost& host_;
  QLabel *title_, *none_;
  QVBoxLayout* rows_;
  QWidget* question_;
  QLabel* question_text_;
  QPushButton *confirm_, *decline_;
  std::string chosen_;  ///< client that is to be removed
  QString chosen_name_;
  std::vector<agent::Site> drawn_sites_;
  QString drawn_;
  Language language_ = Language::vi;
};

}  // namespace chipid::counter
