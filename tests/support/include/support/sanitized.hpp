#pragma once

#include <cstddef>

namespace chipid::test {

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define CHIPID_SANITIZED 1
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || defined(CHIPID_SANITIZED)
inline constexpr bool sanitized = true;
#else
inline constexpr bool sanitized = false;
#endif

/// The step of a loop over every bit or byte of an input: under a sanitizer, which is many times slower, only each
/// `other`-th is tried. An odd step meets every bit of a byte in turn.
constexpr std::size_t step(std::size_t other) {
  return sanitized ? other : 1;
}

}  // namespace chipid::test
