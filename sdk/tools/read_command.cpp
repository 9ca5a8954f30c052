#include <fmt/format.h>

#include <algorithm>
#include <chipid/deadline.hpp>
#include <chipid/read.hpp>
#include <chipid/replay.hpp>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <sstream>

#include "card_source.hpp"
#include "command.hpp"
#include "evidence_options.hpp"
#include "face_option.hpp"
#include "hex.hpp"
#include "key_options.hpp"
#include "match_command.hpp"
#include "portrait_option.hpp"
#include "readable_files.hpp"
#include "stop_on_signal.hpp"
#include "text_report.hpp"
#include "verdict_options.hpp"

#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace chipid::tool {
namespace {

using Clock = std::chrono::steady_clock;

struct ReadArguments {
  std::string reader;
  KeyOptions key;
  std::string files;
  bool no_portrait = false;
  bool allow_bac_fallback = false;
  std::string aa_challenge;
  std::vector<std::string> ta_chain;
  std::string ta_key;
  std::string apdu_log;
  std::string match_finger;
  bool last_try = false;
  PortraitOption portrait;
  FaceOption face;
  VerdictOptions verdict;
  EvidenceOptions evidence;
  OutputOptions output;
};

Result<std::vector<File>> parse_files(const std::string& list) {
  std::vector<File> files;
  std::istringstream names(list);
  for (std::string name; std::getline(names, name, ',');) {
    const auto file = file_from_name(name);
    if (!file) return fail(ErrorCode::usage_bad_value, "--files", "unknown file '" + name + "'");
    if (!can_be_read(*file))
      return fail(ErrorCode::usage_bad_value, "--files", "'" + name + "' is not read on its own");
    files.push_back(*file);
  }
  return files;
}

Result<std::optional<ActiveAuthenticationChallenge>> parse_challenge(const std::string& text) {
  if (text.empty()) return std::nullopt;
  CHIPID_TRY(const auto bytes, challenge_from_hex(text));
  ActiveAuthenticationChallenge challenge{};
  std::copy(bytes.begin(), bytes.end(), challenge.begin());
  return challenge;
}

Result<std::optional<FingerMatchRequest>> requested_finger(const ReadArguments& arguments) {
  if (arguments.match_finger.empty()) return std::nullopt;
  CHIPID_TRY(auto request, load_finger(arguments.match_finger));
  request.last_try = arguments.last_try;
  return request;
}

bool leaves_portrait_out(const ReadOptions& options, const ReadArguments& arguments) {
  const auto& files = options.files;
  return files.empty() ? arguments.no_portrait : std::find(files.begin(), files.end(), File::dg2) == files.end();
}

Result<std::optional<TerminalIdentity>> load_terminal(const ReadArguments& arguments) {
  if (arguments.ta_chain.empty() && arguments.ta_key.empty()) return std::nullopt;
  if (arguments.ta_chain.empty()) return fail(ErrorCode::usage_bad_value, "--ta-key", "--ta-chain is missing");
  if (arguments.ta_key.empty()) return fail(ErrorCode::usage_bad_value, "--ta-chain", "--ta-key is missing");
  const std::vector<std::filesystem::path> chain(arguments.ta_chain.begin(), arguments.ta_chain.end());
  CHIPID_TRY(auto terminal, TerminalIdentity::load(chain, arguments.ta_key));
  return terminal;
}

void draw_progress(const ReadEvent& event) {
  if (event.kind != ReadEvent::Kind::progress || event.total == 0) return;
  constexpr std::size_t width = 30;
  const auto filled = event.done * width / event.total;
  const auto line =
      fmt::format("\r\033[K{:<16}[{}{}]", event.step, std::string(filled, '#'), std::string(width - filled, ' '));
  std::fwrite(line.data(), 1, line.size(), stderr);
}

void clear_progress() {
  std::fputs("\r\033[K", stderr);
}

/// All that the reading thread needs, so that it may be left behind.
struct Job {
  ReadArguments arguments;
  std::vector<AccessKey> keys;
  ReadOptions options;
  EvidenceWriter evidence = {};
  Attendant attendant = {};
  Result<ReadReport> report = fail(ErrorCode::internal);
  /// What became of --portrait: the rest of the card is shown all the same.
  Result<> portrait = {};
};

// What is wrong with the command line is told before a card is asked for.
Result<Job> prepare(const ReadArguments& arguments) {
  Job job{.arguments = arguments, .keys = {}, .options = {}};
  auto& options = job.options;
  options.started = Clock::now();
  CHIPID_TRY(options.files, parse_files(arguments.files));
  CHIPID_TRY(auto given, arguments.key.given());
  job.keys = std::move(given.keys);
  options.qr = std::move(given.qr);
  CHIPID_TRY(options.active_authentication_challenge, parse_challenge(arguments.aa_challenge));
  CHIPID_TRY(options.terminal, load_terminal(arguments));
  CHIPID_TRY(options.finger, requested_finger(arguments));
  CHIPID_TRY(options.verify, arguments.verdict.load());
  CHIPID_TRY(job.evidence, arguments.evidence.open());
  CHIPID_CHECK(arguments.portrait.prepare(arguments.no_portrait));
  CHIPID_CHECK(job.arguments.face.prepare(leaves_portrait_out(options, arguments), arguments.evidence.asked()));
  options.portrait = !arguments.no_portrait;
  options.allow_bac_fallback = arguments.allow_bac_fallback;
  if (is_interactive() && !arguments.output.json) options.on_event = draw_progress;
  return job;
}

Result<ReadReport> read(Job& job) {
  auto& options = job.options;
  CHIPID_TRY(auto source, open_card_source(job.arguments.reader));
  if (job.keys.empty() && !job.arguments.key.from_stdin) CHIPID_CHECK(add_printed_key(job.keys, source));
  options.random = source.random ? source.random : RandomSource(system_random);
  const auto attended = job.attendant.attend(std::move(source.connection));

  Recorder recorder(ReplayLevel::wire);
  auto* card = attended.get();
  std::unique_ptr<CardConnection> recorded;
  const auto& apdu_log = job.arguments.apdu_log;
  if (!apdu_log.empty()) {
    // A place that cannot be written is better known before the card is asked.
    CHIPID_CHECK(recorder.save(apdu_log));
    recorded = recorder.wrap(*card);
    card = recorded.get();
    options.random = recorder.wrap(options.random);
  }
  auto report = read_card(*card, job.keys, options);
  const auto saved = recorded ? recorder.save(apdu_log) : Result<>();
  // What went wrong with the card matters more than its record.
  if (report.failure) return report;
  CHIPID_CHECK(saved);
  return report;
}

// What needs no card: nobody waits for one any more, so that a match service may take its time.
Result<> use(Job& job) {
  auto& report = *job.report;
  job.arguments.face.match(report, job.options.verify.policy, job.options.cancel);
  CHIPID_CHECK(job.evidence.write(report, job.arguments.face.kept_probe()));
  job.portrait = job.arguments.portrait.write(report);
  if (!job.portrait && report.document.portrait) report.document.portrait->error = job.portrait.error();
  return {};
}

// Who types key after key should see how many it were, and that the chip takes its time by now.
void show_tries(const std::vector<AccessAttempt>& attempts, Language language) {
  for (const auto& attempt : attempts) {
    const auto key = attempt.key.empty() ? std::string() : fmt::format(" ({})", attempt.key);
    const auto left = attempt.tries_left
                          ? fmt::format(fmt::runtime(in(language, ", tries left: {}", ", số lần thử còn lại: {}")),
                                        *attempt.tries_left)
                          : std::string();
    const auto line = fmt::format("  {}: {}{}, {}{}, {:.0f} ms\n", in(language, "tried", "đã thử"), attempt.protocol,
                                  key, attempt.refused ? error_id(*attempt.refused) : "", left, attempt.milliseconds);
    std::fwrite(line.data(), 1, line.size(), stderr);
  }
}

int show_failure(const ReadReport& report, const OutputOptions& output) {
  if (output.json) {
    print(failure_to_json(report) + "\n");
    return exit_status(*report.failure);
  }
  const auto status = report_error(*report.failure, output);
  show_tries(report.access.attempts, output.language);
  return status;
}

// Under --json the reason stands in the document.
int show_portrait_trouble(const Error& error, const OutputOptions& output) {
  return output.json ? exit_status(error) : report_error(error, output);
}

// Whatever verdicts are taken: who asked for a match wants one that counts.
bool matches_count(const ReadReport& report) {
  return std::all_of(report.matches.begin(), report.matches.end(), [&](const MatchResult& match) {
    const auto* check =
        report.verification.find(match.modality == MatchModality::face ? "biometric.face" : "biometric.finger");
    return check != nullptr && check->status == CheckStatus::passed;
  });
}

// A verdict says more than a portrait that was not written.
int show(const Job& job) {
  const auto& report = job.report;
  const auto& output = job.arguments.output;
  if (!report) return report_error(report.error(), output);
  if (report->failure) return show_failure(*report, output);
  print(output.json ? to_json(*report) + "\n" : text_report(*report, output.language));
  auto status = VerdictOptions::exit_status(report->verification, job.options.verify.policy);
  if (status == exit_done && !matches_count(*report)) status = exit_other_verdict;
  const auto trouble = job.portrait ? exit_done : show_portrait_trouble(job.portrait.error(), output);
  return status == exit_done ? trouble : status;
}

// The main thread only waits while the other reads: a second memory pool (glibc makes one for each thread) would cost
// page faults and save nothing.
void share_one_memory_pool() {
#if defined(__GLIBC__)
  mallopt(M_ARENA_MAX, 1);
#endif
}

// The card is read in a thread of its own, so that neither a hung reader nor a hung card can hold the program.
int read_and_show(const ReadArguments& arguments) {
  auto prepared = prepare(arguments);
  if (!prepared) return report_error(prepared.error(), arguments.output);
  const auto job = std::make_shared<Job>(*std::move(prepared));
  share_one_memory_pool();
  const auto stop = stop_on_signal();
  job->options.cancel = stop;
  const auto ended = job->attendant.run([job] { job->report = read(*job); }, longest_silence, stop);
  if (job->options.on_event) clear_progress();
  if (ended && job->report && !job->report->failure) {
    if (auto used = use(*job); !used) job->report = fail(used.error());
  }
  if (ended) return show(*job);
  // The thread that was left behind would stumble over what an orderly exit takes away.
  std::_Exit(finish_output(report_error(ended.error(), arguments.output)));
}

}  // namespace

void add_read_command(CLI::App& app, Action& action) {
  auto arguments = std::make_shared<ReadArguments>();
  auto* command = app.add_subcommand("read", "Open a chip, read it and verify what was read");
  command
      ->add_option("--reader", arguments->reader,
                   "A reader's name or a unique part of it; virtual:SPECIMEN (also virtual:dir:FOLDER, each with "
                   ",fault=NAME,timing=NAME); or replay:FILE (default: the first reader with a card in it)")
      ->type_name("READER");
  arguments->key.add_to(*command);
  command
      ->add_option("--files", arguments->files,
                   "Read just these, e.g. com,sod,dg1,dg2,dg14,dg15; without DG2, DG14 or DG15, where the card "
                   "has them, it can at best be inconclusive (default: all the card lists)")
      ->type_name("EF[,EF]");
  command->add_flag("--no-portrait", arguments->no_portrait, "Leave the portrait (DG2) out");
  command->add_flag("--allow-bac-fallback", arguments->allow_bac_fallback,
                    "Open by BAC where the chip offers PACE but it does not succeed");
  command
      ->add_option("--aa-challenge", arguments->aa_challenge,
                   "What the chip has to sign in active authentication, 8 bytes, where somebody else verifies it "
                   "(default: a random number)")
      ->type_name("HEX");
  command
      ->add_option(
          "--ta-chain", arguments->ta_chain,
          "Terminal certificates (CVC) for fingerprints: files or folders; may be repeated. Fingerprints are read "
          "when --files names dg3")
      ->type_name("PATH");
  command->add_option("--ta-key", arguments->ta_key, "The terminal's private key: a PEM file or a pkcs11: URI")
      ->type_name("FILE|pkcs11:URI");
  auto* finger = command
                     ->add_option("--match-finger", arguments->match_finger,
                                  "Have the card compare this finger, a record of ISO/IEC 19794-2:2005")
                     ->type_name("FILE");
  command
      ->add_flag("--last-try", arguments->last_try,
                 "Ask the card even where one more refusal blocks its finger for good; ask the holder first")
      ->needs(finger);
  arguments->portrait.add_to(*command);
  arguments->face.add_to(*command);
  command
      ->add_option("--apdu-log", arguments->apdu_log,
                   "Record the conversation for replay:FILE; the file holds personal data and the key")
      ->type_name("FILE");
  arguments->verdict.add_to(*command);
  arguments->evidence.add_to(*command);
  add_output_options(*command, arguments->output);
  command->callback([arguments, &action] { action = [arguments] { return read_and_show(*arguments); }; });
}

}  // namespace chipid::tool
