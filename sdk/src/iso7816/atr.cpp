#include "iso7816/atr.hpp"

#include "core/bytes.hpp"
#include "core/cursor.hpp"

namespace chipid::iso7816 {
namespace {

constexpr std::size_t max_atr_size = 33;

// ISO/IEC 7816-3, 8.2.3: Y of T0 and of each TD tells which of TA, TB, TC and TD follow.
Result<> skip_interface_bytes(core::Cursor& cursor, std::uint8_t present) {
  while (present != 0) {
    for (const unsigned bit : {0x10U, 0x20U, 0x40U}) {
      if ((present & bit) != 0) CHIPID_CHECK(cursor.u8());
    }
    if ((present & 0x80U) == 0) return {};
    CHIPID_TRY(const auto td, cursor.u8());
    present = td & 0xF0U;
  }
  return {};
}

// ISO/IEC 7816-4, 12.1.1: category 80 is a row of compact-TLV objects; card capabilities are tag 7.
std::optional<CardCapabilities> find_capabilities(BytesView historical) {
  constexpr std::uint8_t compact_tlv_category = 0x80;
  constexpr std::uint8_t capabilities_tag = 7;
  core::Cursor cursor(historical);
  if (cursor.u8().value_or(0) != compact_tlv_category) return std::nullopt;
  while (const auto head = cursor.u8()) {
    const auto value = cursor.take(*head & 0x0FU);
    if (!value) return std::nullopt;
    if (*head >> 4U != capabilities_tag) continue;
    if (value->size() < 3) return std::nullopt;
    const auto third = (*value)[2];
    return CardCapabilities{.command_chaining = (third & 0x80U) != 0,
                            .extended_length = (third & 0x40U) != 0,
                            .extended_length_in_ef_atr = (third & 0x20U) != 0};
  }
  return std::nullopt;
}

}  // namespace

Result<Atr> parse_atr(BytesView atr) {
  if (atr.size() > max_atr_size) return fail(ErrorCode::data_malformed, "ATR", "longer than 33 bytes");
  core::Cursor cursor(atr);
  CHIPID_CHECK(cursor.u8());  // TS
  CHIPID_TRY(const auto t0, cursor.u8());
  CHIPID_CHECK(skip_interface_bytes(cursor, t0 & 0xF0U));
  CHIPID_TRY(const auto historical, cursor.take(t0 & 0x0FU));
  return Atr{.historical_bytes = core::to_bytes(historical), .capabilities = find_capabilities(historical)};
}

}  // namespace chipid::iso7816
