#include "crypto/dh.hpp"

#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>

#include <array>

#include "core/bytes.hpp"
#include "openssl_numbers.hpp"

namespace chipid::crypto {
namespace {

constexpr int shortest_prime = 1024;  // bits
constexpr int longest_prime = 8192;
constexpr int shortest_order = 160;
constexpr std::size_t exponent_size_without_order = 64;

// OpenSSL's names of the groups of RFC 5114.
constexpr const char* group_names[] = {"dh_1024_160", "dh_2048_224", "dh_2048_256"};

using Context = std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)>;
using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

tl::unexpected<Error> failure() {
  return fail(ErrorCode::crypto_failure, "Diffie-Hellman");
}

tl::unexpected<Error> bad_value() {
  ERR_clear_error();
  return fail(ErrorCode::crypto_bad_point, "Diffie-Hellman");
}

Bytes number_of(const EVP_PKEY* key, const char* name) {
  BIGNUM* raw = nullptr;
  if (EVP_PKEY_get_bn_param(key, name, &raw) != 1) return {};
  const Number number(raw, &BN_clear_free);
  Bytes bytes(static_cast<std::size_t>(BN_num_bytes(raw)));
  BN_bn2bin(raw, bytes.data());
  return bytes;
}

DhParameters make_group(const char* name) {
  const Context context(EVP_PKEY_CTX_new_from_name(nullptr, "DH", nullptr), &EVP_PKEY_CTX_free);
  std::string group(name);
  const std::array<OSSL_PARAM, 2> wanted{OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group.data(), 0),
                                         OSSL_PARAM_construct_end()};
  EVP_PKEY* raw = nullptr;
  if (!context || EVP_PKEY_paramgen_init(context.get()) != 1 ||
      EVP_PKEY_CTX_set_params(context.get(), wanted.data()) != 1 || EVP_PKEY_paramgen(context.get(), &raw) != 1) {
    return {};
  }
  const Key key(raw, &EVP_PKEY_free);
  return {number_of(raw, OSSL_PKEY_PARAM_FFC_P), number_of(raw, OSSL_PKEY_PARAM_FFC_G),
          number_of(raw, OSSL_PKEY_PARAM_FFC_Q)};
}

BytesView without_zeros(BytesView number) {
  while (!number.empty() && number[0] == 0) number = number.subspan(1);
  return number;
}

// The numbers of one computation.
struct Field {
  explicit Field(const DhParameters& parameters)
      : prime(to_number(parameters.prime)), last(to_number(parameters.prime)), scratch(new_scratch()) {
    BN_sub_word(last.get(), 1);
  }

  Number prime;
  Number last;  ///< p-1
  Scratch scratch;
};

// Neither 0, 1, p-1, nor p and more.
bool in_range(const Field& field, const BIGNUM* number) {
  return !BN_is_zero(number) && !BN_is_one(number) && BN_cmp(number, field.last.get()) < 0;
}

// In a time that depends on the sizes only; OpenSSL wants the base below the prime.
Result<Number> power(const Field& field, const BIGNUM* base, const BIGNUM* exponent) {
  auto result = new_number();
  if (!result ||
      BN_mod_exp_mont_consttime(result.get(), base, exponent, field.prime.get(), field.scratch.get(), nullptr) != 1) {
    return failure();
  }
  return result;
}

Result<Number> checked_value(const DhParameters& parameters, const Field& field, BytesView value) {
  if (value.size() > value_size(parameters)) return bad_value();
  auto number = to_number(value);
  if (!in_range(field, number.get())) return bad_value();
  if (parameters.order.empty()) return number;
  CHIPID_TRY(const auto neutral, power(field, number.get(), to_number(parameters.order).get()));
  if (!BN_is_one(neutral.get())) return bad_value();
  return number;
}

Result<SecretBytes> encode(const DhParameters& parameters, const Field& field, const BIGNUM* number) {
  if (!in_range(field, number)) return bad_value();
  SecretBytes out(value_size(parameters));
  if (BN_bn2binpad(number, out.mutable_view().data(), static_cast<int>(out.size())) < 0) return failure();
  return out;
}

bool is_divisor(const BIGNUM* number, const BIGNUM* divisor, BN_CTX* scratch) {
  const auto rest = new_number();
  return BN_div(nullptr, rest.get(), number, divisor, scratch) == 1 && BN_is_zero(rest.get());
}

Result<> check_order(const DhParameters& parameters, const Field& field) {
  const auto order = to_number(parameters.order);
  if (BN_num_bits(order.get()) < shortest_order || !is_divisor(field.last.get(), order.get(), field.scratch.get())) {
    return bad_value();
  }
  // A composite order would hide that the generator's is a small one.
  if (BN_check_prime(order.get(), field.scratch.get(), nullptr) != 1) return bad_value();
  CHIPID_TRY(const auto neutral, power(field, to_number(parameters.generator).get(), order.get()));
  if (!BN_is_one(neutral.get())) return bad_value();
  return {};
}

}  // namespace

const DhParameters* dh_group(std::uint32_t parameter_id) {
  static const std::array<DhParameters, 3> groups{make_group(group_names[0]), make_group(group_names[1]),
                                                  make_group(group_names[2])};
  return parameter_id < groups.size() && !groups[parameter_id].prime.empty() ? &groups[parameter_id] : nullptr;
}

bool same_parameters(const DhParameters& a, const DhParameters& b) noexcept {
  return core::equal(without_zeros(a.prime), without_zeros(b.prime)) &&
         core::equal(without_zeros(a.generator), without_zeros(b.generator)) &&
         core::equal(without_zeros(a.order), without_zeros(b.order));
}

Result<> check_parameters(const DhParameters& parameters) {
  constexpr std::size_t longest = longest_prime / 8 + 1;
  const bool sane = parameters.prime.size() <= longest && parameters.generator.size() <= longest &&
                    parameters.order.size() <= longest;
  if (!sane) return bad_value();
  const Field field(parameters);
  const int bits = BN_num_bits(field.prime.get());
  if (bits < shortest_prime || bits > longest_prime || !BN_is_odd(field.prime.get())) return bad_value();
  if (!in_range(field, to_number(parameters.generator).get())) return bad_value();
  return parameters.order.empty() ? Result<>() : check_order(parameters, field);
}

std::size_t value_size(const DhParameters& parameters) noexcept {
  return without_zeros(parameters.prime).size();
}

// As in random_scalar: a candidate fits with a chance of more than one half.
Result<SecretBytes> random_exponent(const DhParameters& parameters, const RandomSource& random) {
  const auto order = without_zeros(parameters.order);
  const auto size = order.empty() ? exponent_size_without_order : order.size();
  const auto limit = to_number(order);
  const auto surplus =
      order.empty() ? 0U : static_cast<unsigned>(8 * static_cast<int>(size) - BN_num_bits(limit.get()));
  for (int i = 0; i < 128; ++i) {
    CHIPID_TRY(auto candidate, random(size));
    candidate[0] &= static_cast<std::uint8_t>(0xFFU >> surplus);
    SecretBytes exponent{BytesView(candidate)};
    wipe(candidate.data(), candidate.size());
    const auto number = to_number(exponent.view());
    if (!BN_is_zero(number.get()) && (order.empty() || BN_cmp(number.get(), limit.get()) < 0)) return exponent;
  }
  return failure();
}

Result<> check_public_value(const DhParameters& parameters, BytesView value) {
  CHIPID_CHECK(checked_value(parameters, Field(parameters), value));
  return {};
}

Result<Bytes> dh_public_value(const DhParameters& parameters, BytesView exponent, BytesView generator) {
  const Field field(parameters);
  const auto base = to_number(generator.empty() ? BytesView(parameters.generator) : generator);
  if (!in_range(field, base.get())) return bad_value();
  CHIPID_TRY(const auto value, power(field, base.get(), to_number(exponent).get()));
  CHIPID_TRY(const auto encoded, encode(parameters, field, value.get()));
  return core::to_bytes(without_zeros(encoded.view()));
}

Result<SecretBytes> dh_agree(const DhParameters& parameters, BytesView exponent, BytesView value) {
  const Field field(parameters);
  CHIPID_TRY(const auto base, checked_value(parameters, field, value));
  CHIPID_TRY(const auto shared, power(field, base.get(), to_number(exponent).get()));
  return encode(parameters, field, shared.get());
}

Result<SecretBytes> dh_power_times(const DhParameters& parameters, BytesView exponent, BytesView value) {
  const Field field(parameters);
  const auto factor = to_number(value);
  if (!in_range(field, factor.get())) return bad_value();
  CHIPID_TRY(const auto product, power(field, to_number(parameters.generator).get(), to_number(exponent).get()));
  if (BN_mod_mul(product.get(), product.get(), factor.get(), field.prime.get(), field.scratch.get()) != 1) {
    return failure();
  }
  return encode(parameters, field, product.get());
}

Result<SecretBytes> dh_into_subgroup(const DhParameters& parameters, BytesView number) {
  const Field field(parameters);
  const auto order = to_number(parameters.order);
  const auto base = to_number(number);
  const auto cofactor = new_number();
  if (BN_is_zero(order.get())) return bad_value();
  if (BN_div(cofactor.get(), nullptr, field.last.get(), order.get(), field.scratch.get()) != 1 ||
      BN_nnmod(base.get(), base.get(), field.prime.get(), field.scratch.get()) != 1) {
    return failure();
  }
  CHIPID_TRY(const auto element, power(field, base.get(), cofactor.get()));
  return encode(parameters, field, element.get());
}

}  // namespace chipid::crypto
