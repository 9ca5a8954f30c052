#include "biometrics/face/proportion.hpp"

#include "support/catch.hpp"

using namespace chipid::biometrics;
using Catch::Matchers::WithinAbs;

TEST_CASE("Clopper and Pearson's interval as tables print it") {
  struct Row {
    std::size_t errors;
    std::size_t trials;
    double low;
    double high;
  };
  // 95 % limits of a binomial proportion as in statistical tables (Documenta Geigy) and R's binom.test.
  for (const auto& row :
       {Row{0, 10, 0, 0.3085}, Row{1, 10, 0.0025, 0.4450}, Row{5, 10, 0.1871, 0.8129}, Row{10, 10, 0.6915, 1},
        Row{0, 20, 0, 0.1684}, Row{5, 20, 0.0866, 0.4910}, Row{0, 100, 0, 0.0362}, Row{1, 100, 0.0003, 0.0545},
        Row{10, 100, 0.0490, 0.1762}, Row{0, 1000, 0, 0.0037}, Row{50, 1000, 0.0373, 0.0654}}) {
    CAPTURE(row.errors, row.trials);
    const auto interval = clopper_pearson(row.errors, row.trials);
    CHECK_THAT(interval.low, WithinAbs(row.low, 0.00006));
    CHECK_THAT(interval.high, WithinAbs(row.high, 0.00006));
  }
}

TEST_CASE("without trials nothing is known, and more errors than trials are all of them") {
  CHECK(clopper_pearson(0, 0).low == 0);
  CHECK(clopper_pearson(0, 0).high == 1);
  CHECK(clopper_pearson(9, 5).high == 1);
  CHECK_THAT(clopper_pearson(9, 5).low, WithinAbs(0.4782, 0.00006));
}

TEST_CASE("the binomial distribution at its ends and in the middle") {
  CHECK(at_most(5, 5, 0.3) == 1);
  CHECK(at_most(0, 5, 0) == 1);
  CHECK(at_most(0, 5, 1) == 0);
  CHECK_THAT(at_most(0, 2, 0.5), WithinAbs(0.25, 1e-12));
  CHECK_THAT(at_most(1, 2, 0.5), WithinAbs(0.75, 1e-12));
  CHECK_THAT(at_most(500, 1000, 0.5), WithinAbs(0.512613, 1e-6));
  CHECK_THAT(at_most(50'000, 100'000, 0.5), WithinAbs(0.501262, 1e-6));
}

TEST_CASE("the rule of three") {
  CHECK(trials_needed(1) == 3);
  CHECK(trials_needed(1e-2) == 300);
  CHECK(trials_needed(1e-3) == 3000);
  CHECK(trials_needed(1e-4) == 30000);
  // What it means: without an error among so many, the bound of 95 % on one side is the rate.
  CHECK_THAT(at_most(0, 300, 1e-2), WithinAbs(0.05, 0.001));
}

TEST_CASE("how many people make so many pairs") {
  CHECK(people_for_pairs(0) == 2);
  CHECK(people_for_pairs(1) == 2);
  CHECK(people_for_pairs(2) == 3);
  CHECK(people_for_pairs(3) == 3);
  CHECK(people_for_pairs(4) == 4);
  CHECK(people_for_pairs(300) == 25);
  CHECK(people_for_pairs(301) == 26);
  CHECK(people_for_pairs(3000) == 78);
  CHECK(people_for_pairs(30000) == 246);
}
