#include "chip/commands.hpp"

/// Which protocol a command belongs to that several of them share.
namespace chipid::virtual_card {

using iso7816::CommandApdu;
using iso7816::ResponseApdu;

namespace {

constexpr std::uint16_t set_kat_for_computation = 0x41A6;
constexpr std::uint16_t set_at_for_internal_authentication = 0x41A4;
constexpr std::uint16_t set_dst_for_verification = 0x81B6;
constexpr std::uint16_t set_at_for_external_authentication = 0x81A4;

}  // namespace

// ISO/IEC 7816-4, 11.5.11: P1 says what for, P2 which template.
Result<ResponseApdu> manage_security_environment(CommandContext& context, const CommandApdu& command) {
  switch (command.p1 << 8U | command.p2) {
    case set_kat_for_computation:
      return set_key_agreement_template(context, command);
    case set_at_for_internal_authentication:
      return set_chip_authentication_template(context, command);
    case set_dst_for_verification:
      return set_signature_template(context, command);
    case set_at_for_external_authentication:
      return set_terminal_template(context, command);
    default:
      return set_pace_template(context, command);
  }
}

Result<ResponseApdu> get_challenge(CommandContext& context, const CommandApdu& command) {
  return expects_terminal(context) ? get_terminal_challenge(context, command) : get_bac_challenge(context, command);
}

Result<ResponseApdu> external_authenticate(CommandContext& context, const CommandApdu& command) {
  const bool terminal = context.session.terminal_chain != nullptr;
  return terminal ? authenticate_terminal(context, command) : authenticate_by_bac(context, command);
}

Result<ResponseApdu> general_authenticate(CommandContext& context, const CommandApdu& command) {
  if (context.session.chip_authentication_key != nullptr) return chip_authenticate(context, command);
  return pace_authenticate(context, command);
}

}  // namespace chipid::virtual_card
