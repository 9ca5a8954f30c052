#include "chip/commands.hpp"

namespace chipid::virtual_card {

using iso7816::CommandApdu;
using iso7816::ResponseApdu;
namespace sw = iso7816::sw;

// ICAO 9303-11, 6.1.3: the challenge has exactly eight bytes.
Result<ResponseApdu> internal_authenticate(CommandContext& context, const CommandApdu& command) {
  const auto& tampering = context.fault.active_authentication;
  if (!context.card.active_authentication) return ResponseApdu{.status = sw::instruction_not_supported};
  if (tampering.silent) context.session.silent = true;
  if (tampering.refuses) return ResponseApdu{.status = *tampering.refuses};
  if (context.session.directory != DirectoryKind::application) {
    return ResponseApdu{.status = sw::conditions_not_satisfied};
  }
  if (!has_access(context)) return ResponseApdu{.status = sw::security_not_satisfied};
  if (command.p1 != 0 || command.p2 != 0) return ResponseApdu{.status = sw::wrong_p1_p2};
  if (command.data.size() != aa::challenge_size || command.ne == 0) return ResponseApdu{.status = sw::wrong_length};
  CHIPID_TRY(auto signature, aa::sign(*context.card.active_authentication, command.data, context.random, tampering));
  return ResponseApdu{.data = std::move(signature), .status = sw::ok};
}

}  // namespace chipid::virtual_card
