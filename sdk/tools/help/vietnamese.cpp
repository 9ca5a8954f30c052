#include "vietnamese.hpp"

#include <CLI/CLI.hpp>
#include <chipid/error.hpp>

namespace chipid::tool::help {
namespace {

struct Pair {
  std::string_view en;
  std::string_view vi;
};

constexpr Pair pairs[] = {
#define CHIPID_HELP_TEXT(en, vi) {en, vi},
#include "vietnamese.def"
#undef CHIPID_HELP_TEXT
};

constexpr Pair labels[] = {{"Usage", "Cách dùng"},        {"OPTIONS", "TÙY CHỌN"},    {"SUBCOMMAND", "LỆNH"},
                           {"SUBCOMMANDS", "LỆNH"},       {"Positionals", "Tham số"}, {"Options", "Tùy chọn"},
                           {"Subcommands", "Các lệnh"},   {"REQUIRED", "BẮT BUỘC"},   {"Needs", "Cần"},
                           {"Excludes", "Không cùng với"}};

std::optional<std::string> whole(std::string_view english) {
  for (const auto& pair : pairs) {
    if (pair.en == english) return std::string(pair.vi);
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> in_vietnamese(std::string_view english) {
  if (auto found = whole(english); found || english.empty()) return found ? found : std::string();
  const auto colon = english.find(": ");
  if (colon == std::string_view::npos) return std::nullopt;
  auto found = whole(english.substr(0, colon + 1));
  if (found) found->append(english.substr(colon + 1));
  return found;
}

void speak_vietnamese(CLI::App& app) {
  for (const auto& label : labels) app.get_formatter()->label(std::string(label.en), std::string(label.vi));
  app.group(in_vietnamese(app.get_group()).value_or(app.get_group()));
  app.description(in_vietnamese(app.get_description()).value_or(app.get_description()));
  for (auto* option : app.get_options()) {
    option->description(in_vietnamese(option->get_description()).value_or(option->get_description()));
    option->group(in_vietnamese(option->get_group()).value_or(option->get_group()));
  }
  for (auto* inner : app.get_subcommands([](CLI::App*) { return true; })) speak_vietnamese(*inner);
}

}  // namespace chipid::tool::help
