#pragma once

#include "chip/session.hpp"

/// The passwords of PACE and the try counter of the PIN (BSI TR-03110-2, 3.3; TR-03110-3, B.11.1). The MRZ, the CAN and
/// the PUK are never blocked. With one try left the PIN is suspended: it may be tried once more in a session that the
/// CAN has opened. With none it is blocked, until the PUK resets the counter.
namespace chipid::virtual_card::pace {

/// How often the PIN may be wrong in a row.
inline constexpr unsigned pin_tries = 3;

/// Empty where the chip has no such password.
[[nodiscard]] std::string_view password_text(const CardImage& card, Password password);

/// What MSE:Set AT answers when the password is chosen: 9000, or 63Cx where x tries are left and not all.
[[nodiscard]] iso7816::StatusWord status_of_choice(const Memory& memory, Password password);
/// 9000 where it may be tried now; 6985 suspended, 6983 blocked.
[[nodiscard]] iso7816::StatusWord may_be_tried(const CommandContext& context, Password password);

/// Counts a wrong one; what is answered: 6300, of the PIN 63Cx.
[[nodiscard]] iso7816::StatusWord note_wrong(Memory& memory, Password password);
void note_right(Memory& memory, Password password);

}  // namespace chipid::virtual_card::pace
