#pragma once

#include <chipid/read.hpp>
#include <string>
#include <vector>

#include "crypto/block_cipher.hpp"
#include "support/vectors.hpp"

namespace chipid::test {

/// The specimen that the adverse cases are tried on: short APDUs, several blocks a file.
inline constexpr auto specimen = "bench-bac";

/// Reads the specimen (or `dir:FOLDER`) with this fault, opened by BAC with the key printed on it.
[[nodiscard]] ReadReport read_with_fault(const std::string& fault, const std::string& card = specimen);

/// The same over a session whose keys were agreed on beforehand, so that any cipher can be had.
struct SecuredRead {
  ReadReport report;
  /// What a further command on the same channel gives.
  std::string error_afterwards;
};
[[nodiscard]] SecuredRead read_secured(crypto::BlockCipher cipher, const std::string& fault);

/// The id of what ended the read; "" where nothing did.
[[nodiscard]] std::string failure_of(const ReadReport& report);
/// The id of a file's error; "" where it has none, "untried" where the file was not reached.
[[nodiscard]] std::string file_error(const ReadReport& report, File file);

}  // namespace chipid::test
