#pragma once

#include <vector>

#include "core/bytes.hpp"
#include "support/vectors.hpp"
#include "tlv/writer.hpp"

namespace chipid::test {

/// A data group with this outer tag and one biometric information template for each data block.
inline Bytes biometric_group_of(tlv::Tag tag, const std::vector<Bytes>& blocks) {
  Bytes group = tlv::encode({0x02}, Bytes{static_cast<std::uint8_t>(blocks.size())});
  for (const auto& block : blocks) {
    const auto header = tlv::encode({0xA1}, hex("810108 820109 87020101 88020007"));
    core::append(group, tlv::encode({0x7F60}, {header, tlv::encode({0x5F2E}, block)}));
  }
  return tlv::encode(tag, tlv::encode({0x7F61}, group));
}

}  // namespace chipid::test
