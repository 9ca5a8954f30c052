#include "agent_command.hpp"

#include <QCoreApplication>
#include <cstdio>

#include "app_agent.hpp"
#include "engine/list_desk.hpp"
#include "settings.hpp"
#include "supply.hpp"
#include "terminal_agent.hpp"
#include "ui/shown_workflows.hpp"
#include "unix_signals.hpp"

namespace chipid::counter {
namespace {

constexpr int ended_badly = 2;

int complain(const std::string& message, const std::string& hint) {
  std::fputs(("chipid-counter: " + message + " " + hint + "\n").c_str(), stderr);
  return ended_badly;
}

const Workflow& workflow_named(const std::vector<Workflow>& all, const std::string& id) {
  for (const auto& workflow : all) {
    if (workflow.id == id) return workflow;
  }
  return all.front();
}

Choices choices_of(const Options& options) {
  auto choices = Settings().choices();
  choices.agent = true;
  choices.agent_port = options.port.value_or(choices.agent_port);
  choices.workflow = options.workflow.value_or(choices.workflow);
  return choices;
}

// In the place of the clerk's hand: a card comes when a page waits for one, and goes when the page has it.
void practise(agent::AgentHost& host, Counter& counter, PracticeSupply& supply) {
  const auto look = [&host, &counter, &supply] {
    const auto& card = practice_cards().front();
    const auto phase = host.desk().view().phase;
    const auto state = counter.lane().state();
    if (phase == agent::DeskPhase::waiting && state == State::idle) supply.place(card.specimen);
    if (phase == agent::DeskPhase::waiting && state == State::key_needed)
      (void)counter.give_key(QString::fromStdString(practice_key(card)));
    if (phase == agent::DeskPhase::idle || phase == agent::DeskPhase::answered) supply.remove();
  };
  QObject::connect(&host, &agent::AgentHost::changed, &counter, look, Qt::QueuedConnection);
  QObject::connect(&counter, &Counter::lanes_changed, &host, look, Qt::QueuedConnection);
}

// No screen shows the person before: once the card has gone, the next page that asks waits for a card of its own.
void forget_the_one_before(agent::AgentHost& host, Counter& counter) {
  const auto look = [&host, &counter] {
    auto& lane = counter.lane();
    const bool gone = lane.state() == State::clearing && lane.situation().card == CardPresence::none;
    if (gone && host.desk().view().phase == agent::DeskPhase::waiting) lane.finish();
  };
  QObject::connect(&host, &agent::AgentHost::changed, &counter, look, Qt::QueuedConnection);
  QObject::connect(&counter, &Counter::lanes_changed, &host, look, Qt::QueuedConnection);
}

}  // namespace

int run_agent(const Options& options, Language language) {
  const auto workflows = all_workflows(Settings::workflow_folder());
  if (!workflows) {
    const auto& error = workflows.error();
    return complain(std::string(error_message(error.code, language)), error.where + ": " + error.detail);
  }
  const auto choices = choices_of(options);
  auto supply = make_supply(options);
  Counter counter(std::move(supply.cards));
  ListDesk lists(counter);
  counter.set_workflow(workflow_named(*workflows, choices.workflow.toStdString()));
  lists.set_list(choices.list_file.toStdString());
  AppAgent agent(counter, Settings::folder(), Settings().old_pages(), options.practice);
  TerminalAgent terminal(counter, agent.host(), language, options.pair);
  const UnixSignals unix_signals;
  QObject::connect(&unix_signals, &UnixSignals::told_to_end, QCoreApplication::instance(),
                   [] { QCoreApplication::quit(); });
  QObject::connect(&terminal, &TerminalAgent::failed, QCoreApplication::instance(),
                   [] { QCoreApplication::exit(ended_badly); });
  start_counter(counter, options);
  forget_the_one_before(agent.host(), counter);
  if (supply.practice != nullptr) practise(agent.host(), counter, *supply.practice);
  agent.follow(choices);
  return QCoreApplication::exec();
}

int print_agent_keys(const Options& options, Language language) {
  const auto secrets = options.practice ? nullptr : store::desktop_secrets(store::SecretKind::agent);
  const auto token = options.practice ? std::string() : Settings().choices().agent_token.toStdString();
  const auto folder = AppAgent::folder(Settings::folder(), options.practice);
  const auto key = agent::open_agent_key({folder, token, secrets.get()});
  if (key) return std::puts(key->jwks.c_str()), 0;
  const auto& complaint = key.error();
  return language == Language::vi ? complain(complaint.message.vi, complaint.hint.vi)
                                  : complain(complaint.message.en, complaint.hint.en);
}

}  // namespace chipid::counter
