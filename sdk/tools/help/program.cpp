#include "program.hpp"

#include <CLI/CLI.hpp>
#include <chipid/read.hpp>

#include "../verify_inputs.hpp"
#include "help_text.hpp"

namespace chipid::tool::help {
namespace {

constexpr std::size_t longest_help = 1U << 20U;

Result<Command> read_help(const std::string& file) {
  CHIPID_TRY(const auto bytes, read_whole_file(file, longest_help));
  return tree_of_help({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

}  // namespace

void Program::add_to(CLI::App& command) {
  auto* en = command.add_option("--help-en", help_en)->group("");
  auto* vi = command.add_option("--help-vi", help_vi)->group("");
  en->needs(vi);
  vi->needs(en);
}

Result<Told> Program::tell(const CLI::App& app) const {
  if (help_en.empty()) return Told{tree_of(app, Language::en), tree_of(app, Language::vi)};
  CHIPID_TRY(auto en, read_help(help_en));
  CHIPID_TRY(auto vi, read_help(help_vi));
  take_words(vi, en);
  return Told{std::move(en), std::move(vi)};
}

}  // namespace chipid::tool::help
