#pragma once

#include <string>
#include <vector>

#include "asn1/reader.hpp"
#include "core/bytes.hpp"
#include "lds/signed_data.hpp"
#include "support/vectors.hpp"

namespace chipid::test {

/// The certificates of CscaMasterList ::= SEQUENCE { version, certList SET OF Certificate } (ICAO 9303-12, 9),
/// unjudged.
inline std::vector<Bytes> certificates_of_list(const std::filesystem::path& path) {
  const auto data = ok(lds::parse_signed_data(read_bytes(path)));
  asn1::Reader reader(data.content);
  auto fields = ok(reader.sequence());
  ok(fields.small_integer());
  auto set = ok(fields.set());
  std::vector<Bytes> certificates;
  while (!set.at_end()) certificates.push_back(core::to_bytes(ok(set.any()).whole));
  return certificates;
}

struct List {
  const char* file;
  std::size_t certificates;
  std::size_t with_explicit_curve;
  std::size_t self_signed;
};

/// The three published lists, with how many certificates each has, of which sorts.
inline constexpr List published_lists[] = {{"masterlists/DE_ML_2026-05-28-08-28-45.ml", 588, 160, 375},
                                           {"masterlists/IT_MasterListCSCA.ml", 333, 70, 213},
                                           {"masterlists/ICAO_ml_September2023.ml", 394, 104, 276}};

}  // namespace chipid::test
