#include <algorithm>
#include <atomic>
#include <chipid/verify.hpp>
#include <memory>
#include <thread>

#include "command.hpp"
#include "hex.hpp"
#include "ordered_output.hpp"
#include "verdict_options.hpp"
#include "verify_inputs.hpp"
#include "verify_output.hpp"

namespace chipid::tool {
namespace {

constexpr unsigned most_jobs = 64;

struct VerifyArguments {
  std::vector<std::string> paths;
  VerdictOptions verdict;
  std::vector<std::string> enrolled;
  std::optional<std::string> at;
  std::string receipt;
  std::string aa_challenge;
  unsigned jobs = 1;
  OutputOptions output;
};

Result<std::vector<EnrolledKey>> enrolled_keys(const std::vector<std::string>& paths) {
  const std::vector<std::filesystem::path> places(paths.begin(), paths.end());
  auto loaded = paths.empty() ? load_default_enrolled_keys() : load_enrolled_keys(places);
  if (!loaded) return fail(loaded.error());
  return std::move(loaded->keys);
}

/// All that every job shares.
struct Batch {
  std::vector<VerifyInput> inputs = {};
  Policy policy = {};
  std::vector<EnrolledKey> keys = {};
  std::string receipt = {};  ///< its text; empty: none
  Bytes challenge = {};      ///< the verifier's own; empty: none
  std::optional<OfflineVerifier> verifier = {};
  OutputOptions output = {};
};

Result<Batch> prepare(const VerifyArguments& arguments) {
  Batch batch;
  batch.output = arguments.output;
  CHIPID_TRY(batch.inputs, verify_inputs(arguments.paths));
  CHIPID_TRY(auto options, arguments.verdict.load());
  if (arguments.at) {
    CHIPID_TRY(options.at, parse_moment(*arguments.at));
  }
  CHIPID_TRY(batch.keys, enrolled_keys(arguments.enrolled));
  if (!arguments.receipt.empty()) {
    CHIPID_TRY(batch.receipt, read_receipt(arguments.receipt));
  }
  if (!arguments.aa_challenge.empty()) {
    CHIPID_TRY(batch.challenge, challenge_from_hex(arguments.aa_challenge));
  }
  batch.policy = options.policy;
  batch.verifier.emplace(std::move(options), batch.keys);
  return batch;
}

Result<VerifyResult> verify(const Batch& batch, const VerifyInput& input) {
  VerifyResult result;
  if (input.folder) {
    CHIPID_TRY(result.report, batch.verifier->verify_folder(input.path));
    return result;
  }
  CHIPID_TRY(const auto file, read_whole_file(input.path, max_evidence_size));
  CHIPID_TRY(result.report, batch.verifier->verify(file, batch.challenge));
  if (batch.receipt.empty()) return result;
  CHIPID_TRY(const auto evidence, decode_evidence(file));
  CHIPID_TRY(result.receipt, check_receipt(batch.receipt, batch.keys, &evidence));
  return result;
}

bool receipt_holds(const std::optional<ReceiptCheck>& receipt) {
  return !receipt || (receipt->signature.status == SignatureStatus::valid && receipt->evidence_matches.value_or(false));
}

int status_of(const Batch& batch, const Result<VerifyResult>& result) {
  if (!result) return exit_status(result.error());
  if (!receipt_holds(result->receipt)) return exit_other_verdict;
  return VerdictOptions::exit_status(result->report.verification, batch.policy);
}

// The worst of all: one bad file among thousands must not go unnoticed.
void worsen(std::atomic<int>& status, int other) {
  for (int known = status; known < other && !status.compare_exchange_weak(known, other);) {
  }
}

int run(const VerifyArguments& arguments) {
  const auto batch = prepare(arguments);
  if (!batch) return report_error(batch.error(), arguments.output);
  std::atomic<int> status{exit_done};
  std::atomic<std::size_t> next{0};
  VerifyOutput output(batch->output, batch->inputs.size());
  OrderedOutput in_order([](const std::string& text) { print(text); });
  const auto work = [&] {
    for (auto at = next++; at < batch->inputs.size(); at = next++) {
      const auto result = verify(*batch, batch->inputs[at]);
      worsen(status, status_of(*batch, result));
      in_order.put(at, output.entry(at, batch->inputs[at].path.string(), result));
    }
  };
  print(output.begin());
  std::vector<std::thread> others;
  for (unsigned job = 1; job < std::min<std::size_t>(arguments.jobs, batch->inputs.size()); ++job) {
    others.emplace_back(work);
  }
  work();
  for (auto& other : others) other.join();
  print(output.end());
  return status;
}

}  // namespace

void add_verify_command(CLI::App& app, Action& action) {
  auto arguments = std::make_shared<VerifyArguments>();
  arguments->jobs = std::clamp(std::thread::hardware_concurrency(), 1U, most_jobs);
  auto* command =
      app.add_subcommand("verify", "Verify evidence files, or folders of a chip's raw files, without a card");
  command
      ->add_option("EVIDENCE", arguments->paths,
                   "Evidence files (.chipid), folders of them, or folders of raw files (EF_SOD, DG1, ...)")
      ->required();
  arguments->verdict.add_to(*command);
  command->add_option("--at", arguments->at, "Judge as of this day, YYYY-MM-DD (default: now)")->type_name("DATE");
  command
      ->add_option("--enrolled", arguments->enrolled,
                   "Public keys (PEM file or folder) of the sites whose signed evidence you rely on; may be repeated")
      ->type_name("PATH");
  command->add_option("--receipt", arguments->receipt, "A receipt to check against the evidence")->type_name("FILE");
  command
      ->add_option(
          "--aa-challenge", arguments->aa_challenge,
          "The challenge that you had the chip sign (chipid read --aa-challenge): an answer to it proves the chip")
      ->type_name("HEX");
  command->add_option("--jobs", arguments->jobs, "How many files at a time (default: one a core)")
      ->check(CLI::Range(1U, most_jobs));
  add_output_options(*command, arguments->output);
  command->callback([arguments, &action] { action = [arguments] { return run(*arguments); }; });
}

}  // namespace chipid::tool
