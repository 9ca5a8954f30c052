#include <fmt/format.h>

#include <chipid/diagnosis.hpp>
#include <chipid/text.hpp>
#include <memory>

#include "command.hpp"
#include "save_file.hpp"

namespace chipid::tool {
namespace {

struct DoctorArguments {
  OutputOptions output;
  std::string bundle;
};

std::string_view mark(DiagnosisRow::Level level, Language language) {
  if (level == DiagnosisRow::Level::ok) return in(language, "ok      ", "tốt     ");
  if (level == DiagnosisRow::Level::warning) return in(language, "warning ", "lưu ý   ");
  return in(language, "PROBLEM ", "LỖI     ");
}

std::string as_text(const Diagnosis& diagnosis, Language language) {
  const auto said = [&](const Sentence& text) { return displayable(language == Language::vi ? text.vi : text.en); };
  std::string text;
  for (const auto& row : diagnosis.rows) {
    const bool named = !row.subject.empty() && row.id != "version";
    text += fmt::format("{}{}{}\n", mark(row.level, language), named ? displayable(row.subject) + ": " : "",
                        said(row.text));
    if (!row.repair.en.empty()) text += fmt::format("        {}\n", said(row.repair));
  }
  return text;
}

int doctor(const DoctorArguments& arguments) {
  const auto found = diagnose(look_around());
  const auto& output = arguments.output;
  if (!arguments.bundle.empty()) {
    const auto saved = save_file(arguments.bundle, diagnosis_bundle(found));
    if (!saved) return report_error(saved.error(), output);
  }
  print(output.json ? to_json(found) : as_text(found, output.language));
  return has_problem(found) ? exit_device : exit_done;
}

}  // namespace

void add_doctor_command(CLI::App& app, Action& action) {
  auto arguments = std::make_shared<DoctorArguments>();
  auto* command = app.add_subcommand("doctor", "Look for what keeps cards from being read, and say how to repair it");
  add_output_options(*command, arguments->output);
  command->add_option("--bundle", arguments->bundle,
                      "Also write it to this file (JSON) for those who help; without personal data");
  command->callback([arguments, &action] { action = [arguments] { return doctor(*arguments); }; });
}

}  // namespace chipid::tool
