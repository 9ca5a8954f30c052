#pragma once

#include "base/trouble.hpp"
#include "support/catch.hpp"

namespace chipid::counter::store::test {

/// The value of an Outcome; the test fails, naming the trouble, where there is none.
template <typename T>
T ok(Outcome<T> outcome) {
  if (!outcome) FAIL("unexpected " << trouble_id(outcome.error().code) << ": " << outcome.error().detail);
  if constexpr (!std::is_void_v<T>) return *std::move(outcome);
}

/// The stable name of the trouble, empty on success.
template <typename T>
std::string trouble_in(const Outcome<T>& outcome) {
  return outcome ? std::string() : std::string(trouble_id(outcome.error().code));
}

}  // namespace chipid::counter::store::test
