#pragma once

#include <chipid/bytes.hpp>

/// What libFuzzer, or the replay of the corpus, calls with each input.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

/// A property that must hold for every input; its failure stops the fuzzer like a crash.
inline void require(bool holds) {
  if (!holds) __builtin_trap();
}
