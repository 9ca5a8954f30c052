#include "logic/sound.hpp"

#include "support/catch.hpp"

using namespace chipid::counter;

TEST_CASE("sounds: a verdict sounds by what it means at this counter") {
  CHECK(sound_of(Admission::admit) == Sound::admit);
  CHECK(sound_of(Admission::warn) == Sound::warn);
  CHECK(sound_of(Admission::supervisor) == Sound::stop);
  CHECK(sound_of(Admission::stop) == Sound::stop);
}

TEST_CASE("sounds: a slipped card and a key that is waited for are heard, once") {
  CHECK(sound_of(State::reading, State::card_lost) == Sound::card_lost);
  CHECK(sound_of(State::idle, State::key_needed) == Sound::key_needed);
  CHECK(sound_of(State::access, State::wrong_key) == Sound::key_needed);
  CHECK_FALSE(sound_of(State::card_lost, State::card_lost));
  CHECK_FALSE(sound_of(State::idle, State::key_ready));
  CHECK_FALSE(sound_of(State::verifying, State::result));
}
