#include "chip/commands.hpp"
#include "core/bytes.hpp"
#include "core/text.hpp"
#include "tlv/reader.hpp"

namespace chipid::virtual_card {
namespace {

using iso7816::CommandApdu;
using iso7816::ResponseApdu;
using iso7816::StatusWord;
namespace sw = iso7816::sw;

constexpr tlv::Tag key_name{0x83};

// B.3: it follows Chip Authentication, whose keys it is bound to.
std::optional<StatusWord> refusal(const CommandContext& context) {
  const auto& session = context.session;
  if (!context.card.terminal_authentication) return sw::instruction_not_supported;
  if (!session.secure_messaging || session.compressed_terminal_key.empty()) return sw::security_not_satisfied;
  return std::nullopt;
}

ta::Chain& chain_of(CommandContext& context) {
  auto& chain = context.session.terminal_chain;
  if (!chain) chain = std::make_unique<ta::Chain>(ta::start_chain(*context.card.terminal_authentication));
  return *chain;
}

// Puts the name of a key that the chain knows into `target`.
ResponseApdu choose_key(CommandContext& context, const CommandApdu& command, std::string ta::Chain::*target) {
  if (const auto refused = refusal(context)) return {.status = *refused};
  const auto name = tlv::parse_single(command.data, key_name);
  if (!name) return {.status = sw::wrong_data};
  auto& chain = chain_of(context);
  const auto text = std::string(core::as_text(name->value));
  if (ta::find(chain, text) == nullptr) return {.status = sw::reference_not_found};
  chain.*target = text;
  return {.status = sw::ok};
}

// ID_PICC: behind BAC the document number with its check digit, as the MRZ has it; behind PACE the chip's compressed
// key (TR-03110-3, B.3.1). Two dates of seven digits follow the number.
Bytes chip_identifier(const CommandContext& context) {
  constexpr std::size_t dates = 14;
  if (!context.session.compressed_pace_key.empty()) return context.session.compressed_pace_key;
  const std::string_view information = context.card.mrz_information;
  return core::to_bytes(core::as_bytes(information.substr(0, information.size() - dates)));
}

}  // namespace

Result<ResponseApdu> set_signature_template(CommandContext& context, const CommandApdu& command) {
  return choose_key(context, command, &ta::Chain::verifier);
}

Result<ResponseApdu> set_terminal_template(CommandContext& context, const CommandApdu& command) {
  return choose_key(context, command, &ta::Chain::terminal);
}

Result<ResponseApdu> verify_certificate(CommandContext& context, const CommandApdu& command) {
  if (const auto refused = refusal(context)) return ResponseApdu{.status = *refused};
  if (command.p1 != 0x00 || command.p2 != 0xBE) return ResponseApdu{.status = sw::wrong_p1_p2};
  auto& chain = chain_of(context);
  if (chain.verifier.empty()) return ResponseApdu{.status = sw::conditions_not_satisfied};
  const bool accepted = ta::accept_certificate(chain, command.data);
  chain.verifier.clear();
  return ResponseApdu{.status = accepted ? sw::ok : sw::authentication_failed};
}

bool expects_terminal(const CommandContext& context) {
  const auto& chain = context.session.terminal_chain;
  return chain != nullptr && !chain->terminal.empty();
}

Result<ResponseApdu> get_terminal_challenge(CommandContext& context, const CommandApdu& command) {
  if (command.p1 != 0 || command.p2 != 0) return ResponseApdu{.status = sw::wrong_p1_p2};
  if (!command.data.empty() || command.ne < ta::challenge_size) return ResponseApdu{.status = sw::wrong_length};
  auto& chain = chain_of(context);
  CHIPID_TRY(chain.challenge, context.random(ta::challenge_size));
  return ResponseApdu{.data = chain.challenge, .status = sw::ok};
}

Result<ResponseApdu> authenticate_terminal(CommandContext& context, const CommandApdu& command) {
  if (const auto refused = refusal(context)) return ResponseApdu{.status = *refused};
  if (command.p1 != 0 || command.p2 != 0) return ResponseApdu{.status = sw::wrong_p1_p2};
  auto& chain = chain_of(context);
  const auto challenge = std::exchange(chain.challenge, {});
  if (challenge.empty()) return ResponseApdu{.status = sw::conditions_not_satisfied};
  const auto name = std::exchange(chain.terminal, {});
  const auto* terminal = ta::find(chain, name);
  const bool right = terminal != nullptr && ta::role_of(terminal->rights) == ta::Role::terminal &&
                     ta::verify_terminal(terminal->key, chip_identifier(context), challenge,
                                         context.session.compressed_terminal_key, command.data);
  if (!right) return ResponseApdu{.status = sw::authentication_failed};
  context.session.terminal_rights = terminal->effective_rights;
  return ResponseApdu{.status = sw::ok};
}

}  // namespace chipid::virtual_card
