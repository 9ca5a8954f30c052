#include "crypto/explicit_curve.hpp"

#include <openssl/obj_mac.h>

#include <array>

#include "core/bytes.hpp"
#include "openssl_numbers.hpp"

namespace chipid::crypto {
namespace {

constexpr Curve standardised[] = {
    Curve::secp192r1,       Curve::brainpoolP192r1, Curve::secp224r1, Curve::brainpoolP224r1,
    Curve::secp256r1,       Curve::brainpoolP256r1, Curve::secp384r1, Curve::brainpoolP320r1,
    Curve::brainpoolP384r1, Curve::brainpoolP512r1, Curve::secp521r1,
};

// RFC 5639, 3: each has the prime and the order of its r1 curve and nothing else of it.
constexpr int twins[] = {NID_brainpoolP192t1, NID_brainpoolP224t1, NID_brainpoolP256t1,
                         NID_brainpoolP320t1, NID_brainpoolP384t1, NID_brainpoolP512t1};

// Numbers big-endian without leading zeros.
struct Numbers {
  Bytes prime;
  Bytes a;
  Bytes b;
  Bytes x;
  Bytes y;
  Bytes order;
};

struct Row {
  std::optional<Curve> curve;  // nothing for a twin
  Numbers numbers;
};

Bytes octets(const BIGNUM* number) {
  Bytes bytes(static_cast<std::size_t>(BN_num_bytes(number)));
  BN_bn2bin(number, bytes.data());
  return bytes;
}

Numbers numbers_of(const EC_GROUP* group) {
  const auto p = new_number();
  const auto a = new_number();
  const auto b = new_number();
  const auto x = new_number();
  const auto y = new_number();
  EC_GROUP_get_curve(group, p.get(), a.get(), b.get(), nullptr);
  EC_POINT_get_affine_coordinates(group, EC_GROUP_get0_generator(group), x.get(), y.get(), nullptr);
  return {octets(p.get()), octets(a.get()), octets(b.get()),
          octets(x.get()), octets(y.get()), octets(EC_GROUP_get0_order(group))};
}

std::vector<Row> make_rows() {
  std::vector<Row> rows;
  for (const auto curve : standardised) rows.push_back({curve, numbers_of(group_of(curve))});
  for (const int twin : twins) {
    const Group group(EC_GROUP_new_by_curve_name(twin), &EC_GROUP_free);
    if (group) rows.push_back({std::nullopt, numbers_of(group.get())});
  }
  return rows;
}

BytesView without_zeros(BytesView number) {
  while (!number.empty() && number[0] == 0) number = number.subspan(1);
  return number;
}

bool same(BytesView stated, BytesView known) {
  return core::equal(without_zeros(stated), known);
}

// The forms of SEC 1, 2.3.3 for a point of this field: what is stated of x, of y, or of y's parity.
struct Generator {
  BytesView x = {};
  std::optional<BytesView> y = {};
  bool odd = false;
};

std::optional<Generator> split(BytesView encoded, std::size_t field) {
  if (encoded.size() == 1 + 2 * field && encoded[0] == 0x04) {
    return Generator{.x = encoded.subspan(1, field), .y = encoded.subspan(1 + field)};
  }
  if (encoded.size() == 1 + field && (encoded[0] == 0x02 || encoded[0] == 0x03)) {
    return Generator{.x = encoded.subspan(1), .odd = encoded[0] == 0x03};
  }
  return std::nullopt;
}

bool same_y(const Generator& stated, const Numbers& known) {
  if (stated.y) return same(*stated.y, known.y);
  return stated.odd == ((known.y.back() & 1U) != 0);
}

bool no_or_one(const std::optional<BytesView>& cofactor) {
  constexpr std::array<std::uint8_t, 1> one{1};
  return !cofactor || same(*cofactor, one);
}

// How many of the numbers that tell curves apart are the same. The coefficient a does not: it is -3 on many curves of
// one prime (X9.62's prime192v2 and v3 share prime and a with secp192r1 by right).
int shared(const ExplicitCurve& stated, const std::optional<Generator>& generator, const Numbers& known) {
  return int{same(stated.prime, known.prime)} + int{same(stated.b, known.b)} + int{same(stated.order, known.order)} +
         int{generator && same(generator->x, known.x)};
}

bool equal(const ExplicitCurve& stated, const std::optional<Generator>& generator, const Numbers& known) {
  constexpr int all = 4;
  return shared(stated, generator, known) == all && same(stated.a, known.a) && same_y(*generator, known) &&
         no_or_one(stated.cofactor);
}

}  // namespace

RecognisedCurve recognise_curve(const ExplicitCurve& parameters) {
  static const auto rows = make_rows();
  const auto generator = split(parameters.generator, without_zeros(parameters.prime).size());
  for (const auto& row : rows) {
    if (!equal(parameters, generator, row.numbers)) continue;
    return row.curve ? RecognisedCurve{CurveKinship::known, row.curve} : RecognisedCurve{};
  }
  for (const auto& row : rows) {
    if (shared(parameters, generator, row.numbers) >= 2) return {CurveKinship::forged};
  }
  return {};
}

}  // namespace chipid::crypto
