#pragma once

#include <algorithm>
#include <cstddef>
#include <thread>
#include <vector>

namespace chipid::trust {

/// Calls `work(i)` for every i below `count`, on all processors where that is worth it. `work` throws nothing.
template <typename Work>
void for_each_index(std::size_t count, const Work& work) {
  constexpr std::size_t worth_a_thread = 32;
  const auto processors = std::max<std::size_t>(1, std::thread::hardware_concurrency());
  const auto threads = std::min(processors, count / worth_a_thread + 1);
  const auto part = [&](std::size_t first) {
    for (auto i = first; i < count; i += threads) work(i);
  };
  std::vector<std::thread> helpers;
  for (std::size_t i = 1; i < threads; ++i) helpers.emplace_back(part, i);
  part(0);
  for (auto& helper : helpers) helper.join();
}

}  // namespace chipid::trust
