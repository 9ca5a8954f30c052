#pragma once

#include "chip/pace_protocols.hpp"

/// Integrated mapping (ICAO 9303-11, 4.4.3.3.2 and appendix B).
namespace chipid::virtual_card::pace {

/// Bytes of the terminal's nonce t: those of a key.
[[nodiscard]] std::size_t terminal_nonce_size(const Suite& suite);

/// R(s, t): pseudo-random bytes, at least 64 bits more than the field's prime has.
[[nodiscard]] Result<Bytes> pseudo_random(const Suite& suite, BytesView s, BytesView t);
/// R_p(s, t): those modulo the prime.
[[nodiscard]] Result<Bytes> pseudo_random_field_element(const Suite& suite, BytesView s, BytesView t);

/// The mapped generator f(R_p(s, t)); crypto.failure where it would be the neutral element.
[[nodiscard]] Result<Bytes> map_integrated(const Suite& suite, BytesView s, BytesView t);

}  // namespace chipid::virtual_card::pace
