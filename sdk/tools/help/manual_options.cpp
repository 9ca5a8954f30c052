#include <fmt/format.h>

#include <algorithm>

#include "completion.hpp"
#include "manual_writer.hpp"
#include "roff.hpp"

namespace chipid::tool::help {
namespace {

using Kind = Argument::Kind;

std::string head_of(const Option& option) {
  std::string head;
  for (const auto& name : option.names) head += (head.empty() ? "" : ", ") + roff::bold(name);
  if (option.argument.kind != Kind::none) head += (head.empty() ? "" : " ") + roff::italic(option.argument.name);
  return head;
}

// The words of a list that the help says in full already are not said twice, and specimens have a list of their own
// (`chipid card list`): there a beginning such as `dir:` stands among the words.
std::string words_note(const Option& option, const ManualWriter& writer) {
  const auto& words = option.argument.words;
  const auto& said = option.argument.name + " " + option.description;
  const auto is_said = [&](const std::string& word) { return said.find(word) != std::string::npos; };
  if (words.empty() || words.back().back() == ':' || std::all_of(words.begin(), words.end(), is_said)) return {};
  return fmt::format(" {}: {}.", writer.in("One of", "Một trong"), joined(words, ", "));
}

std::string note_of(const Option& option, const ManualWriter& writer) {
  auto note = option.argument.bounds.empty()
                  ? std::string()
                  : fmt::format(" {} {}.", writer.in("From", "Từ"),
                                replaced(option.argument.bounds, " - ", writer.in(" to ", " đến ")));
  note += words_note(option, writer);
  if (option.required) note += writer.in(" Required.", " Bắt buộc.");
  if (!option.standard.empty()) note += fmt::format(" {}: {}.", writer.in("Default", "Mặc định"), option.standard);
  return note;
}

void write_option(ManualWriter& writer, const Option& option) {
  const auto& said = option.description;
  const auto* stop = said.empty() || std::string(".!?").find(said.back()) != std::string::npos ? "" : ".";
  writer.line(".TP\n" + head_of(option) + "\n" + roff::text(said + stop + note_of(option, writer)));
}

}  // namespace

// Groups in the order in which they first come; the first needs no title.
void write_options(ManualWriter& writer, const Command& command) {
  std::vector<std::string> groups;
  for (const auto& option : command.options) {
    if (std::find(groups.begin(), groups.end(), option.group) == groups.end()) groups.push_back(option.group);
  }
  for (const auto& option : command.alone) write_option(writer, option);
  for (const auto& group : groups) {
    if (group != groups.front()) writer.line(".SS " + roff::text(group));
    for (const auto& option : command.options) {
      if (option.group == group) write_option(writer, option);
    }
  }
}

}  // namespace chipid::tool::help
