#pragma once

#include "engine/counter.hpp"
#include "engine/practice_supply.hpp"
#include "options.hpp"

namespace chipid::counter {

/// Where this program's cards come from, by its options.
struct Supply {
  std::unique_ptr<CardSupply> cards = {};
  PracticeSupply* practice = nullptr;  ///< where it is practice
};
[[nodiscard]] Supply make_supply(const Options& options);

/// Folder of the trust list.
[[nodiscard]] std::filesystem::path trust_folder(const Options& options);
/// By the trust list of the options; practice has the authorities of the virtual cards, which no real card may be
/// judged by.
void start_counter(Counter& counter, const Options& options);

}  // namespace chipid::counter
