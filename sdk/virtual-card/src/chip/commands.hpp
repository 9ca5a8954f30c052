#pragma once

#include "chip/session.hpp"

/// The chip's commands: each takes the command freed from its protection and gives the answer still to be protected.
namespace chipid::virtual_card {

/// SELECT (ICAO 9303-10, 3.5 and 3.6).
[[nodiscard]] Result<iso7816::ResponseApdu> select(CommandContext& context, const iso7816::CommandApdu& command);
/// READ BINARY, B0 and B1 (ICAO 9303-10, 3.6.3).
[[nodiscard]] Result<iso7816::ResponseApdu> read_binary(CommandContext& context, const iso7816::CommandApdu& command);
[[nodiscard]] Result<iso7816::ResponseApdu> read_binary_odd(CommandContext& context,
                                                            const iso7816::CommandApdu& command);
/// GET CHALLENGE and EXTERNAL AUTHENTICATE of Basic Access Control (ICAO 9303-11, 4.3.4).
[[nodiscard]] Result<iso7816::ResponseApdu> get_bac_challenge(CommandContext& context,
                                                              const iso7816::CommandApdu& command);
[[nodiscard]] Result<iso7816::ResponseApdu> authenticate_by_bac(CommandContext& context,
                                                                const iso7816::CommandApdu& command);

/// INTERNAL AUTHENTICATE of Active Authentication (ICAO 9303-11, 6.1.3).
[[nodiscard]] Result<iso7816::ResponseApdu> internal_authenticate(CommandContext& context,
                                                                  const iso7816::CommandApdu& command);

/// GET CHALLENGE, EXTERNAL AUTHENTICATE, MANAGE SECURITY ENVIRONMENT and GENERAL AUTHENTICATE, which several protocols
/// share.
[[nodiscard]] Result<iso7816::ResponseApdu> get_challenge(CommandContext& context, const iso7816::CommandApdu& command);
[[nodiscard]] Result<iso7816::ResponseApdu> external_authenticate(CommandContext& context,
                                                                  const iso7816::CommandApdu& command);
[[nodiscard]] Result<iso7816::ResponseApdu> manage_security_environment(CommandContext& context,
                                                                        const iso7816::CommandApdu& command);
[[nodiscard]] Result<iso7816::ResponseApdu> general_authenticate(CommandContext& context,
                                                                 const iso7816::CommandApdu& command);

/// Terminal Authentication (ICAO 9303-11, 7.1; BSI TR-03110-3, B.3): MSE:Set DST, PSO:Verify Certificate, MSE:Set AT,
/// GET CHALLENGE and EXTERNAL AUTHENTICATE.
[[nodiscard]] Result<iso7816::ResponseApdu> set_signature_template(CommandContext& context,
                                                                   const iso7816::CommandApdu& command);
[[nodiscard]] Result<iso7816::ResponseApdu> verify_certificate(CommandContext& context,
                                                               const iso7816::CommandApdu& command);
[[nodiscard]] Result<iso7816::ResponseApdu> set_terminal_template(CommandContext& context,
                                                                  const iso7816::CommandApdu& command);
[[nodiscard]] Result<iso7816::ResponseApdu> get_terminal_challenge(CommandContext& context,
                                                                   const iso7816::CommandApdu& command);
[[nodiscard]] Result<iso7816::ResponseApdu> authenticate_terminal(CommandContext& context,
                                                                  const iso7816::CommandApdu& command);
/// Whether a terminal has been named whose challenge comes next.
[[nodiscard]] bool expects_terminal(const CommandContext& context);
inline constexpr std::uint8_t ins_perform_security_operation = 0x2A;

/// RESET RETRY COUNTER of the PIN, after PACE by the PUK (BSI TR-03110-3, B.6).
[[nodiscard]] Result<iso7816::ResponseApdu> reset_retry_counter(CommandContext& context,
                                                                const iso7816::CommandApdu& command);
inline constexpr std::uint8_t ins_reset_retry_counter = 0x2C;
/// MSE:Set AT and GENERAL AUTHENTICATE of PACE (ICAO 9303-11, 4.4.4).
[[nodiscard]] Result<iso7816::ResponseApdu> set_pace_template(CommandContext& context,
                                                              const iso7816::CommandApdu& command);
[[nodiscard]] Result<iso7816::ResponseApdu> pace_authenticate(CommandContext& context,
                                                              const iso7816::CommandApdu& command);

/// MSE:Set KAT of Chip Authentication; its MSE:Set AT and GENERAL AUTHENTICATE (ICAO 9303-11, 6.2.4).
[[nodiscard]] Result<iso7816::ResponseApdu> set_key_agreement_template(CommandContext& context,
                                                                       const iso7816::CommandApdu& command);
[[nodiscard]] Result<iso7816::ResponseApdu> set_chip_authentication_template(CommandContext& context,
                                                                             const iso7816::CommandApdu& command);
[[nodiscard]] Result<iso7816::ResponseApdu> chip_authenticate(CommandContext& context,
                                                              const iso7816::CommandApdu& command);

/// GET DATA and VERIFY of the application that compares fingers (ISO/IEC 7816-4, 11.4.3, 11.6.6).
[[nodiscard]] Result<iso7816::ResponseApdu> get_data(CommandContext& context, const iso7816::CommandApdu& command);
[[nodiscard]] Result<iso7816::ResponseApdu> verify_finger(CommandContext& context, const iso7816::CommandApdu& command);
inline constexpr std::uint8_t ins_get_data = 0xCA;
inline constexpr std::uint8_t ins_verify = 0x20;
inline constexpr std::uint8_t ins_verify_data_objects = 0x21;

/// The bit of the class byte that says more of the same is to follow (ISO/IEC 7816-4, 5.4.1).
inline constexpr std::uint8_t class_chaining = 0x10;

inline constexpr std::uint8_t ins_internal_authenticate = 0x88;

/// Gives the command to its handler; 6E00 and 6D00 where there is none.
[[nodiscard]] Result<iso7816::ResponseApdu> interpret(CommandContext& context, const iso7816::CommandApdu& command);

/// Whether an access protocol was run, or the card has none.
[[nodiscard]] bool has_access(const CommandContext& context);
/// Whether the current session may read the file.
[[nodiscard]] bool may_read(const CommandContext& context, const File& file);

}  // namespace chipid::virtual_card
