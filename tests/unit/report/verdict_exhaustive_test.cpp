#include <array>
#include <random>

#include "support/vectors.hpp"
#include "verdict_rule.hpp"

// The rule over every combination of the deciding statuses. A class is a set of checks that the table does not tell
// apart. The first tests prove what the last ones build on: a class is as bad as its worst member, so one member may
// stand for it; and what the table does not ask of a class changes nothing, so three statuses may stand for five.

using namespace chipid;
using test::Card;

namespace {

using enum CheckStatus;
constexpr std::array all_statuses = {passed, failed, inconclusive, not_supported, not_performed};
constexpr std::array judged = {passed, failed, inconclusive};

// Whether all five statuses of a class matter, or `not_supported` and `not_performed` are as good as `passed`.
struct Class {
  bool five = false;
  std::vector<std::string> members = {};
};

const std::vector<Class> classes = {
    {true, test::needed},
    {true, {"ds.revocation"}},
    {true, {"chip.active_authentication"}},
    {true, {"chip.chip_authentication"}},
    {false, {"access.pace_not_downgraded", "crypto.forbidden", "dg3.hash", "dg14.hash", "cardsecurity.signature"}},
    {false,
     {"access.policy", "sod.portrait", "ds.document_type", "com.consistency", "dg1.mrz", "dg1.dg13", "qr.chip",
      "document.expiry"}},
    {false, {"crypto.weak"}},
    {false, {"biometric.face", "biometric.finger"}},
};
constexpr std::size_t class_count = 8;
constexpr std::size_t needed_class = 0, active_class = 2, chip_class = 3;

using Statuses = std::array<CheckStatus, class_count>;

// Online, and offline in all ways; each under every demand of a policy.
std::vector<Card> ways() {
  std::vector<Card> cards;
  for (unsigned bits = 0; bits < 32; ++bits) {
    auto card = test::good_card();
    card.online = (bits & 1U) != 0;
    card.own_challenge = (bits & 2U) != 0;
    card.enrolled = (bits & 4U) != 0;
    card.no_crl_is_c = (bits & 8U) != 0;
    card.weak_is_e = (bits & 16U) != 0;
    if (!card.online || (!card.own_challenge && !card.enrolled)) cards.push_back(std::move(card));
  }
  return cards;
}

int goodness(char letter) {
  constexpr std::string_view from_worst = "ECDBA";
  return static_cast<int>(from_worst.find(letter));
}

// Whether `better` is no worse than `worse`. "Neither passed nor failed" is one thing for what row C needs. Of the
// proofs, what signed data does not announce is better than what it announces in vain, and what was not tried is not
// worse than what was tried in vain. Elsewhere the other two statuses are not compared.
bool improves(std::size_t number, CheckStatus worse, CheckStatus better) {
  const auto rank = [number](CheckStatus status) {
    if (status == failed) return 0;
    if (status == inconclusive) return 1;
    if (status == passed) return 4;
    if (number == needed_class) return 1;
    if (number == active_class || number == chip_class) return status == not_performed ? 2 : 3;
    return -1;
  };
  return rank(worse) >= 0 && rank(better) >= 0 && rank(worse) <= rank(better);
}

// Cards on which at most one class other than the `spared` one is not passed, in every way.
template <typename Visit>
void each_context(std::size_t spared, Visit visit) {
  for (auto card : ways()) {
    visit(card);
    for (std::size_t other = 0; other < class_count; ++other) {
      auto& status = card.at(classes[other].members.back());
      for (const auto other_status : all_statuses) {
        if (other == spared || other_status == passed) continue;
        status = other_status;
        visit(card);
      }
      status = passed;
    }
  }
}

// How many pairs of statuses of these two members are not as bad as the worse of them alone.
std::size_t unlike_the_worst(Card& card, CheckStatus& one, CheckStatus& two) {
  const auto letter = [&](CheckStatus a, CheckStatus b) {
    one = a;
    two = b;
    return goodness(test::letter_by_the_library(card));
  };
  std::array<int, all_statuses.size()> alone{};
  for (std::size_t i = 0; i < alone.size(); ++i) alone[i] = letter(all_statuses[i], passed);
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < alone.size(); ++i) {
    for (std::size_t j = 0; j < alone.size(); ++j) {
      wrong += letter(all_statuses[i], all_statuses[j]) != std::min(alone[i], alone[j]) ? 1 : 0;
    }
  }
  one = two = passed;
  return wrong;
}

// All combinations of the statuses that matter, each with its number.
std::vector<Statuses> combinations() {
  std::vector<Statuses> all = {Statuses{}};
  for (std::size_t i = 0; i < class_count; ++i) {
    std::vector<Statuses> longer;
    for (auto statuses : all) {
      for (const auto status : all_statuses) {
        if (!classes[i].five && std::find(judged.begin(), judged.end(), status) == judged.end()) continue;
        statuses[i] = status;
        longer.push_back(statuses);
      }
    }
    all = std::move(longer);
  }
  return all;
}

// The number of a combination that differs from another in one class.
std::size_t index_of(const Statuses& statuses) {
  std::size_t index = 0;
  for (std::size_t i = 0; i < class_count; ++i) {
    const auto place = static_cast<std::size_t>(statuses[i]);
    index = index * (classes[i].five ? all_statuses.size() : judged.size()) + place;
  }
  return index;
}

// The table's row once more, of classes instead of checks.
char letter_by_class(const Statuses& statuses, const Card& way) {
  const auto [needed, revocation, active, chip, only_e, only_d, weak, match] = statuses;
  for (const auto status : {needed, revocation, active, chip, only_e}) {
    if (status == failed) return 'E';
  }
  if (weak == failed && way.weak_is_e) return 'E';
  if (needed != passed) return 'C';
  if (revocation != passed && (revocation != inconclusive || way.no_crl_is_c)) return 'C';
  const bool proof = active == passed || chip == passed;
  const bool offered = active != not_supported || chip != not_supported;
  if (!proof && (way.online ? offered : active == inconclusive || chip == inconclusive)) return 'C';
  if (only_d == failed || weak == failed || match != passed) return 'D';
  if (way.online) return proof ? 'A' : 'B';
  if (way.enrolled) return proof ? 'A' : 'B';
  return way.own_challenge && active == passed ? 'A' : 'B';
}

// The library's letters of all combinations in one way.
std::vector<char> letters_in(Card way, const std::vector<Statuses>& all) {
  std::array<CheckStatus*, class_count> places{};
  for (std::size_t i = 0; i < class_count; ++i) places[i] = &way.at(classes[i].members.back());
  std::vector<char> letters;
  letters.reserve(all.size());
  for (const auto& statuses : all) {
    for (std::size_t i = 0; i < class_count; ++i) *places[i] = statuses[i];
    letters.push_back(test::letter_by_the_library(way));
  }
  return letters;
}

std::size_t worsened(const std::vector<Statuses>& all, const std::vector<char>& letters) {
  std::size_t wrong = 0;
  for (std::size_t at = 0; at < all.size(); ++at) {
    auto better = all[at];
    for (std::size_t i = 0; i < class_count; ++i) {
      const auto original = better[i];
      for (const auto status : all_statuses) {
        if (!improves(i, original, status) || status == original) continue;
        better[i] = status;
        wrong += goodness(letters[index_of(better)]) < goodness(letters[at]) ? 1 : 0;
      }
      better[i] = original;
    }
  }
  return wrong;
}

}  // namespace

TEST_CASE("the classes hold every check that decides, once") {
  std::vector<std::string> in_classes, in_table;
  for (const auto& one : classes) in_classes.insert(in_classes.end(), one.members.begin(), one.members.end());
  for (const auto& check : test::good_card().checks) in_table.push_back(check.id);
  std::sort(in_classes.begin(), in_classes.end());
  std::sort(in_table.begin(), in_table.end());
  CHECK(in_classes == in_table);
}

TEST_CASE("members of a class are interchangeable: a class is as bad as its worst member") {
  std::size_t wrong = 0;
  for (std::size_t number = 0; number < class_count; ++number) {
    const auto& members = classes[number].members;
    each_context(number, [&](Card& card) {
      for (std::size_t i = 1; i < members.size(); ++i) {
        wrong += unlike_the_worst(card, card.at(members[i - 1]), card.at(members[i]));
      }
    });
  }
  CHECK(wrong == 0);
}

TEST_CASE("where the table asks for a failure only, what was not performed is as good as passed") {
  std::size_t wrong = 0;
  for (std::size_t number = 0; number < class_count; ++number) {
    if (classes[number].five) continue;
    each_context(number, [&](Card& card) {
      auto& status = card.at(classes[number].members.front());
      const auto letter = test::letter_by_the_library(card);
      for (const auto other : {not_supported, not_performed}) {
        status = other;
        wrong += test::letter_by_the_library(card) != letter ? 1 : 0;
      }
      status = passed;
    });
  }
  CHECK(wrong == 0);
}

TEST_CASE("every combination yields the table's row, and no improvement makes the verdict worse") {
  const auto all = combinations();
  REQUIRE(all.size() == 5 * 5 * 5 * 5 * 3 * 3 * 3 * 3);
  std::size_t wrong = 0;
  std::size_t worse = 0;
  for (const auto& way : ways()) {
    const auto letters = letters_in(way, all);
    for (std::size_t at = 0; at < all.size(); ++at) {
      wrong += letters[at] != letter_by_class(all[at], way) || index_of(all[at]) != at ? 1 : 0;
    }
    worse += worsened(all, letters);
  }
  CHECK(wrong == 0);
  CHECK(worse == 0);
}

TEST_CASE("going offline improves nothing that was tried, a better kind of evidence worsens nothing") {
  const auto all = combinations();
  auto way = test::good_card();
  const auto online = letters_in(way, all);
  way.online = false;
  const auto bare = letters_in(way, all);
  way.own_challenge = true;
  const auto bound = letters_in(way, all);
  way.enrolled = true;
  const auto enrolled = letters_in(way, all);
  std::size_t wrong = 0;
  for (std::size_t at = 0; at < all.size(); ++at) {
    const bool tried = all[at][active_class] != not_performed && all[at][chip_class] != not_performed;
    wrong += tried && goodness(enrolled[at]) > goodness(online[at]) ? 1 : 0;
    wrong += goodness(bare[at]) > goodness(bound[at]) || goodness(bound[at]) > goodness(enrolled[at]) ? 1 : 0;
  }
  CHECK(wrong == 0);
}

TEST_CASE("any statuses of all checks at once: the verdict is the table's") {
  std::mt19937 random(20260528);
  const auto cards = ways();
  std::size_t wrong = 0;
  std::array<std::size_t, 128> seen{};
  for (int round = 0; round < 20000; ++round) {
    auto card = cards[random() % cards.size()];
    card.chip_read = random() % 20 != 0;
    // Few deviations, so that the lower rows are reached too.
    for (auto left = random() % 6; left > 0; --left) {
      card.checks[random() % card.checks.size()].status = all_statuses[random() % all_statuses.size()];
    }
    const auto letter = test::letter_by_the_library(card);
    ++seen[static_cast<std::size_t>(letter)];
    wrong += letter != test::letter_by_the_table(card) ? 1 : 0;
  }
  CHECK(wrong == 0);
  for (const auto letter : std::string("EFCDBA")) CHECK(seen[static_cast<std::size_t>(letter)] > 100);
}
