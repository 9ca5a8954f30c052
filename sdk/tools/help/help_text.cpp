#include "help_text.hpp"

#include <algorithm>
#include <sstream>

namespace chipid::tool::help {
namespace {

constexpr const char* small = "abcdefghijklmnopqrstuvwxyz_";

std::string trimmed(const std::string& text) {
  const auto from = text.find_first_not_of(' ');
  return from == std::string::npos ? std::string() : text.substr(from, text.find_last_not_of(' ') - from + 1);
}

std::vector<std::string> between_bars(const std::string& argument) {
  std::vector<std::string> words;
  std::istringstream stream(argument);
  for (std::string word; std::getline(stream, word, '|');) words.push_back(word);
  return words.size() > 1 ? words : std::vector<std::string>();
}

// "clinic, bank or one of the site's own": words of small letters, as long as a comma or an "or" follows.
std::vector<std::string> enumerated(const std::string& description) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < description.size();) {
    const auto end = std::min(description.find_first_not_of(small, at), description.size());
    const auto gap = description.substr(end, 2) == ", " ? 2U : description.substr(end, 4) == " or " ? 4U : 0U;
    if (end == at || (gap == 0 && end != description.size())) break;
    words.push_back(description.substr(at, end - at));
    at = end + gap + (gap == 0 ? 1 : 0);
  }
  return words.size() > 1 ? words : std::vector<std::string>();
}

void complete(Option& option) {
  using Kind = Argument::Kind;
  auto& argument = option.argument;
  if (argument.name.empty()) return;
  argument.words = between_bars(argument.name);
  if (argument.words.empty()) argument.words = enumerated(option.description);
  const bool folder = argument.name == "FOLDER" || argument.name == "THƯ_MỤC";
  const bool file = argument.name == "PLACE" || argument.name == "NƠI_LƯU";
  argument.kind = !argument.words.empty() ? Kind::words : folder ? Kind::folder : file ? Kind::file : Kind::text;
}

// "--lang vi|en           language (...)"
Option option_of(const std::string& line) {
  const auto gap = line.find("  ");
  const auto head = line.substr(0, gap);
  const auto space = head.find(' ');
  Option option{.names = {head.substr(0, space)},
                .description = gap == std::string::npos ? "" : trimmed(line.substr(gap))};
  if (space != std::string::npos) option.argument.name = head.substr(space + 1);
  return option;
}

}  // namespace

Command tree_of_help(std::string_view text) {
  Command command;
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);) {
    const auto plain = trimmed(line);
    const auto usage = plain.find(": ");
    if (command.name.empty() && usage != std::string::npos) {
      command.path = command.name = plain.substr(usage + 2, plain.find(' ', usage + 2) - usage - 2);
    } else if (plain.substr(0, 2) == "--") {
      command.options.push_back(option_of(plain));
    } else if (!plain.empty()) {
      auto& description = command.options.empty() ? command.description : command.options.back().description;
      description += (description.empty() ? "" : " ") + plain;
    }
  }
  for (auto& option : command.options) complete(option);
  return command;
}

void take_words(Command& command, const Command& other) {
  for (std::size_t i = 0; i < std::min(command.options.size(), other.options.size()); ++i) {
    command.options[i].argument.words = other.options[i].argument.words;
    command.options[i].argument.kind = other.options[i].argument.kind;
  }
}

}  // namespace chipid::tool::help
