#include <fmt/format.h>

#include <chipid/deadline.hpp>
#include <chipid/read.hpp>
#include <memory>

#include "card_source.hpp"
#include "evidence_options.hpp"
#include "json.hpp"
#include "key_options.hpp"
#include "match_command.hpp"
#include "match_output.hpp"
#include "stop_on_signal.hpp"
#include "verdict_options.hpp"
#include "verdict_text.hpp"
#include "verify_inputs.hpp"

namespace chipid::tool {
namespace {

struct FingerArguments {
  std::string reader;
  KeyOptions key;
  std::string record;
  bool last_try = false;
  VerdictOptions verdict;
  EvidenceOptions evidence;
  OutputOptions output;
};

/// All that the reading thread needs, so that it may be left behind.
struct Job {
  FingerArguments arguments;
  std::vector<AccessKey> keys = {};
  ReadOptions options = {};
  EvidenceWriter evidence = {};
  Attendant attendant = {};
  Result<ReadReport> report = fail(ErrorCode::internal);
};

Result<Job> prepare(const FingerArguments& arguments) {
  Job job{.arguments = arguments};
  auto& options = job.options;
  CHIPID_TRY(options.finger, load_finger(arguments.record));
  options.finger->last_try = arguments.last_try;
  CHIPID_TRY(auto given, arguments.key.given());
  job.keys = std::move(given.keys);
  options.qr = std::move(given.qr);
  CHIPID_TRY(options.verify, arguments.verdict.load());
  CHIPID_TRY(job.evidence, arguments.evidence.open());
  return job;
}

Result<ReadReport> read(Job& job) {
  CHIPID_TRY(auto source, open_card_source(job.arguments.reader));
  if (job.keys.empty() && !job.arguments.key.from_stdin) CHIPID_CHECK(add_printed_key(job.keys, source));
  job.options.random = std::move(source.random);
  const auto card = job.attendant.attend(std::move(source.connection));
  auto report = read_card(*card, job.keys, job.options);
  if (!report.failure) CHIPID_CHECK(job.evidence.write(report));
  return report;
}

const MatchResult* finger_match(const ReadReport& report) {
  return report.matches.empty() ? nullptr : &report.matches.back();
}

bool counts(const MatchResult& match, const Check* check) {
  return match.decision == MatchDecision::match && check != nullptr && check->status == CheckStatus::passed;
}

// A card's "yes" is as good as the card.
int status_of(const MatchResult& match, const Check* check, const Job& job) {
  const auto status = exit_status(match);
  if (status != exit_done) return status;
  if (!counts(match, check)) return exit_other_verdict;
  return VerdictOptions::exit_status(job.report->verification, job.options.verify.policy);
}

Json check_json(const Check* check) {
  if (check == nullptr) return nullptr;
  return {{"id", check->id},
          {"status", check_status_name(check->status)},
          {"reason_id", check->reason_id},
          {"reason", {{"en", check->reason.en}, {"vi", check->reason.vi}}}};
}

std::string as_json(const MatchResult& match, const Check* check, const Verification& verification) {
  auto json = Json::parse(to_json(match));
  json["counts"] = counts(match, check);
  json["check"] = check_json(check);
  json["verdict"] = verification.verdict ? Json(verdict_name(*verification.verdict)) : Json(nullptr);
  return document(json);
}

std::string as_text(const MatchResult& match, const Check* check, const Verification& verification, Language language) {
  const bool worthless = check != nullptr && !counts(match, check);
  const auto caveat = worthless ? std::string(in(language, check->reason.en, check->reason.vi)) : std::string();
  return match_text(match, language, caveat) +
         fmt::format("{}: {}\n", in(language, "The card", "Thẻ"), verdict_line(verification, language));
}

int show(const Job& job) {
  const auto& output = job.arguments.output;
  if (!job.report) return report_error(job.report.error(), output);
  const auto& report = *job.report;
  if (report.failure) return report_error(*report.failure, output);
  const auto* match = finger_match(report);
  if (match == nullptr) return report_error(Error{.code = ErrorCode::finger_not_offered}, output);
  const auto* check = report.verification.find("biometric.finger");
  const auto& verification = report.verification;
  print(output.json ? as_json(*match, check, verification) : as_text(*match, check, verification, output.language));
  return status_of(*match, check, job);
}

// In a thread of its own, so that neither a hung reader nor a hung card can hold the program.
int match_and_show(const FingerArguments& arguments) {
  auto prepared = prepare(arguments);
  if (!prepared) return report_error(prepared.error(), arguments.output);
  const auto job = std::make_shared<Job>(*std::move(prepared));
  const auto stop = stop_on_signal();
  job->options.cancel = stop;
  const auto ended = job->attendant.run([job] { job->report = read(*job); }, longest_silence, stop);
  if (ended) return show(*job);
  std::_Exit(finish_output(report_error(ended.error(), arguments.output)));
}

}  // namespace

Result<FingerMatchRequest> load_finger(const std::string& path) {
  auto bytes = read_whole_file(path, max_finger_record_size);
  if (!bytes) {
    const bool too_large = bytes.error().code == ErrorCode::evidence_too_large;
    return fail(too_large ? Error{.code = ErrorCode::finger_record, .where = path} : bytes.error());
  }
  SecretBytes record{BytesView(*bytes)};
  wipe(bytes->data(), bytes->size());
  return finger_match_request(std::move(record)).map_error([&](Error error) {
    error.where = path;
    return error;
  });
}

void add_match_finger(CLI::App& group, Action& action) {
  auto arguments = std::make_shared<FingerArguments>();
  auto* command = group.add_subcommand("finger", "Have the card compare a finger with the one it holds");
  command
      ->add_option("--template", arguments->record,
                   "The finger: a record of ISO/IEC 19794-2:2005, as scanners write it")
      ->type_name("FILE")
      ->required();
  command
      ->add_option("--reader", arguments->reader,
                   "A reader's name or a unique part of it, or virtual:SPECIMEN (default: the first reader with a "
                   "card in it)")
      ->type_name("READER");
  arguments->key.add_to(*command);
  command->add_flag("--last-try", arguments->last_try,
                    "Ask the card even where one more refusal blocks its finger for good; ask the holder first");
  arguments->verdict.add_judging_to(*command);
  arguments->evidence.add_to(*command);
  add_output_options(*command, arguments->output);
  command->callback([arguments, &action] { action = [arguments] { return match_and_show(*arguments); }; });
}

}  // namespace chipid::tool
