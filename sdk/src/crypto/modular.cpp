#include "crypto/modular.hpp"

#include <openssl/err.h>

#include "openssl_numbers.hpp"

namespace chipid::crypto {
namespace {

tl::unexpected<Error> failure() {
  ERR_clear_error();  // OpenSSL queues what it disliked; the next user of the thread must not find it
  return fail(ErrorCode::crypto_failure, "modular arithmetic");
}

Result<Bytes> to_octets(const Number& number, std::size_t size) {
  Bytes octets(size);
  if (BN_bn2binpad(number.get(), octets.data(), static_cast<int>(size)) < 0) return failure();
  return octets;
}

using Operation = int (*)(BIGNUM*, const BIGNUM*, const BIGNUM*, const BIGNUM*, BN_CTX*);

Result<Bytes> compute(Operation operation, BytesView a, BytesView b, BytesView modulus) {
  const auto result = new_number();
  const auto scratch = new_scratch();
  if (operation(result.get(), to_number(a).get(), to_number(b).get(), to_number(modulus).get(), scratch.get()) != 1) {
    return failure();
  }
  return to_octets(result, modulus.size());
}

}  // namespace

Result<Modulus> Modulus::create(BytesView modulus) {
  while (!modulus.empty() && modulus[0] == 0) modulus = modulus.subspan(1);
  const bool odd = !modulus.empty() && (modulus.back() & 1U) != 0;
  if (!odd || (modulus.size() == 1 && modulus[0] == 1)) return failure();
  return Modulus(Bytes(modulus.begin(), modulus.end()));
}

Result<Bytes> Modulus::reduce(BytesView number) const {
  return add(number, {});
}

Result<Bytes> Modulus::add(BytesView a, BytesView b) const {
  return compute(BN_mod_add, a, b, value_);
}

Result<Bytes> Modulus::subtract(BytesView a, BytesView b) const {
  return compute(BN_mod_sub, a, b, value_);
}

Result<Bytes> Modulus::multiply(BytesView a, BytesView b) const {
  return compute(BN_mod_mul, a, b, value_);
}

Result<Bytes> Modulus::power(BytesView base, BytesView exponent) const {
  return compute(BN_mod_exp, base, exponent, value_);
}

Result<Bytes> Modulus::invert(BytesView number) const {
  const auto scratch = new_scratch();
  const Number inverse(BN_mod_inverse(nullptr, to_number(number).get(), to_number(value_).get(), scratch.get()),
                       &BN_clear_free);
  if (!inverse) return failure();
  return to_octets(inverse, value_.size());
}

Result<Bytes> divide(BytesView dividend, BytesView divisor) {
  const auto quotient = new_number();
  const auto scratch = new_scratch();
  if (BN_div(quotient.get(), nullptr, to_number(dividend).get(), to_number(divisor).get(), scratch.get()) != 1) {
    return failure();
  }
  return to_octets(quotient, dividend.size());
}

}  // namespace chipid::crypto
