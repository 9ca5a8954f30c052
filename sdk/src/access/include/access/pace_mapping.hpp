#pragma once

#include "access/pace_suite.hpp"
#include "crypto/key_agreement.hpp"

/// The mappings of the nonce to a new generator (ICAO 9303-11, 4.4.3.3). What comes of what the chip sent and is of no
/// use gives access.untrusted_answer. Chip authentication mapping is the generic one (4.4.3.3.3).
namespace chipid::access::pace {

/// Generic mapping: G' = s * G + H, or g' = g^s * h (4.4.3.3.1).
[[nodiscard]] Result<SecretBytes> map_generic(const crypto::KeyAgreementGroup& group, const SecretBytes& nonce,
                                              BytesView shared_element);

/// Bytes of the terminal's nonce t of the integrated mapping: the cipher's key size.
[[nodiscard]] std::size_t terminal_nonce_size(crypto::BlockCipher cipher) noexcept;
/// Bytes of the chip's nonce s of the integrated mapping: the fewest whole blocks that are no shorter than a key.
[[nodiscard]] std::size_t integrated_nonce_size(crypto::BlockCipher cipher) noexcept;

/// R(s,t) = x1 || ... || xn of at least `prime_bits` + 64 bits, not yet modulo the prime (4.4.3.3.2, figure 2).
[[nodiscard]] Result<SecretBytes> pseudo_random(crypto::BlockCipher cipher, const SecretBytes& nonce,
                                                BytesView terminal_nonce, std::size_t prime_bits);
/// Integrated mapping: f_G(R_p(s,t)), or f_g(R_p(s,t)).
[[nodiscard]] Result<SecretBytes> map_integrated(const crypto::KeyAgreementGroup& group, crypto::BlockCipher cipher,
                                                 const SecretBytes& nonce, BytesView terminal_nonce);

}  // namespace chipid::access::pace
