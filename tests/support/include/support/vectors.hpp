#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "core/hex.hpp"
#include "support/catch.hpp"

namespace chipid::test {

/// Bytes of hex text; the test fails on anything else.
[[nodiscard]] Bytes hex(std::string_view text);

/// The whole file; the test fails when it cannot be read.
[[nodiscard]] Bytes read_bytes(const std::filesystem::path& path);
[[nodiscard]] nlohmann::json read_json(const std::filesystem::path& path);

/// A file or folder under test-vectors/ of the repository.
[[nodiscard]] std::filesystem::path own_vector(const std::string& relative);

/// A file or folder of the vectors that are not in the repository: $CHIPID_SHARED/vectors, else ../shared/vectors
/// beside it. Nothing where they are absent (say so and return from the test); a failure of the test where
/// CHIPID_REQUIRE_SHARED=1.
[[nodiscard]] std::optional<std::filesystem::path> shared_vector(const std::string& relative);

/// The value of a Result; the test fails, naming the error, where there is none.
template <typename T>
T ok(Result<T> result) {
  if (!result) {
    const auto& error = result.error();
    FAIL("unexpected error " << error_id(error.code) << " in '" << error.where << "': " << error.detail << " sw "
                             << error.status_word << " offset " << error.offset);
  }
  if constexpr (!std::is_void_v<T>) return *std::move(result);
}

/// The stable id of the error; "" on success.
template <typename T>
std::string error_of(const Result<T>& result) {
  return result ? std::string() : std::string(error_id(result.error().code));
}

}  // namespace chipid::test
