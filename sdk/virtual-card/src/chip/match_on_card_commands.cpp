#include "chip/commands.hpp"

namespace chipid::virtual_card {
namespace {

using iso7816::CommandApdu;
using iso7816::ResponseApdu;
using iso7816::StatusWord;
namespace sw = iso7816::sw;

constexpr std::uint16_t biometric_information = 0x7F61;

// Only behind an access protocol, and only what comes protected.
std::optional<StatusWord> refusal(const CommandContext& context) {
  if (!context.card.match_on_card) return sw::instruction_not_supported;
  if (!context.session.secure_messaging) return sw::security_not_satisfied;
  if (context.session.directory != DirectoryKind::match_on_card) return sw::reference_not_found;
  return std::nullopt;
}

StatusWord tries_left(const CommandContext& context) {
  const auto tries = context.memory.finger_tries;
  return tries == 0 ? sw::authentication_blocked : StatusWord{static_cast<std::uint16_t>(0x63C0U | tries)};
}

// A refusal that uses up the last try is answered as one; blocked is what comes after it.
StatusWord compare(CommandContext& context, const std::vector<moc::Minutia>& minutiae) {
  const auto& applet = *context.card.match_on_card;
  auto& tries = context.memory.finger_tries;
  const bool same = applet.tampering.accepts_anything || moc::similarity(applet.enrolled, minutiae) >= moc::same_finger;
  tries = same ? applet.most_tries : tries - 1;
  context.session.silent = applet.tampering.silent;
  return same ? sw::ok : StatusWord{static_cast<std::uint16_t>(0x63C0U | tries)};
}

}  // namespace

// ISO/IEC 7816-4, 11.4.3: the tag in P1 P2.
Result<ResponseApdu> get_data(CommandContext& context, const CommandApdu& command) {
  if (const auto refused = refusal(context)) return ResponseApdu{.status = *refused};
  const auto tag = static_cast<std::uint16_t>(command.p1 << 8U | command.p2);
  const auto& information = context.card.match_on_card->information;
  if (tag != biometric_information || information.empty()) return ResponseApdu{.status = sw::reference_not_found};
  if (command.ne < information.size()) return ResponseApdu{.status = sw::wrong_length};
  return ResponseApdu{.data = information, .status = sw::ok};
}

// ISO/IEC 7816-4, 11.6.6. Without data it tells the tries that are left.
Result<ResponseApdu> verify_finger(CommandContext& context, const CommandApdu& command) {
  if (const auto refused = refusal(context)) return ResponseApdu{.status = *refused};
  const auto& applet = *context.card.match_on_card;
  if (command.p1 != 0) return ResponseApdu{.status = sw::wrong_p1_p2};
  if (command.p2 != applet.reference) return ResponseApdu{.status = sw::reference_not_found};
  if (command.data.empty() || context.memory.finger_tries == 0) return ResponseApdu{.status = tries_left(context)};
  if (applet.tampering.refuses != StatusWord{}) return ResponseApdu{.status = applet.tampering.refuses};
  const auto minutiae = moc::parse_minutiae(command.data);
  const bool fits = minutiae && minutiae->size() >= applet.min_minutiae && minutiae->size() <= applet.max_minutiae;
  return ResponseApdu{.status = fits ? compare(context, *minutiae) : sw::wrong_data};
}

}  // namespace chipid::virtual_card
