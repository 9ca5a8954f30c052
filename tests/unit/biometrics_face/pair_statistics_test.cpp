#include "biometrics/face/pair_statistics.hpp"

#include "support/catch.hpp"

using namespace chipid;
using namespace chipid::biometrics;
using Catch::Matchers::WithinAbs;

namespace {

// Two pairs of each person, one of each two people.
std::vector<PairScore> simple(std::uint32_t people, float genuine, float impostor) {
  std::vector<PairScore> pairs;
  for (std::uint32_t a = 0; a < people; ++a) {
    pairs.push_back({a, a, genuine});
    pairs.push_back({a, a, genuine});
    for (std::uint32_t b = 0; b < a; ++b) pairs.push_back({a, b, impostor});
  }
  return pairs;
}

}  // namespace

TEST_CASE("pairs, people and pairs of people are counted apart") {
  const PairStatistics statistics(simple(5, 0.9F, 0.1F), 5);
  CHECK(statistics.genuine_pairs() == 10);
  CHECK(statistics.genuine_people() == 5);
  CHECK(statistics.impostor_pairs() == 10);
  CHECK(statistics.people_pairs() == 10);
}

TEST_CASE("rates at a threshold, worked by hand") {
  const PairStatistics statistics(
      {{0, 0, 0.9F}, {0, 0, 0.4F}, {1, 1, 0.8F}, {1, 1, 0.7F}, {0, 1, 0.6F}, {0, 1, 0.2F}, {1, 0, 0.5F}, {0, 1, 0.1F}},
      2);
  const auto point = statistics.at(0.5);
  CHECK_THAT(point.false_non_match.rate, WithinAbs(0.25, 1e-12));
  CHECK_THAT(point.false_match.rate, WithinAbs(0.5, 1e-12));
  CHECK(statistics.at(0.7F).false_non_match.rate == 0.25);
  CHECK(statistics.at(0.95).false_non_match.rate == 1);
  CHECK(statistics.at(0.95).false_match.rate == 0);
  CHECK(statistics.people_pairs() == 1);
}

TEST_CASE("the equal error rate is where the rates cross") {
  // At 0.5 one of four genuine pairs fails, one of four impostors passes.
  const PairStatistics statistics(
      {{0, 0, 0.9F}, {0, 0, 0.8F}, {1, 1, 0.5F}, {1, 1, 0.3F}, {0, 1, 0.6F}, {0, 1, 0.4F}, {0, 1, 0.2F}, {0, 1, 0.1F}},
      2);
  CHECK_THAT(statistics.equal_error().rate, WithinAbs(0.25, 1e-12));
  CHECK(PairStatistics(simple(4, 0.9F, 0.1F), 4).equal_error().rate == 0);
  CHECK(PairStatistics(simple(4, 0.1F, 0.9F), 4).equal_error().rate > 0.4);
}

TEST_CASE("no error among few people is no proof of none") {
  const PairStatistics statistics(simple(10, 0.9F, 0.1F), 10);
  const auto point = statistics.at(0.5);
  CHECK(point.false_non_match.rate == 0);
  CHECK_THAT(point.false_non_match.high, WithinAbs(0.3085, 0.0001));  // 0 of 10 people, not of 20 pairs
  CHECK_THAT(point.false_match.high, WithinAbs(0.0787, 0.0001));      // 0 of 45 pairs of people
}

TEST_CASE("many pictures of one person do not make the bounds narrow") {
  auto pairs = simple(10, 0.9F, 0.1F);
  for (int i = 0; i < 1000; ++i) pairs.push_back({3, 3, i < 500 ? 0.2F : 0.9F});
  const PairStatistics statistics(pairs, 10);
  const auto rate = statistics.at(0.5).false_non_match;
  CHECK(rate.rate > 0.45);
  CHECK(rate.low < 0.05);  // without that person there is no error
  CHECK(rate.high > 0.49);
}

TEST_CASE("the same pairs give the same bounds every time") {
  auto pairs = simple(12, 0.9F, 0.1F);
  pairs[0].score = 0.2F;
  pairs.back().score = 0.8F;
  const auto first = PairStatistics(pairs, 12).at(0.5);
  std::reverse(pairs.begin(), pairs.end());
  const auto second = PairStatistics(pairs, 12).at(0.5);
  CHECK(first.false_match.high == second.false_match.high);
  CHECK(first.false_non_match.low == second.false_non_match.low);
}

TEST_CASE("a rate that the people cannot support is not given") {
  const PairStatistics few(simple(24, 0.9F, 0.1F), 24);
  CHECK_FALSE(few.supports(1e-2));
  CHECK_FALSE(few.goal(1e-2).point);
  CHECK(few.goal(1e-2).people_needed == 25);
  const PairStatistics enough(simple(25, 0.9F, 0.1F), 25);
  CHECK(enough.supports(1e-2));
  REQUIRE(enough.goal(1e-2).point);
  CHECK_FALSE(enough.goal(1e-3).point);
  CHECK(enough.goal(1e-3).people_needed == 78);
}

TEST_CASE("pictures of the same two people again and again support nothing more") {
  std::vector<PairScore> pairs{{0, 0, 0.9F}, {1, 1, 0.9F}};
  for (int i = 0; i < 10000; ++i) pairs.push_back({0, 1, 0.1F});
  CHECK_FALSE(PairStatistics(pairs, 2).supports(1e-2));
}

TEST_CASE("the threshold of a goal keeps to it, also among equal scores") {
  std::vector<PairScore> pairs{{0, 0, 0.9F}};
  for (int i = 0; i < 100; ++i) pairs.push_back({0, 1, i < 10 ? 0.5F : 0.1F});
  const PairStatistics statistics(pairs, 2);
  CHECK(statistics.at(statistics.threshold_for(0.1)).false_match.rate <= 0.1);
  CHECK(statistics.threshold_for(0.1) < 0.5);
  CHECK(statistics.threshold_for(0.09) > 0.5);
  CHECK(statistics.at(statistics.threshold_for(0.09)).false_match.rate == 0);
  CHECK(statistics.at(statistics.threshold_for(0)).false_match.rate == 0);
  CHECK(statistics.at(statistics.threshold_for(1)).false_match.rate == 1);
}
