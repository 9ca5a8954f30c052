#include "pcsc/reader_limits.hpp"

#include <optional>

namespace chipid::pcsc {
namespace {

constexpr std::uint8_t feature_get_tlv_properties = 0x12;
constexpr std::uint8_t property_max_apdu_data_size = 0x0A;
constexpr std::size_t number_size = 4;

// A tag byte, a length byte, a value, again and again.
std::optional<BytesView> find(BytesView list, std::uint8_t tag) {
  while (list.size() >= 2 && list.size() - 2 >= list[1]) {
    const auto value = list.subspan(2, list[1]);
    if (list[0] == tag) return value;
    list = list.subspan(2 + value.size());
  }
  return std::nullopt;
}

}  // namespace

// Control codes are big-endian, unlike the properties.
DWORD find_properties_code(BytesView features) {
  const auto code = find(features, feature_get_tlv_properties);
  if (!code || code->size() != number_size) return 0;
  DWORD number = 0;
  for (const auto byte : *code) number = number << 8U | byte;
  return number;
}

// Up to 256 bytes of data make a short command of 261 bytes, more an extended one with nine bytes around the data.
std::size_t find_max_command_size(BytesView properties) {
  const auto size = find(properties, property_max_apdu_data_size);
  if (!size || size->size() != number_size) return 0;
  std::size_t number = 0;
  for (std::size_t i = number_size; i-- > 0;) number = number << 8U | (*size)[i];
  if (number == 0) return 0;
  constexpr std::size_t short_data = 256;
  constexpr std::size_t short_command = 261;
  constexpr std::size_t extended_header = 9;
  return number <= short_data ? short_command : number + extended_header;
}

std::size_t max_command_size(Api& api, SCARDHANDLE card) {
  Bytes answer;
  if (api.control(card, CM_IOCTL_GET_FEATURE_REQUEST, answer) != SCARD_S_SUCCESS) return 0;
  const auto code = find_properties_code(answer);
  if (code == 0 || api.control(card, code, answer) != SCARD_S_SUCCESS) return 0;
  return find_max_command_size(answer);
}

}  // namespace chipid::pcsc
