#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "../support/include/support/sanitized.hpp"
#include "fuzz.hpp"

namespace {

using chipid::Bytes;

// The input in memory of exactly its size, so that a sanitizer sees the first byte read behind it.
void run(const Bytes& input, std::size_t size) {
  const Bytes exact(input.begin(), input.begin() + static_cast<std::ptrdiff_t>(size));
  LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

void run_with_changes(Bytes seed) {
  constexpr auto step = chipid::test::step(3);
  for (std::size_t size = 0; size <= seed.size(); size += step) run(seed, size);
  run(seed, seed.size());
  for (std::size_t at = 0; at < seed.size(); at += step) {
    auto& byte = seed[at];
    const auto original = byte;
    for (const int other : {0x00, 0x7F, 0x80, 0xFF}) {
      byte = static_cast<std::uint8_t>(other);
      run(seed, seed.size());
    }
    byte = original;
  }
}

Bytes read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t seeds = 0;
  for (int i = 1; i < argc; ++i) {
    for (const auto& entry : std::filesystem::directory_iterator(argv[i])) {
      run_with_changes(read(entry.path()));
      ++seeds;
    }
  }
  std::cout << seeds << " seeds replayed\n";
  return seeds == 0 ? 1 : 0;
}
