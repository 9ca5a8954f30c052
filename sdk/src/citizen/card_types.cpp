#include "citizen/card_types.hpp"

#include "core/text.hpp"

namespace chipid::citizen {
namespace {

// Seen on one lineage of cards: terminal authentication 1, chip authentication ECDH-AES-128, PACE-ECDH-GM-AES-128 with
// parameters 13 (brainpoolP256r1).
constexpr std::uint8_t card_access_2021[] = {
    0x31, 0x34, 0x30, 0x0D, 0x06, 0x08, 0x04, 0x00, 0x7F, 0x00, 0x07, 0x02, 0x02, 0x02, 0x02, 0x01, 0x01, 0x30,
    0x0F, 0x06, 0x0A, 0x04, 0x00, 0x7F, 0x00, 0x07, 0x02, 0x02, 0x03, 0x02, 0x02, 0x02, 0x01, 0x01, 0x30, 0x12,
    0x06, 0x0A, 0x04, 0x00, 0x7F, 0x00, 0x07, 0x02, 0x02, 0x04, 0x02, 0x02, 0x02, 0x01, 0x02, 0x02, 0x01, 0x0D};

// Chosen by us, in the category that nobody registers (ISO/IEC 7816-4, 12.3.4).
constexpr std::uint8_t specimen_finger_application[] = {0xF0, 'C', 'h', 'i', 'p', 'I', 'D', 'M', 'O', 'C'};

constexpr CardType types[] = {
    {.name = "vn-citizen-2021", .historical_bytes = "MKjCOS-37", .card_access = card_access_2021},
    // The virtual card that compares fingers, `icao-moc`. No other is known: the Vietnamese one is not public.
    {.name = "chipid-moc",
     .historical_bytes = "ChipID-MOC",
     .finger_application = specimen_finger_application,
     .finger_reference = 0x91},
};

}  // namespace

const CardType* detect_card_type(BytesView historical_bytes) noexcept {
  for (const auto& type : types) {
    if (core::as_text(historical_bytes) == type.historical_bytes) return &type;
  }
  return nullptr;
}

}  // namespace chipid::citizen
