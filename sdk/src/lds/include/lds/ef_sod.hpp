#pragma once

#include <optional>
#include <string>

#include "lds/signed_data.hpp"

namespace chipid::lds {

struct DataGroupHash {
  std::uint32_t number = 0;
  Bytes hash = {};
};

struct LdsVersionInfo {
  std::string lds_version = {};
  std::string unicode_version = {};
};

/// LDSSecurityObject (ICAO 9303-10, 4.6.2.3).
struct LdsSecurityObject {
  std::uint32_t version = 0;
  AlgorithmIdentifier hash_algorithm = {};
  /// In the order of the file, each number once.
  std::vector<DataGroupHash> hashes = {};
  std::optional<LdsVersionInfo> version_info = {};

  /// The hash of a data group; nullptr where it is not listed.
  [[nodiscard]] const Bytes* hash_of(std::uint32_t number) const noexcept;
};

/// EF.SOD (ICAO 9303-10, 4.6.2), read but not judged.
struct EfSod {
  SignedData signed_data = {};
  LdsSecurityObject security_object = {};
};

[[nodiscard]] Result<EfSod> parse_ef_sod(BytesView file);

/// The content of the signed data alone.
[[nodiscard]] Result<LdsSecurityObject> parse_lds_security_object(BytesView content);

}  // namespace chipid::lds
