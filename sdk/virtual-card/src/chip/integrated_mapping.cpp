#include "chip/integrated_mapping.hpp"

#include <algorithm>

#include "core/bytes.hpp"
#include "crypto/modular.hpp"
#include "crypto/signing_key.hpp"

namespace chipid::virtual_card::pace {
namespace {

using crypto::BlockCipher;
using crypto::Modulus;

// The constants c0 and c1 (4.4.3.3.2), for nonces of 128 and of 256 bits.
constexpr std::uint8_t c0_128[] = {0xA6, 0x68, 0x89, 0x2A, 0x7C, 0x41, 0xE3, 0xCA,
                                   0x73, 0x9F, 0x40, 0xB0, 0x57, 0xD8, 0x59, 0x04};
constexpr std::uint8_t c1_128[] = {0xA4, 0xE1, 0x36, 0xAC, 0x72, 0x5F, 0x73, 0x8B,
                                   0x01, 0xC1, 0xF6, 0x02, 0x17, 0xC1, 0x88, 0xAD};
constexpr std::uint8_t c0_256[] = {0xD4, 0x63, 0xD6, 0x52, 0x34, 0x12, 0x4E, 0xF7, 0x89, 0x70, 0x54,
                                   0x98, 0x6D, 0xCA, 0x0A, 0x17, 0x4E, 0x28, 0xDF, 0x75, 0x8C, 0xBA,
                                   0xA0, 0x3F, 0x24, 0x06, 0x16, 0x41, 0x4D, 0x5A, 0x16, 0x76};
constexpr std::uint8_t c1_256[] = {0x54, 0xBD, 0x72, 0x55, 0xF0, 0xAA, 0xF8, 0x31, 0xBE, 0xC3, 0x42,
                                   0x3F, 0xCF, 0x39, 0xD6, 0x9B, 0x6C, 0xBF, 0x06, 0x66, 0x77, 0xD0,
                                   0xFA, 0xAE, 0x5A, 0xAD, 0xD9, 0x9D, 0xF8, 0xE5, 0x35, 0x17};

struct Constants {
  BytesView c0;
  BytesView c1;
};

Constants constants_of(const Suite& suite) {
  const bool long_key = crypto::key_size(suite.cipher) > sizeof c0_128;
  return long_key ? Constants{c0_256, c1_256} : Constants{c0_128, c1_128};
}

// The prime of the field.
Bytes prime_of(const Suite& suite) {
  const auto curve = suite.group.curve();
  return curve ? crypto::curve_parameters(*curve).prime : suite.group.dh()->prime;
}

std::size_t bit_length(BytesView number) {
  std::size_t bits = 8 * number.size();
  for (const auto byte : number) {
    for (unsigned mask = 0x80; mask != 0; mask >>= 1U) {
      if ((byte & mask) != 0) return bits;
      --bits;
    }
  }
  return bits;
}

Bytes first(Bytes bytes, std::size_t size) {
  bytes.resize(size);
  return bytes;
}

// Appendix B.2: the point of the curve that belongs to a field element, by its affine coordinates; step by step as
// printed there. The curves have no cofactor, so that step 10 leaves the point as it is.
class PointEncoding {
 public:
  static Result<PointEncoding> create(crypto::Curve curve) {
    auto parameters = crypto::curve_parameters(curve);
    CHIPID_TRY(auto field, Modulus::create(parameters.prime));
    return PointEncoding(std::move(parameters), std::move(field));
  }

  [[nodiscard]] Result<Bytes> point_of(BytesView t) const {
    CHIPID_TRY(const auto t_squared, p_.multiply(t, t));
    CHIPID_TRY(const auto alpha, p_.subtract({}, t_squared));
    CHIPID_TRY(const auto x2, second_x(alpha));
    CHIPID_TRY(const auto h2, right_side(x2));
    CHIPID_TRY(const auto exponent, root_exponent());
    CHIPID_TRY(const auto a, p_.power(h2, exponent));
    CHIPID_TRY(const auto a_squared, p_.multiply(a, a));
    CHIPID_TRY(const auto square, p_.multiply(a_squared, h2));
    if (is_one(square)) {
      CHIPID_TRY(const auto y, p_.multiply(a, h2));
      return point(x2, y);
    }
    CHIPID_TRY(const auto x3, p_.multiply(alpha, x2));
    CHIPID_TRY(const auto t_cubed, p_.multiply(t_squared, t));
    CHIPID_TRY(const auto u, p_.multiply(t_cubed, h2));
    CHIPID_TRY(const auto y, p_.multiply(a, u));
    return point(x3, y);
  }

 private:
  PointEncoding(crypto::CurveParameters curve, Modulus field) : curve_(std::move(curve)), p_(std::move(field)) {}

  // Step 2: X2 = -b/a * (1 + 1 / (alpha + alpha^2)).
  [[nodiscard]] Result<Bytes> second_x(BytesView alpha) const {
    CHIPID_TRY(const auto alpha_squared, p_.multiply(alpha, alpha));
    CHIPID_TRY(const auto sum, p_.add(alpha, alpha_squared));
    CHIPID_TRY(const auto inverse, p_.invert(sum));
    CHIPID_TRY(const auto factor, p_.add(inverse, one));
    CHIPID_TRY(const auto minus_b, p_.subtract({}, curve_.b));
    CHIPID_TRY(const auto a_inverse, p_.invert(curve_.a));
    CHIPID_TRY(const auto ratio, p_.multiply(minus_b, a_inverse));
    return p_.multiply(ratio, factor);
  }

  // Step 4: h2 = X2^3 + a X2 + b.
  [[nodiscard]] Result<Bytes> right_side(BytesView x) const {
    CHIPID_TRY(const auto x_squared, p_.multiply(x, x));
    CHIPID_TRY(const auto slope, p_.add(x_squared, curve_.a));
    CHIPID_TRY(const auto product, p_.multiply(slope, x));
    return p_.add(product, curve_.b);
  }

  // Step 7: p - 1 - (p + 1) / 4. As p is 3 modulo 4, (p + 1) / 4 is (p / 4) + 1; below p, so nothing wraps.
  [[nodiscard]] Result<Bytes> root_exponent() const {
    constexpr std::uint8_t four[] = {4};
    constexpr std::uint8_t two[] = {2};
    CHIPID_TRY(const auto quarter, crypto::divide(p_.value(), four));
    CHIPID_TRY(const auto sum, p_.add(quarter, two));
    return p_.subtract({}, sum);
  }

  static bool is_one(BytesView number) {
    return number.back() == 1 && std::all_of(number.begin(), number.end() - 1, [](auto byte) { return byte == 0; });
  }

  static Bytes point(BytesView x, BytesView y) {
    constexpr std::uint8_t uncompressed[] = {0x04};
    return core::concat({uncompressed, x, y});
  }

  static constexpr std::uint8_t one[] = {1};
  crypto::CurveParameters curve_;
  Modulus p_;
};

// 4.4.3.3.2: x^a with the cofactor a = (p - 1) / q, in the subgroup for any x.
Result<Bytes> into_subgroup(const crypto::DhParameters& group, BytesView x) {
  CHIPID_TRY(const auto p, Modulus::create(group.prime));
  CHIPID_TRY(const auto cofactor, crypto::divide(group.prime, group.order));
  return p.power(x, cofactor);
}

bool at_most_one(BytesView number) {
  return number.back() <= 1 && std::all_of(number.begin(), number.end() - 1, [](auto byte) { return byte == 0; });
}

}  // namespace

std::size_t terminal_nonce_size(const Suite& suite) {
  return crypto::key_size(suite.cipher);
}

// k0 = E(t, s), then x_i = E(k_i-1, c1) and k_i = E(k_i-1, c0), each in CBC with a zero IV; of k_i what a key takes.
Result<Bytes> pseudo_random(const Suite& suite, BytesView s, BytesView t) {
  const auto constants = constants_of(suite);
  const auto key_size = crypto::key_size(suite.cipher);
  const auto wanted_bits = bit_length(prime_of(suite)) + 64;
  CHIPID_TRY(auto key, crypto::cbc_encrypt(suite.cipher, t, s));
  Bytes output;
  while (8 * output.size() < wanted_bits) {
    key = first(std::move(key), key_size);
    CHIPID_TRY(const auto x, crypto::cbc_encrypt(suite.cipher, key, constants.c1));
    core::append(output, x);
    CHIPID_TRY(key, crypto::cbc_encrypt(suite.cipher, key, constants.c0));
  }
  return output;
}

Result<Bytes> pseudo_random_field_element(const Suite& suite, BytesView s, BytesView t) {
  CHIPID_TRY(const auto random, pseudo_random(suite, s, t));
  CHIPID_TRY(const auto p, Modulus::create(prime_of(suite)));
  return p.reduce(random);
}

Result<Bytes> map_integrated(const Suite& suite, BytesView s, BytesView t) {
  CHIPID_TRY(const auto element, pseudo_random_field_element(suite, s, t));
  if (const auto curve = suite.group.curve()) {
    CHIPID_TRY(const auto encoding, PointEncoding::create(*curve));
    return encoding.point_of(element);
  }
  CHIPID_TRY(auto generator, into_subgroup(*suite.group.dh(), element));
  if (at_most_one(generator)) return fail(ErrorCode::crypto_failure, "integrated mapping", "neutral element");
  return generator;
}

}  // namespace chipid::virtual_card::pace
