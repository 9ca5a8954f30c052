#include "logic/lane_choice.hpp"

#include <catch2/catch.hpp>
#include <vector>

#include "logic/lane_view.hpp"

using namespace chipid::counter;
using Lanes = std::vector<LaneSummary>;

namespace {

constexpr LaneSummary free_lane{.state = State::idle, .has_reader = true};
constexpr LaneSummary at_work{.state = State::reading, .has_reader = true};
constexpr LaneSummary wants_key{.state = State::key_needed, .has_reader = true};

LaneSummary done(unsigned order) {
  return {.state = State::result, .has_reader = true, .finished = order};
}

}  // namespace

TEST_CASE("lanes: what is on the screen stays there while it has something to show or to ask") {
  CHECK(lane_to_show(Lanes{done(2), done(1)}, 0) == 0);
  CHECK(lane_to_show(Lanes{at_work, done(1)}, 0) == 0);
  CHECK(lane_to_show(Lanes{wants_key, at_work}, 0) == 0);
  CHECK(lane_to_show(Lanes{{.state = State::failed, .has_reader = true}, done(1)}, 0) == 0);
}

TEST_CASE("lanes: results come to the screen in the order in which they were ready") {
  CHECK(lane_to_show(Lanes{free_lane, done(3), done(2)}, 0) == 2);
  CHECK(lane_to_show(Lanes{free_lane, done(3), free_lane}, 0) == 1);
}

TEST_CASE("lanes: a result waits before help, help before work, work before nothing") {
  CHECK(lane_to_show(Lanes{free_lane, wants_key, done(1)}, 0) == 2);
  CHECK(lane_to_show(Lanes{free_lane, at_work, wants_key}, 0) == 2);
  CHECK(lane_to_show(Lanes{free_lane, at_work}, 0) == 1);
  CHECK(lane_to_show(Lanes{free_lane, free_lane}, 1) == 1);
}

TEST_CASE("lanes: a result whose card was taken away makes way for one that waits, and for nothing else") {
  const LaneSummary leaving{.state = State::clearing, .has_reader = true, .finished = 1};
  CHECK(lane_to_show(Lanes{leaving, done(2)}, 0) == 1);
  CHECK(lane_to_show(Lanes{leaving, at_work}, 0) == 0);
  CHECK(lane_to_show(Lanes{leaving, wants_key}, 0) == 0);
  const LaneSummary kept{.state = State::clearing, .has_reader = true, .held = true, .finished = 1};
  CHECK(lane_to_show(Lanes{kept, done(2)}, 0) == 0);
}

TEST_CASE("lanes: a lane whose reader went makes way for one that has a reader") {
  const LaneSummary unplugged{.state = State::no_reader};
  CHECK(lane_to_show(Lanes{unplugged, free_lane}, 0) == 1);
  CHECK(lane_to_show(Lanes{unplugged}, 0) == 0);
}

TEST_CASE("lanes: every choice is one of the lanes and choosing again changes nothing") {
  for (std::size_t a = 0; a < state_count; ++a) {
    for (std::size_t b = 0; b < state_count; ++b) {
      const Lanes lanes{{.state = static_cast<State>(a), .has_reader = true, .finished = 1},
                        {.state = static_cast<State>(b), .has_reader = true, .finished = 2}};
      for (const std::size_t shown : {std::size_t{0}, std::size_t{1}}) {
        const auto chosen = lane_to_show(lanes, shown);
        REQUIRE(chosen < lanes.size());
        CHECK(lane_to_show(lanes, chosen) == chosen);
      }
    }
  }
}

TEST_CASE("lanes: a key goes to the lane that waits for it") {
  CHECK(lane_for_key(Lanes{free_lane, wants_key}, 0) == 1);
  CHECK(lane_for_key(Lanes{wants_key, wants_key}, 1) == 1);
  CHECK(lane_for_key(Lanes{done(1), {.state = State::wrong_key, .has_reader = true}}, 0) == 1);
  CHECK(lane_for_key(Lanes{done(1), free_lane}, 0) == 0);
}

TEST_CASE("lanes: a key that nobody used goes to the reader on which the card is laid") {
  const LaneSummary with_key{.state = State::key_ready, .has_reader = true, .key = true};
  CHECK(lane_with_key(Lanes{with_key, free_lane}, 1) == 0);
  CHECK(lane_with_key(Lanes{with_key, with_key}, 1) == 1);
  CHECK(lane_with_key(Lanes{free_lane, free_lane}, 1) == 1);
}

TEST_CASE("lanes: every state of a lane has words in both languages") {
  for (std::size_t i = 0; i < state_count; ++i) {
    const auto state = static_cast<State>(i);
    const auto vi = make_lane_view(state, std::nullopt, chipid::Language::vi).words;
    const auto en = make_lane_view(state, std::nullopt, chipid::Language::en).words;
    CHECK_FALSE(vi.empty());
    CHECK(vi != en);
  }
  const auto view = make_lane_view(State::result, chipid::Verdict::invalid, chipid::Language::en);
  CHECK(view.mark == LaneMark::done);
  CHECK(view.words != make_lane_view(State::result, std::nullopt, chipid::Language::en).words);
}
