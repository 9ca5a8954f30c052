#include "chip/commands.hpp"

/// Which protocol a command belongs to that several of them share.
namespace chipid::virtual_card {

using iso7816::CommandApdu;
using iso7816::ResponseApdu;

namespace {

constexpr std::uint16_t set_kat_for_computation = 0x41A6;
constexpr std::uint16_t set_at_for_internal_authentication = 0x41A4;

}  // namespace

// ISO/IEC 7816-4, 11.5.11: P1 says what for, P2 which template.
Result<ResponseApdu> manage_security_environment(CommandContext& context, const CommandApdu& command) {
  switch (command.p1 << 8U | command.p2) {
    case set_kat_for_computation:
      return set_key_agreement_template(context, command);
    case set_at_for_internal_authentication:
      return set_chip_authentication_template(context, command);
    default:
      return set_pace_template(context, command);
  }
}

Result<ResponseApdu> general_authenticate(CommandContext& context, const CommandApdu& command) {
  if (context.session.chip_authentication_key != nullptr) return chip_authenticate(context, command);
  return pace_authenticate(context, command);
}

}  // namespace chipid::virtual_card
