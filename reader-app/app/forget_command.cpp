#include "forget_command.hpp"

#include <QTextStream>
#include <iostream>

#include "doors/socket_door.hpp"
#include "forget_words.hpp"
#include "settings.hpp"
#include "single_instance.hpp"
#include "traces.hpp"

namespace chipid::counter {
namespace {

constexpr int something_left = 1;
constexpr int not_begun = 2;

// While they are claimed no counter starts.
struct Claims {
  SingleInstance counter;
  SingleInstance practice;

  [[nodiscard]] bool all() { return counter.claim(false) && practice.claim(true); }
};

std::optional<ForgetRefusal> refusal(Claims& claims, const Options& options) {
  if (!Settings::has_folder()) return ForgetRefusal::no_home;
  if (!claims.all()) return ForgetRefusal::counter_runs;
  if (options.everything && agent::SocketDoor::is_open()) return ForgetRefusal::agent_runs;
  return std::nullopt;
}

bool is_confirmed(const QString& question) {
  QTextStream(stdout) << question << Qt::flush;
  std::string answer;
  std::getline(std::cin, answer);
  const auto word = QString::fromStdString(answer).trimmed().toLower();
  const QStringList agreeing{QStringLiteral("y"), QStringLiteral("yes"), QStringLiteral("c"), QStringLiteral("có"),
                             QStringLiteral("co")};
  return agreeing.contains(word);
}

int refuse(ForgetRefusal refusal, Language language) {
  QTextStream(stderr) << QStringLiteral("chipid-counter: %1\n").arg(words_of(refusal, language));
  return not_begun;
}

Erased forget(const Traces& traces, const Choices& choices, bool everything) {
  Erased erased;
  forget_people(traces, store::desktop_keyring().get(), erased);
  if (everything) forget_the_rest(traces, store::desktop_secrets(store::SecretKind::agent).get(), erased);
  const auto chosen = own_choices(choices);
  erased.left.insert(erased.left.end(), chosen.begin(), chosen.end());
  return erased;
}

}  // namespace

int forget_by_command(const Options& options, Language language) {
  Claims claims;
  if (const auto refused = refusal(claims, options)) return refuse(*refused, language);
  const auto choices = Settings().choices();
  const auto traces = traces_of(choices, options.history);
  if (!options.yes && !is_confirmed(forget_question(traces, options.everything, language)))
    return refuse(ForgetRefusal::not_confirmed, language);
  const auto erased = forget(traces, choices, options.everything);
  QTextStream(stdout) << words_of(erased, language);
  return erased.is_complete() ? 0 : something_left;
}

}  // namespace chipid::counter
