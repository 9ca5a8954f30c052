#pragma once

#include <chipid/bytes.hpp>
#include <chipid/file.hpp>
#include <chipid/result.hpp>
#include <string>
#include <vector>

#include "tlv/tag.hpp"

namespace chipid::lds {

/// EF.COM: which data groups are present (ICAO 9303-10, 4.6.1). Not signed: a hint for reading, no more.
struct EfCom {
  std::string lds_version = {};      ///< "0107" is 1.7; empty where absent
  std::string unicode_version = {};  ///< "040000" is 4.0.0; empty where absent
  std::vector<File> data_groups = {};
  std::vector<tlv::Tag> unknown_tags = {};
};

[[nodiscard]] Result<EfCom> parse_ef_com(BytesView file);

}  // namespace chipid::lds
