#include <chipid/report.hpp>
#include <set>

#include "support/vectors.hpp"

using namespace chipid;

namespace {

constexpr Verdict all_verdicts[] = {Verdict::authentic,    Verdict::authentic_unproven_chip,
                                    Verdict::review,       Verdict::unverified,
                                    Verdict::inconclusive, Verdict::invalid};

}  // namespace

TEST_CASE("verdicts have the names of the report, each its own sentence and symbol") {
  std::set<std::string_view> names, symbols;
  for (const auto verdict : all_verdicts) {
    names.insert(verdict_name(verdict));
    symbols.insert(verdict_symbol_name(verdict_symbol(verdict)));
    CHECK(verdict_from_name(verdict_name(verdict)) == verdict);
    CHECK(verdict_sentence(verdict).en.size() > 40);
    CHECK(verdict_sentence(verdict).vi.size() > 40);
  }
  CHECK(names == std::set<std::string_view>{"authentic", "authentic_unproven_chip", "review", "unverified",
                                            "inconclusive", "invalid"});
  CHECK(symbols.size() == std::size(all_verdicts));
  CHECK_FALSE(verdict_from_name("genuine"));
}

TEST_CASE("verdicts are shown as the page says") {
  CHECK(verdict_symbol_name(verdict_symbol(Verdict::authentic)) == "filled_tick");
  CHECK(verdict_symbol_name(verdict_symbol(Verdict::authentic_unproven_chip)) == "outlined_tick");
  CHECK(verdict_symbol_name(verdict_symbol(Verdict::review)) == "triangle");
  CHECK(verdict_symbol_name(verdict_symbol(Verdict::unverified)) == "open_circle");
  CHECK(verdict_symbol_name(verdict_symbol(Verdict::inconclusive)) == "rhombus");
  CHECK(verdict_symbol_name(verdict_symbol(Verdict::invalid)) == "filled_square");
}

TEST_CASE("a check is found by its id") {
  const Verification verification{.checks = {{.id = "dg1.mrz"}, {.id = "dg1.dg13"}}};
  CHECK(verification.find("dg1.dg13") == &verification.checks[1]);
  CHECK(verification.find("dg1") == nullptr);
}
