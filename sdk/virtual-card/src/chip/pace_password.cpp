#include "chip/pace_password.hpp"

#include "chip/commands.hpp"

namespace chipid::virtual_card {
namespace pace {
namespace {

using iso7816::StatusWord;
namespace sw = iso7816::sw;

StatusWord tries_left(const Memory& memory) {
  constexpr unsigned counter = 0x63C0;
  return StatusWord{static_cast<std::uint16_t>(counter | memory.pin_tries)};
}

}  // namespace

std::string_view password_text(const CardImage& card, Password password) {
  switch (password) {
    case Password::mrz:
      return card.mrz_information;
    case Password::can:
      return card.can;
    case Password::pin:
      return card.pin;
    case Password::puk:
      return card.puk;
  }
  return {};
}

StatusWord status_of_choice(const Memory& memory, Password password) {
  return password != Password::pin || memory.pin_tries == pin_tries ? sw::ok : tries_left(memory);
}

StatusWord may_be_tried(const CommandContext& context, Password password) {
  const auto tries = context.memory.pin_tries;
  if (password != Password::pin || tries > 1) return sw::ok;
  if (tries == 0) return sw::authentication_blocked;
  return context.session.opened_by == Password::can ? sw::ok : sw::conditions_not_satisfied;
}

StatusWord note_wrong(Memory& memory, Password password) {
  if (password != Password::pin) return sw::authentication_failed;
  if (memory.pin_tries > 0) --memory.pin_tries;
  return tries_left(memory);
}

void note_right(Memory& memory, Password password) {
  if (password == Password::pin) memory.pin_tries = pin_tries;
}

}  // namespace pace

// TR-03110-3, B.6 (PIN management): P1 = 03 unblocks and leaves the PIN as it is.
Result<iso7816::ResponseApdu> reset_retry_counter(CommandContext& context, const iso7816::CommandApdu& command) {
  namespace sw = iso7816::sw;
  constexpr std::uint8_t unblock = 0x03;
  if (context.card.puk.empty()) return iso7816::ResponseApdu{.status = sw::instruction_not_supported};
  if (command.p1 != unblock || command.p2 != static_cast<std::uint8_t>(pace::Password::pin)) {
    return iso7816::ResponseApdu{.status = sw::wrong_p1_p2};
  }
  if (context.session.opened_by != pace::Password::puk) {
    return iso7816::ResponseApdu{.status = sw::security_not_satisfied};
  }
  context.memory.pin_tries = pace::pin_tries;
  return iso7816::ResponseApdu{.status = sw::ok};
}

}  // namespace chipid::virtual_card
