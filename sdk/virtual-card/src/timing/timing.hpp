#pragma once

#include <chipid/result.hpp>
#include <chrono>
#include <string_view>
#include <vector>

/// How long a contactless card keeps a person waiting: a written model, not a measurement of one product.
///
/// Commands and answers travel in frames of ISO/IEC 14443-4: at most 256 bytes with their prologue (1 byte) and
/// checksum (2), so 253 bytes of APDU each; longer ones are chained, the other side acknowledging each frame with an
/// R-block of 3 bytes. A byte takes 9 bits (ISO/IEC 14443-3 type A: 8 and parity). Between any two frames the sides
/// turn round, 0.3 ms with the reader's own time. The chip works 2.5 ms on a command and 3 microseconds on each byte
/// of it and of its answer (secure messaging in hardware), and the reader's USB link takes 1 ms an exchange.
namespace chipid::virtual_card {

struct Timing {
  std::string_view name;
  std::uint32_t bits_per_second;  ///< of the radio link, both directions
};

/// The bit rates of ISO/IEC 14443-4: fc/128, fc/32, fc/16 at 13.56 MHz.
[[nodiscard]] const std::vector<Timing>& timing_table();
/// usage.bad_value for a name that is not in the table; nothing for an empty one: answers at once.
[[nodiscard]] Result<const Timing*> find_timing(std::string_view name);

/// The time of one command and its answer, both as bytes of the whole APDU.
[[nodiscard]] std::chrono::microseconds delay(const Timing& timing, std::size_t sent, std::size_t received);

}  // namespace chipid::virtual_card
