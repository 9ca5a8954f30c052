#include <algorithm>
#include <chipid/records.hpp>
#include <filesystem>
#include <memory>

#include "command.hpp"
#include "save_file.hpp"
#include "verdict_options.hpp"
#include "verify_inputs.hpp"

namespace chipid::tool {
namespace {

struct ExportArguments {
  std::vector<std::string> paths;
  std::string format = "json";
  CsvOptions csv;
  std::string file;
  VerdictOptions verdict;
  OutputOptions output;
};

Result<std::string> written(const std::vector<EvidenceReport>& reports, const ExportArguments& arguments) {
  if (arguments.format == "csv") return records_to_csv(reports, arguments.csv);
  if (arguments.format == "fhir") return records_to_fhir(reports);
  return records_to_json(reports);
}

Result<EvidenceReport> judge(const OfflineVerifier& verifier, const VerifyInput& input) {
  if (input.folder) return verifier.verify_folder(input.path);
  CHIPID_TRY(const auto file, read_whole_file(input.path, max_evidence_size));
  return verifier.verify(file);
}

// Evidence is not overwritten by what is made of it.
Result<> keep_inputs(const std::vector<VerifyInput>& inputs, const std::string& file) {
  const auto is_output = [&](const VerifyInput& input) {
    std::error_code none_yet;
    return std::filesystem::equivalent(input.path, file, none_yet);
  };
  if (file.empty() || std::none_of(inputs.begin(), inputs.end(), is_output)) return {};
  return fail(ErrorCode::usage_bad_value, "--out", "this file is one of the evidence");
}

// The status is that of the worst verdict, as with `verify`: data was handed on, but not as authentic.
Result<int> hand_on(const ExportArguments& arguments) {
  CHIPID_TRY(const auto inputs, verify_inputs(arguments.paths));
  CHIPID_CHECK(keep_inputs(inputs, arguments.file));
  CHIPID_TRY(auto options, arguments.verdict.load());
  const auto policy = options.policy;
  const OfflineVerifier verifier(std::move(options));
  std::vector<EvidenceReport> reports;
  int status = exit_done;
  for (const auto& input : inputs) {
    CHIPID_TRY(reports.emplace_back(), judge(verifier, input));
    status = std::max(status, VerdictOptions::exit_status(reports.back().verification, policy));
  }
  CHIPID_TRY(const auto text, written(reports, arguments));
  if (arguments.file.empty()) {
    print(text);
  } else {
    CHIPID_CHECK(save_file(arguments.file, text));
  }
  return status;
}

int run(const ExportArguments& arguments) {
  const auto status = hand_on(arguments);
  return status ? *status : report_error(status.error(), arguments.output);
}

}  // namespace

void add_export_command(CLI::App& app, Action& action) {
  auto arguments = std::make_shared<ExportArguments>();
  auto* command = app.add_subcommand("export", "Hand what cards say on to other systems, with the verdict on each");
  command->add_option("EVIDENCE", arguments->paths, "Evidence files (.chipid), folders of them, or of raw files")
      ->required();
  command->add_option("--format", arguments->format, "json (all that was read), csv, or fhir (HL7 FHIR R4 Patient)")
      ->check(CLI::IsMember({"json", "csv", "fhir"}))
      ->capture_default_str();
  command->add_option("--out", arguments->file, "The file to write (default: standard output)")->type_name("FILE");
  command->add_flag("--bom", arguments->csv.byte_order_mark, "Start a CSV with the mark that Excel needs for UTF-8");
  arguments->verdict.add_to(*command);
  add_output_options(*command, arguments->output);
  command->callback([arguments, &action] { action = [arguments] { return run(*arguments); }; });
}

}  // namespace chipid::tool
