#pragma once

#include <chipid/random.hpp>
#include <chipid/secret.hpp>
#include <cstdint>

/// Diffie-Hellman in a subgroup of a prime field (BSI TR-03110-3, A.2.1; RFC 2631). Public values are unsigned
/// big-endian numbers of the fewest bytes, as ICAO 9303-11, 9.4.1 and 9.4.3 has them (some chips lead them with zeros
/// all the same, which is accepted up to the prime's length); other values have as many bytes as the prime. What is
/// wrong with a value is crypto.bad_point.
namespace chipid::crypto {

/// Numbers big-endian; leading zeros do not count.
struct DhParameters {
  Bytes prime = {};
  Bytes generator = {};
  Bytes order = {};  ///< of the generator's subgroup; empty where unknown
};

/// The standardised groups 0, 1 and 2 (RFC 5114, 2.1 to 2.3; ICAO 9303-11, 9.5.1); nullptr for any other identifier.
[[nodiscard]] const DhParameters* dh_group(std::uint32_t parameter_id);

/// The same numbers.
[[nodiscard]] bool same_parameters(const DhParameters& a, const DhParameters& b) noexcept;

/// crypto.bad_point unless the prime is odd and of 1024 to 8192 bits, the generator within 2 to p-2, and the order,
/// where it is known, of 160 bits or more, a divisor of p-1 and the generator's. Whether the prime is one is not
/// examined: that takes longer than the whole protocol, and nobody but the signer of the card's data chooses it.
[[nodiscard]] Result<> check_parameters(const DhParameters& parameters);

/// The prime's size in bytes.
[[nodiscard]] std::size_t value_size(const DhParameters& parameters) noexcept;

/// A private key: 1 to q-1, or 1 to 2^512 where the order is unknown.
[[nodiscard]] Result<SecretBytes> random_exponent(const DhParameters& parameters, const RandomSource& random);

/// Whether a value that somebody else sent may be used: neither 0, 1 nor p-1, below p, not longer than
/// p, and in the subgroup of order q where that is known (RFC 2631, 2.1.5).
[[nodiscard]] Result<> check_public_value(const DhParameters& parameters, BytesView value);

/// g^exponent. `generator`: another one of the same subgroup which the caller made; empty: the group's own.
[[nodiscard]] Result<Bytes> dh_public_value(const DhParameters& parameters, BytesView exponent,
                                            BytesView generator = {});
/// value^exponent, of a value that passes check_public_value; 0, 1 and p-1 as a result are refused, too.
[[nodiscard]] Result<SecretBytes> dh_agree(const DhParameters& parameters, BytesView exponent, BytesView value);
/// g^exponent * value of values made here; 0, 1 and p-1 as a result are refused.
[[nodiscard]] Result<SecretBytes> dh_power_times(const DhParameters& parameters, BytesView exponent, BytesView value);
/// number^((p-1)/q): an element of the subgroup for any number (ICAO 9303-11, 4.4.3.3.2). The neutral element is
/// refused, and so are parameters without the order.
[[nodiscard]] Result<SecretBytes> dh_into_subgroup(const DhParameters& parameters, BytesView number);

}  // namespace chipid::crypto
