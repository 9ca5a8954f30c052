#include "iso7816/raw_channel.hpp"

namespace chipid::iso7816 {

Result<ResponseApdu> RawChannel::transmit(const CommandApdu& command) {
  const auto encoded = command.encode();
  ++traffic_.count;
  traffic_.sent_bytes += encoded.size();
  CHIPID_TRY(auto raw, connection_.transmit(encoded));
  traffic_.received_bytes += raw.size();
  return ResponseApdu::parse(std::move(raw));
}

}  // namespace chipid::iso7816
