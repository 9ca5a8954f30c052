// Reads the card on a reader, or a virtual one, and says what it is worth.
#include <chipid/read.hpp>
#include <chipid/readers.hpp>
#include <chipid/virtual_card.hpp>

#include "card_key.hpp"
#include "command_line.hpp"
#include "output.hpp"
#include "trust_option.hpp"

namespace {

constexpr auto usage = "read_card [--reader NAME | --virtual SPECIMEN] [--trust FOLDER] KEY";

chipid::Result<std::unique_ptr<chipid::CardConnection>> open_card(const CommandLine& line) {
  if (const auto specimen = line.option("--virtual")) return chipid::virtual_card::open_card(*specimen);
  return chipid::connect_reader(line.option("--reader").value_or(""));
}

chipid::Result<chipid::ReadReport> read(const CommandLine& line) {
  CHIPID_TRY(auto key, card_key(line.word));
  CHIPID_TRY(auto card, open_card(line));
  chipid::ReadOptions options;
  CHIPID_TRY(options.verify.trust, trust_store(line));
  options.qr = key.qr;
  auto report = chipid::read_card(*card, key.keys, options);
  // What was read before the end must not be taken for a complete read.
  if (report.failure) return chipid::fail(*report.failure);
  return report;
}

}  // namespace

int main(int count, char** arguments) {
  const auto report = read(CommandLine::parse(count, arguments, usage));
  if (!report) return print_error(report.error());
  print_fields(report->document);
  return print_verification(report->verification, chipid::Policy{});
}
