#pragma once

#include <QString>
#include <QStringList>
#include <chipid/error.hpp>
#include <optional>

namespace chipid::counter {

/// The command line.
struct Options {
  bool practice = false;
  unsigned readers = 1;     ///< in practice
  bool agent = false;       ///< without a window
  bool pair = false;        ///< a page, at once
  bool agent_keys = false;  ///< prints them and ends
  std::optional<int> port = {};
  bool forget = false;      ///< deletes what is kept of people and ends
  bool everything = false;  ///< settings, keys and lists, too
  bool yes = false;         ///< without asking
  bool version = false;
  bool help = false;
  std::optional<Language> language = {};
  std::optional<QString> theme = {};
  std::optional<QString> workflow = {};
  std::optional<QString> trust = {};
  std::optional<int> text_percent = {};
  std::optional<QString> screenshots = {};
  std::optional<QString> history = {};  ///< place of the history, in the place of the setting
  std::optional<QString> audit = {};    ///< place of a history to be checked
};

/// Nothing where it makes no sense; then `wrong` names the word.
[[nodiscard]] std::optional<Options> parse_options(const QStringList& words, QString& wrong);
[[nodiscard]] QString help_text(Language language);

}  // namespace chipid::counter
