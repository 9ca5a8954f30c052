#include "rules/pairing.hpp"

#include <algorithm>

#include "keys/primitives.hpp"

namespace chipid::counter::agent {
namespace {

BytesView bytes_of(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

// Every number alike: what is beyond the last whole million of 32 bits is drawn anew.
Outcome<std::string> six_digits() {
  constexpr std::uint32_t numbers = 1'000'000;
  constexpr std::uint32_t fair = UINT32_MAX / numbers * numbers;
  while (true) {
    const auto bytes = store::random_bytes(4);
    if (!bytes) return trouble(TroubleCode::crypto, "random");
    std::uint32_t number = 0;
    for (const auto byte : *bytes) number = number << 8U | byte;
    if (number < fair) return std::to_string(numbers + number % numbers).substr(1);
  }
}

}  // namespace

Outcome<std::string> Pairing::open(Instant now) {
  const auto earlier = code_;
  close();
  auto code = six_digits();
  while (code && *code == earlier) code = six_digits();
  if (!code) return code;
  code_ = *code;
  state_ = State::open;
  tries_left_ = tries;
  until_ = now + open_for;
  return code;
}

void Pairing::close() {
  state_ = State::closed;
  tries_left_ = 0;
}

std::optional<RefusalCode> Pairing::attempt(std::string_view code, Instant now) {
  if (state(now) != State::open) return RefusalCode::pairing_closed;
  if (!store::equal(bytes_of(code), bytes_of(code_))) {
    if (--tries_left_ == 0) close();
    return RefusalCode::pairing_wrong_code;
  }
  state_ = State::asking;
  until_ = now + asks_for;
  return std::nullopt;
}

bool Pairing::decide(Instant now) {
  const bool in_time = state(now) == State::asking;
  close();
  return in_time;
}

Pairing::State Pairing::state(Instant now) const {
  return now < until_ ? state_ : State::closed;
}

std::chrono::seconds Pairing::left(Instant now) const {
  if (state(now) == State::closed) return std::chrono::seconds(0);
  return std::chrono::ceil<std::chrono::seconds>(until_ - now);
}

}  // namespace chipid::counter::agent
