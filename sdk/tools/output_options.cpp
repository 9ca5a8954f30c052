#include "command.hpp"

namespace chipid::tool {

void add_output_options(CLI::App& command, OutputOptions& output) {
  output.language = environment_language();
  command.add_flag("--json", output.json, "One JSON document on standard output and nothing else");
  command
      .add_option_function<std::string>(
          "--lang",
          [&output](const std::string& name) { output.language = name == "vi" ? Language::vi : Language::en; },
          "Language of the text (default: the environment's)")
      ->transform(CLI::IsMember({"en", "vi"}, CLI::ignore_case))
      ->type_name("en|vi");
}

}  // namespace chipid::tool
