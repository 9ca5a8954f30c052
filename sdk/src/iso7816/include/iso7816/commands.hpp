#pragma once

#include <compare>

#include "iso7816/card_channel.hpp"

/// The commands, one factory each, named as in ISO/IEC 7816-4 and ICAO 9303-11.
namespace chipid::iso7816 {

/// A two-byte file identifier (ISO/IEC 7816-4, 7.3.1.2).
struct FileId {
  std::uint16_t value = 0;
  friend constexpr auto operator<=>(FileId, FileId) = default;
};

/// A five-bit short EF identifier, 1 to 30 (7.3.1.1).
struct ShortFileId {
  std::uint8_t value = 0;
  friend constexpr auto operator<=>(ShortFileId, ShortFileId) = default;
};

/// Greatest offset that P1 P2 of READ BINARY B0 can carry (15 bits); beyond it the odd instruction is used.
inline constexpr std::size_t max_even_offset = 0x7FFF;

/// SELECT by DF name, no answer data (ICAO 9303-10, 3.5.1).
[[nodiscard]] CommandApdu select_application(BytesView application_id);
/// SELECT the master file (ICAO 9303-10, 3.6.1).
[[nodiscard]] CommandApdu select_master_file();
/// SELECT an EF under the current DF, no answer data (ICAO 9303-10, 3.6.2).
[[nodiscard]] CommandApdu select_file(FileId file);
/// READ BINARY from offset 0 of a file named by short identifier, which becomes current (ICAO 9303-10, 3.6.3.1).
[[nodiscard]] CommandApdu read_binary(ShortFileId file, std::size_t ne);
/// READ BINARY of the current file, offset up to 32,767.
[[nodiscard]] CommandApdu read_binary(std::size_t offset, std::size_t ne);
/// READ BINARY with the odd instruction: offset in DO 54, answer in DO 53 (ICAO 9303-10, 3.6.3.3); `ne` counts the
/// answer with the DO's own header.
[[nodiscard]] CommandApdu read_binary_odd(std::size_t offset, std::size_t ne);
[[nodiscard]] CommandApdu get_challenge(std::size_t size);
[[nodiscard]] CommandApdu external_authenticate(Bytes data, std::size_t ne);
/// MSE:Set AT for mutual authentication (ICAO 9303-11, 4.4.4.1).
[[nodiscard]] CommandApdu set_authentication_template(Bytes data);
/// MSE:Set KAT for Chip Authentication with 3DES (ICAO 9303-11, 6.2.4.1).
[[nodiscard]] CommandApdu set_key_agreement_template(Bytes data);
/// MSE:Set AT for Chip Authentication, which authenticates the chip (ICAO 9303-11, 6.2.4.2).
[[nodiscard]] CommandApdu set_internal_authentication_template(Bytes data);
/// INTERNAL AUTHENTICATE (ICAO 9303-11, 6.1.1): the chip signs the challenge.
[[nodiscard]] CommandApdu internal_authenticate(BytesView challenge, std::size_t ne);
/// GENERAL AUTHENTICATE; every command but the last is chained by its class byte (ICAO 9303-11, 4.4.4.2).
[[nodiscard]] CommandApdu general_authenticate(Bytes data, bool last);
[[nodiscard]] CommandApdu get_response(std::size_t ne);
/// MSE:Set DST for Terminal Authentication: which key verifies the next certificate (BSI TR-03110-3, B.11.4).
[[nodiscard]] CommandApdu set_verification_template(Bytes data);
/// PSO:Verify Certificate (B.11.5).
[[nodiscard]] CommandApdu verify_certificate(Bytes data);
/// MSE:Set AT for Terminal Authentication: whose key signs (B.11.1).
[[nodiscard]] CommandApdu set_external_authentication_template(Bytes data);

/// Sends a command whose data may be more than `max_data` in parts, all but the last marked in the class byte (ISO/IEC
/// 7816-4, 5.3.3). The answer to the last, or that to the first which is not 9000.
[[nodiscard]] Result<ResponseApdu> transmit_chained(CardChannel& channel, const CommandApdu& command,
                                                    std::size_t max_data);

namespace ins {
inline constexpr std::uint8_t manage_security_environment = 0x22;
inline constexpr std::uint8_t perform_security_operation = 0x2A;
inline constexpr std::uint8_t external_authenticate = 0x82;
inline constexpr std::uint8_t internal_authenticate = 0x88;
inline constexpr std::uint8_t get_challenge = 0x84;
inline constexpr std::uint8_t general_authenticate = 0x86;
inline constexpr std::uint8_t select = 0xA4;
inline constexpr std::uint8_t read_binary = 0xB0;
inline constexpr std::uint8_t read_binary_odd = 0xB1;
inline constexpr std::uint8_t get_response = 0xC0;
}  // namespace ins

}  // namespace chipid::iso7816
