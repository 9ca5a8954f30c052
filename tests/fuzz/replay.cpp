#include <algorithm>
#include <cstdlib>
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

// Of a long seed, such as a whole conversation with a chip, not every byte can be changed in the time of a test.
std::size_t step_for(const Bytes& seed, std::size_t most_places) {
  return std::max<std::size_t>(chipid::test::step(3), most_places == 0 ? 1 : seed.size() / most_places);
}

void run_with_changes(Bytes seed, std::size_t most_places) {
  const auto step = step_for(seed, most_places);
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

// replay FOLDER [PLACES]: of each seed at most so many places are changed.
int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const std::size_t most_places = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 0;
  std::size_t seeds = 0;
  for (const auto& entry : std::filesystem::directory_iterator(argv[1])) {
    run_with_changes(read(entry.path()), most_places);
    ++seeds;
  }
  std::cout << seeds << " seeds replayed\n";
  return seeds == 0 ? 1 : 0;
}
