#include "crypto/point_encoding.hpp"

#include <openssl/err.h>

#include "openssl_numbers.hpp"

namespace chipid::crypto {
namespace {

tl::unexpected<Error> bad_point() {
  ERR_clear_error();
  return fail(ErrorCode::crypto_bad_point, "point encoding");
}

/// The prime field of a curve. What OpenSSL computes here fails on exhausted memory only, which ends up at the curve's
/// equation below.
class Field {
 public:
  explicit Field(Curve curve) : p_(new_number()), a_(new_number()), b_(new_number()), scratch_(new_scratch()) {
    EC_GROUP_get_curve(group_of(curve), p_.get(), a_.get(), b_.get(), scratch_.get());
  }

  [[nodiscard]] const BIGNUM* p() const { return p_.get(); }
  [[nodiscard]] const Number& a() const { return a_; }
  [[nodiscard]] const Number& b() const { return b_; }
  [[nodiscard]] BN_CTX* scratch() const { return scratch_.get(); }

  [[nodiscard]] Number plus(const Number& x, const Number& y) const {
    auto sum = new_number();
    BN_mod_add(sum.get(), x.get(), y.get(), p(), scratch());
    return sum;
  }
  [[nodiscard]] Number times(const Number& x, const Number& y) const {
    auto product = new_number();
    BN_mod_mul(product.get(), x.get(), y.get(), p(), scratch());
    return product;
  }
  [[nodiscard]] Number minus(const Number& x) const {
    auto difference = new_number();
    BN_mod_sub(difference.get(), new_number().get(), x.get(), p(), scratch());
    return difference;
  }
  /// In a time that does not depend on x.
  [[nodiscard]] Number power(const Number& x, const Number& exponent) const {
    auto result = new_number();
    BN_mod_exp_mont_consttime(result.get(), x.get(), exponent.get(), p(), scratch(), nullptr);
    return result;
  }
  /// x^(p-2), Fermat's inverse.
  [[nodiscard]] Number inverse(const Number& x) const {
    const auto exponent = copy_of_p();
    BN_sub_word(exponent.get(), 2);
    return power(x, exponent);
  }
  /// x^(p-1-(p+1)/4)
  [[nodiscard]] Number inverse_root(const Number& x) const {
    const auto quarter = copy_of_p();
    BN_add_word(quarter.get(), 1);
    BN_rshift(quarter.get(), quarter.get(), 2);
    const auto exponent = copy_of_p();
    BN_sub_word(exponent.get(), 1);
    BN_sub(exponent.get(), exponent.get(), quarter.get());
    return power(x, exponent);
  }
  /// x^3 + a x + b
  [[nodiscard]] Number right_side(const Number& x) const {
    const auto cube = times(times(x, x), x);
    return plus(plus(cube, times(a_, x)), b_);
  }
  [[nodiscard]] Number one() const {
    auto number = new_number();
    BN_one(number.get());
    return number;
  }

 private:
  [[nodiscard]] Number copy_of_p() const {
    auto copy = new_number();
    BN_copy(copy.get(), p());
    return copy;
  }

  Number p_;
  Number a_;
  Number b_;
  Scratch scratch_;
};

// Refuses what does not satisfy the curve's equation.
Result<SecretBytes> encode(Curve curve, const Field& field, const Number& x, const Number& y) {
  const auto* group = group_of(curve);
  const auto point = new_point(group);
  SecretBytes out(1 + 2 * field_size(curve));
  if (!point || EC_POINT_set_affine_coordinates(group, point.get(), x.get(), y.get(), field.scratch()) != 1 ||
      EC_POINT_point2oct(group, point.get(), POINT_CONVERSION_UNCOMPRESSED, out.mutable_view().data(), out.size(),
                         field.scratch()) != out.size()) {
    return bad_point();
  }
  return out;
}

// B.2, steps 2 to 9; step 10 is nothing where the cofactor is 1. `alpha` is -t^2, `denominator` alpha + alpha^2.
Result<SecretBytes> encode_affine(Curve curve, const Field& field, const Number& t, const Number& alpha,
                                  const Number& denominator) {
  const auto quotient = field.plus(field.one(), field.inverse(denominator));
  const auto x2 = field.minus(field.times(field.times(field.b(), field.inverse(field.a())), quotient));
  const auto x3 = field.times(alpha, x2);
  const auto h2 = field.right_side(x2);
  const auto u = field.times(field.times(field.times(t, t), t), h2);
  const auto a = field.inverse_root(h2);
  const auto y2 = field.times(a, h2);
  const auto y3 = field.times(a, u);
  const bool is_square = BN_is_one(field.times(a, y2).get());
  return encode(curve, field, is_square ? x2 : x3, is_square ? y2 : y3);
}

}  // namespace

bool has_point_encoding(Curve curve) {
  return BN_mod_word(Field(curve).p(), 4) == 3;
}

Result<SecretBytes> encode_to_point(Curve curve, BytesView number) {
  const Field field(curve);
  const auto t = to_number(number);
  if (!has_point_encoding(curve) || BN_cmp(t.get(), field.p()) >= 0) return bad_point();
  const auto alpha = field.minus(field.times(t, t));
  const auto denominator = field.plus(alpha, field.times(alpha, alpha));
  if (BN_is_zero(denominator.get())) return bad_point();
  return encode_affine(curve, field, t, alpha, denominator);
}

Result<SecretBytes> reduce_to_field(Curve curve, BytesView number) {
  const Field field(curve);
  const auto reduced = new_number();
  SecretBytes out(field_size(curve));
  if (BN_nnmod(reduced.get(), to_number(number).get(), field.p(), field.scratch()) != 1 ||
      BN_bn2binpad(reduced.get(), out.mutable_view().data(), static_cast<int>(out.size())) < 0) {
    return fail(ErrorCode::crypto_failure, "point encoding");
  }
  return out;
}

}  // namespace chipid::crypto
