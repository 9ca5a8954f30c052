#include "chip/commands.hpp"
#include "core/bytes.hpp"

namespace chipid::virtual_card {
namespace {

using iso7816::CommandApdu;
using iso7816::ResponseApdu;
namespace sw = iso7816::sw;

bool offers_bac(const CommandContext& context) {
  return !context.card.mrz_information.empty();
}

// The access protocols belong to the eMRTD application (ICAO 9303-11, 4.3.1).
bool in_application(const CommandContext& context) {
  return context.session.directory == DirectoryKind::application;
}

bool p1_p2_zero(const CommandApdu& command) {
  return command.p1 == 0 && command.p2 == 0;
}

// The new keys hold from the next command on (4.3.1, step 6).
Result<> start_session(CommandContext& context, const bac::SessionKeys& keys) {
  CHIPID_TRY(auto channel, SecureMessaging::create(crypto::BlockCipher::tdes, keys.enc, keys.mac, keys.ssc));
  context.session.next_secure_messaging = std::make_unique<SecureMessaging>(std::move(channel));
  context.session.access_granted = true;
  return {};
}

}  // namespace

Result<ResponseApdu> get_bac_challenge(CommandContext& context, const CommandApdu& command) {
  if (!offers_bac(context)) return ResponseApdu{.status = sw::instruction_not_supported};
  if (!in_application(context)) return ResponseApdu{.status = sw::conditions_not_satisfied};
  if (!p1_p2_zero(command)) return ResponseApdu{.status = sw::wrong_p1_p2};
  if (!command.data.empty() || command.ne < bac::nonce_size) return ResponseApdu{.status = sw::wrong_length};
  CHIPID_TRY(context.session.challenge, context.random(bac::nonce_size));
  return ResponseApdu{.data = context.session.challenge, .status = sw::ok};
}

Result<ResponseApdu> authenticate_by_bac(CommandContext& context, const CommandApdu& command) {
  if (!offers_bac(context)) return ResponseApdu{.status = sw::instruction_not_supported};
  auto& session = context.session;
  if (session.challenge.empty() || session.secure_messaging) {
    return ResponseApdu{.status = sw::conditions_not_satisfied};
  }
  if (!p1_p2_zero(command)) return ResponseApdu{.status = sw::wrong_p1_p2};
  const auto rnd_ic = std::exchange(session.challenge, {});
  const auto keys = bac::derive_access_keys(context.card.mrz_information);
  CHIPID_TRY(const auto terminal, bac::verify_terminal(keys, rnd_ic, command.data));
  if (!terminal) return ResponseApdu{.status = context.card.wrong_key_status};
  CHIPID_TRY(const auto k_ic, context.random(bac::key_size));
  CHIPID_TRY(auto data, bac::answer(keys, *terminal, rnd_ic, k_ic, context.fault.bac));
  CHIPID_CHECK(start_session(context, bac::derive_session_keys(*terminal, rnd_ic, k_ic)));
  return ResponseApdu{.data = std::move(data), .status = sw::ok};
}

}  // namespace chipid::virtual_card
