#pragma once

#include <chipid/result.hpp>

/// How the steps of PACE say that the chip's part is wrong. For this module's sources.
namespace chipid::access::pace {

[[nodiscard]] inline tl::unexpected<Error> untrusted() {
  return fail(ErrorCode::access_untrusted_answer, "PACE");
}

/// Whatever is wrong with a key of the chip is one and the same error.
template <typename T>
[[nodiscard]] Result<T> of_chip(Result<T> made) {
  if (!made && made.error().code == ErrorCode::crypto_bad_point) return untrusted();
  return made;
}

}  // namespace chipid::access::pace
