// Waits for cards, reads each and posts its report to an HTTP end point. What opens a card is typed, or scanned, as a
// line on standard input once the card is there.
#include <chipid/read.hpp>
#include <chipid/readers.hpp>
#include <iostream>
#include <limits>

#include "card_key.hpp"
#include "card_queue.hpp"
#include "command_line.hpp"
#include "http_post.hpp"
#include "output.hpp"
#include "trust_option.hpp"

namespace {

constexpr auto usage = "post_cards [--trust FOLDER] [--count N] URL";

chipid::Result<chipid::ReadReport> read(const std::string& reader, const std::string& text,
                                        const chipid::TrustStore& trust) {
  CHIPID_TRY(auto key, card_key(text));
  CHIPID_TRY(auto card, chipid::connect_reader(reader));
  chipid::ReadOptions options;
  options.verify.trust = trust;
  options.qr = key.qr;
  auto report = chipid::read_card(*card, key.keys, options);
  if (report.failure) return chipid::fail(*report.failure);
  return report;
}

std::string told(const chipid::Error& error) {
  return std::string(chipid::error_message(error.code, chipid::Language::vi)) + " / " +
         std::string(chipid::error_message(error.code, chipid::Language::en));
}

// One line on the card, whatever came of it: the next one has to be served too.
std::string serve(const std::string& url, const chipid::Result<chipid::ReadReport>& report) {
  if (!report) return told(report.error());
  const auto trouble = http_post(url, chipid::to_json(*report));
  if (!trouble.empty()) return "chưa gửi được / not posted: " + trouble;
  return "đã gửi / posted: " + std::string(chipid::verdict_name(*report->verification.verdict));
}

}  // namespace

int main(int count, char** arguments) {
  const auto line = CommandLine::parse(count, arguments, usage);
  const auto trust = trust_store(line);
  if (!trust) return print_error(trust.error());
  CardQueue cards;
  std::string text;
  for (auto left = line.number("--count", std::numeric_limits<unsigned long>::max()); left > 0; --left) {
    const auto reader = cards.next();
    if (!std::getline(std::cin, text)) break;
    std::cout << reader << ": " << serve(line.word, read(reader, text, *trust)) << std::endl;
  }
}
