#include "tree.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cctype>

#include "known_words.hpp"
#include "vietnamese.hpp"

namespace chipid::tool::help {
namespace {

using Kind = Argument::Kind;

std::string told(const std::string& english, Language language) {
  return language == Language::vi ? in_vietnamese(english).value_or(english) : english;
}

std::vector<std::string> split(const std::string& text, char mark) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, mark);) parts.push_back(part);
  return parts;
}

bool names_a(const std::string& argument, std::initializer_list<const char*> words) {
  std::string word;
  for (const char letter : argument + ".") {
    if (std::isupper(static_cast<unsigned char>(letter)) != 0) {
      word += letter;
    } else if (std::find(words.begin(), words.end(), word) != words.end()) {
      return true;
    } else {
      word.clear();
    }
  }
  return false;
}

// The parser tells a validator's rule as text only: "{en,vi}", "value in {front->1,back->2} OR {1,2}",
// "UINT in [1 - 64]".
std::vector<std::string> words_of(const std::string& rule) {
  const auto from = rule.find('{');
  if (from == std::string::npos) return {};
  auto words = split(rule.substr(from + 1, rule.find('}', from) - from - 1), ',');
  for (auto& word : words) word = word.substr(0, word.find("->"));
  return words;
}

std::string bounds_of(const std::string& rule) {
  const auto from = rule.find(" in [");
  return from == std::string::npos ? std::string() : rule.substr(from + 5, rule.find(']') - from - 5);
}

// The name that stands in the help, and apart from it the rules that the parser appends.
std::pair<std::string, std::string> type_of(const CLI::Option& option) {
  const auto whole = option.get_type_name();
  const auto rule = std::min({whole.find(":{"), whole.find(":value in {"), whole.find(":UINT in ["),
                              whole.find(":INT in ["), whole.find(":FLOAT in [")});
  return {whole.substr(0, rule), rule == std::string::npos ? std::string() : whole.substr(rule + 1)};
}

std::string shown(const std::string& type, const std::string& alone) {
  if (type == "UINT" || type == "INT" || type == "FLOAT") return "N";
  return type == "TEXT" && !alone.empty() ? alone : type;
}

Argument argument_of(const CLI::Option& option) {
  if (option.get_items_expected_max() == 0) return {};
  const auto [type, rule] = type_of(option);
  Argument argument{.kind = Kind::text, .name = shown(type, option.get_positional() ? option.get_name(true) : "")};
  argument.words = known_words(argument.name).value_or(words_of(rule));
  argument.bounds = bounds_of(rule);
  if (!argument.words.empty()) {
    argument.kind = argument.name.find("[,") == std::string::npos ? Kind::words : Kind::word_list;
  } else if (names_a(argument.name, {"FILE", "PATH", "IMAGE", "EVIDENCE"})) {
    argument.kind = Kind::file;
  } else if (names_a(argument.name, {"FOLDER", "DIR"})) {
    argument.kind = Kind::folder;
  }
  return argument;
}

Option option_of(const CLI::Option& option, Language language) {
  Option told_option{.argument = argument_of(option),
                     .description = told(option.get_description(), language),
                     .group = told(option.get_group(), language),
                     .standard = option.get_default_str(),
                     .required = option.get_required(),
                     .repeated = option.get_items_expected_max() > 1};
  for (const auto& name : option.get_snames()) told_option.names.push_back("-" + name);
  for (const auto& name : option.get_lnames()) told_option.names.push_back("--" + name);
  return told_option;
}

Command command_of(const CLI::App& app, const std::string& above, Language language) {
  Command command{
      .path = above + app.get_name(), .name = app.get_name(), .description = told(app.get_description(), language)};
  for (const auto* option : app.get_options()) {
    if (option->get_group().empty()) continue;
    (option->get_positional() ? command.alone : command.options).push_back(option_of(*option, language));
  }
  for (const auto* inner : app.get_subcommands([](const CLI::App* each) { return !each->get_group().empty(); })) {
    command.commands.push_back(command_of(*inner, command.path + " ", language));
  }
  return command;
}

}  // namespace

Command tree_of(const CLI::App& app, Language language) {
  return command_of(app, "", language);
}

}  // namespace chipid::tool::help
