#pragma once

#include <chipid/bytes.hpp>
#include <chipid/export.hpp>
#include <chipid/result.hpp>
#include <functional>

namespace chipid {

/// Gives the wanted number of random bytes. An empty source stands for the system's generator; tests and the replay
/// of a recorded session bring their own.
using RandomSource = std::function<Result<Bytes>(std::size_t size)>;

/// The system's generator; crypto.failure where it has no entropy.
[[nodiscard]] CHIPID_API Result<Bytes> system_random(std::size_t size);

}  // namespace chipid
