#include "known_words.hpp"

#include <algorithm>
#include <cctype>
#include <chipid/file.hpp>
#include <chipid/report.hpp>
#include <chipid/virtual_card.hpp>

#include "../readable_files.hpp"

namespace chipid::tool::help {
namespace {

using Words = std::vector<std::string>;

Words specimens() {
  Words words;
  for (const auto& specimen : virtual_card::specimens()) words.push_back(specimen.name);
  words.emplace_back("dir:");
  return words;
}

Words readers() {
  Words words;
  for (const auto& specimen : specimens()) words.push_back("virtual:" + specimen);
  words.emplace_back("replay:");
  return words;
}

Words verdicts() {
  Words words;
  for (int i = 0; i <= static_cast<int>(Verdict::invalid); ++i) {
    words.emplace_back(verdict_name(static_cast<Verdict>(i)));
  }
  return words;
}

std::string in_small_letters(std::string_view text) {
  std::string small(text);
  std::transform(small.begin(), small.end(), small.begin(), [](unsigned char letter) { return std::tolower(letter); });
  return small;
}

Words files() {
  Words words;
  for (int i = 0; i <= static_cast<int>(File::cvca); ++i) {
    const auto file = static_cast<File>(i);
    if (can_be_read(file)) words.push_back(in_small_letters(file_name(file)));
  }
  return words;
}

// The usual one has no name.
Words trust_sets() {
  auto sets = virtual_card::trust_sets();
  sets.erase(std::remove(sets.begin(), sets.end(), std::string()), sets.end());
  return sets;
}

struct Known {
  std::string_view argument;
  Words (*words)();
};

constexpr Known all_known[] = {
    {"READER", readers},         {"SPECIMEN", specimens},         {"VERDICT[,VERDICT]", verdicts},
    {"EF[,EF]", files},          {"FAULT", virtual_card::faults}, {"TIMING", virtual_card::timings},
    {"PKI", virtual_card::pkis}, {"TRUST_SET", trust_sets},       {"TERMINAL", virtual_card::terminal_authentications}};

}  // namespace

std::optional<Words> known_words(std::string_view argument) {
  for (const auto& known : all_known) {
    if (known.argument == argument) return known.words();
  }
  return std::nullopt;
}

}  // namespace chipid::tool::help
