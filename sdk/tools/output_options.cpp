#include <map>

#include "command.hpp"

namespace chipid::tool {

void add_output_options(CLI::App& command, OutputOptions& output) {
  output.language = environment_language();
  command.add_flag("--json", output.json, "One JSON document on standard output and nothing else");
  const std::map<std::string, Language> languages{{"en", Language::en}, {"vi", Language::vi}};
  command.add_option("--lang", output.language, "Language of the text: en or vi (default: the environment's)")
      ->transform(CLI::CheckedTransformer(languages))
      ->type_name("en|vi");
}

}  // namespace chipid::tool
