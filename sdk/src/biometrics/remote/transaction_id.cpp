#include <chipid/match_service.hpp>
#include <chipid/random.hpp>

#include "core/hex.hpp"

namespace chipid {

Result<std::string> new_transaction_id() {
  CHIPID_TRY(auto bytes, system_random(16));
  bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0FU) | 0x40U);
  bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3FU) | 0x80U);
  auto text = core::to_hex(bytes);
  for (const std::size_t place : {8U, 13U, 18U, 23U}) text.insert(place, 1, '-');
  return text;
}

}  // namespace chipid
