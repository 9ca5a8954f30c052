#include <fmt/format.h>

#include <chipid/read.hpp>
#include <chipid/replay.hpp>
#include <cstdio>
#include <memory>
#include <sstream>

#include "card_source.hpp"
#include "command.hpp"
#include "key_options.hpp"
#include "text_report.hpp"

namespace chipid::tool {
namespace {

using Clock = std::chrono::steady_clock;

struct ReadArguments {
  std::string reader;
  KeyOptions key;
  std::string files;
  bool no_portrait = false;
  bool allow_bac_fallback = false;
  std::string apdu_log;
  OutputOptions output;
};

// The master file's directories and sizes serve the reading itself; EF.CardSecurity comes with its own protocol.
bool can_be_read(File file) {
  return file != File::dir && file != File::atr_info && file != File::card_security;
}

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

// A virtual card's print is known: without any key option it is read as if somebody had typed it off the card.
Result<> add_printed_key(std::vector<AccessKey>& keys, const CardSource& source) {
  if (source.printed_mrz.empty()) return {};
  CHIPID_TRY(auto key, AccessKey::from_mrz(source.printed_mrz));
  keys.push_back(std::move(key));
  return {};
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

Result<ReadReport> read(const ReadArguments& arguments) {
  ReadOptions options;
  options.started = Clock::now();
  CHIPID_TRY(options.files, parse_files(arguments.files));
  CHIPID_TRY(auto keys, arguments.key.keys());
  CHIPID_TRY(auto source, open_card_source(arguments.reader));
  if (keys.empty() && !arguments.key.from_stdin) CHIPID_CHECK(add_printed_key(keys, source));
  options.portrait = !arguments.no_portrait;
  options.allow_bac_fallback = arguments.allow_bac_fallback;
  options.random = source.random ? source.random : RandomSource(system_random);
  const bool draws = is_interactive() && !arguments.output.json;
  if (draws) options.on_event = draw_progress;

  Recorder recorder(ReplayLevel::wire);
  auto* card = source.connection.get();
  std::unique_ptr<CardConnection> recorded;
  if (!arguments.apdu_log.empty()) {
    // A place that cannot be written is better known before the card is asked.
    CHIPID_CHECK(recorder.save(arguments.apdu_log));
    recorded = recorder.wrap(*card);
    card = recorded.get();
    options.random = recorder.wrap(options.random);
  }
  auto report = read_card(*card, keys, options);
  if (draws) clear_progress();
  const auto saved = recorded ? recorder.save(arguments.apdu_log) : Result<>();
  // What went wrong with the card matters more than its record.
  if (!report.failure) CHIPID_CHECK(saved);
  return report;
}

int show(const ReadArguments& arguments) {
  const auto report = read(arguments);
  if (!report) return report_error(report.error(), arguments.output);
  if (report->failure) return report_error(*report->failure, arguments.output);
  print(arguments.output.json ? to_json(*report) + "\n" : text_report(*report, arguments.output.language));
  return exit_done;
}

}  // namespace

void add_read_command(CLI::App& app, Action& action) {
  auto arguments = std::make_shared<ReadArguments>();
  auto* command = app.add_subcommand("read", "Open a chip and read it");
  command->add_option("--reader", arguments->reader,
                      "A reader's name or a unique part of it; virtual:SPECIMEN (also virtual:dir:FOLDER, each with "
                      ",fault=NAME,timing=NAME); or replay:FILE (default: the first reader with a card in it)");
  arguments->key.add_to(*command);
  command->add_option("--files", arguments->files,
                      "Read just these, e.g. com,sod,dg1,dg2 (default: all the card lists)");
  command->add_flag("--no-portrait", arguments->no_portrait, "Leave the portrait (DG2) out");
  command->add_flag("--allow-bac-fallback", arguments->allow_bac_fallback,
                    "Open by BAC where the chip offers PACE but it does not succeed");
  command->add_option("--apdu-log", arguments->apdu_log,
                      "Record the conversation for replay:FILE; the file holds personal data and the key");
  add_output_options(*command, arguments->output);
  command->callback([arguments, &action] { action = [arguments] { return show(*arguments); }; });
}

}  // namespace chipid::tool
