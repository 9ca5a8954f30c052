#include "logic/first_run.hpp"

#include <catch2/catch.hpp>

using namespace chipid::counter;

TEST_CASE("the steps of setting up lead to the end and back") {
  auto step = SetupStep::language;
  CHECK_FALSE(step_before(step));
  int count = 1;
  while (const auto next = next_step(step)) {
    CHECK(step_before(*next) == step);
    step = *next;
    ++count;
  }
  CHECK(count == setup_steps);
  CHECK(step == SetupStep::practice);
}

TEST_CASE("any card passes the test of the reader, also one that cannot be read, and it stays passed") {
  for (const auto state : {State::key_needed, State::connecting, State::unsupported, State::failed, State::busy,
                           State::result, State::wrong_key}) {
    CHECK(reader_test(ReaderTest::waiting, state) == ReaderTest::card_seen);
  }
  CHECK(reader_test(ReaderTest::card_seen, State::idle) == ReaderTest::card_seen);
  CHECK(reader_test(ReaderTest::card_seen, State::no_reader) == ReaderTest::card_seen);
  CHECK(reader_test(ReaderTest::no_service, State::no_reader) == ReaderTest::no_reader);
  CHECK(reader_test(ReaderTest::no_reader, State::idle) == ReaderTest::waiting);
  CHECK(reader_test(ReaderTest::waiting, State::no_service) == ReaderTest::no_service);
  CHECK(reader_test(ReaderTest::waiting, State::reader_lost) == ReaderTest::no_reader);
}

TEST_CASE("each outcome of the test says what to do, in both languages") {
  for (const auto test : {ReaderTest::no_service, ReaderTest::no_reader, ReaderTest::waiting, ReaderTest::card_seen}) {
    const auto text = reader_test_text(test);
    for (const auto& words : {text.title.en, text.title.vi, text.advice.en, text.advice.vi}) {
      CHECK_FALSE(words.empty());
    }
  }
}
