#include "crypto/signing_key.hpp"

#include <openssl/evp.h>

#include "core/bytes.hpp"
#include "core/text.hpp"
#include "openssl_numbers.hpp"

namespace chipid::crypto {
namespace {

tl::unexpected<Error> failure(const char* what) {
  return fail(ErrorCode::crypto_failure, "signing key", what);
}

Bytes to_octets(const BIGNUM* number, std::size_t size) {
  Bytes octets(size);
  BN_bn2binpad(number, octets.data(), static_cast<int>(size));
  return octets;
}

Result<Bytes> hmac(HashAlgorithm algorithm, BytesView key, std::initializer_list<BytesView> parts) {
  const auto data = core::concat(parts);
  Bytes mac(hash_size(algorithm));
  std::size_t size = 0;
  const std::string digest(hash_name(algorithm));
  if (EVP_Q_mac(nullptr, "HMAC", nullptr, digest.c_str(), nullptr, key.data(), key.size(), data.data(), data.size(),
                mac.data(), mac.size(), &size) == nullptr) {
    return failure("HMAC");
  }
  return mac;
}

// RFC 6979, 2.3.2: the leftmost bits of a string, as many as the order has.
Number bits_to_number(BytesView bits, const BIGNUM* order) {
  auto number = to_number(bits);
  const int surplus = static_cast<int>(bits.size()) * 8 - BN_num_bits(order);
  if (surplus > 0) BN_rshift(number.get(), number.get(), surplus);
  return number;
}

// RFC 6979, 3.2: the generator of candidates for the nonce k.
class NonceGenerator {
 public:
  // Steps b to g; `x` and `h1` as octets of the order's size, `variation` as k' of 3.6.
  static Result<NonceGenerator> create(HashAlgorithm algorithm, BytesView x, BytesView h1, BytesView variation) {
    NonceGenerator generator(algorithm);
    const auto seed = core::concat({h1, variation});
    CHIPID_CHECK(generator.update(0x00, x, seed));
    CHIPID_CHECK(generator.update(0x01, x, seed));
    return generator;
  }

  // Step h; the caller asks again where the candidate does not fit.
  Result<Number> next(const BIGNUM* order) {
    if (asked_) CHIPID_CHECK(update(0x00, {}, {}));
    asked_ = true;
    const auto size = static_cast<std::size_t>(BN_num_bytes(order));
    Bytes candidate;
    while (candidate.size() < size) {
      CHIPID_TRY(v_, hmac(algorithm_, k_, {v_}));
      core::append(candidate, v_);
    }
    candidate.resize(size);
    return bits_to_number(candidate, order);
  }

 private:
  explicit NonceGenerator(HashAlgorithm algorithm)
      : algorithm_(algorithm), k_(hash_size(algorithm), 0x00), v_(hash_size(algorithm), 0x01) {}

  Result<> update(std::uint8_t separator, BytesView x, BytesView h1) {
    CHIPID_TRY(k_, hmac(algorithm_, k_, {v_, {&separator, 1}, x, h1}));
    CHIPID_TRY(v_, hmac(algorithm_, k_, {v_}));
    return {};
  }

  HashAlgorithm algorithm_;
  Bytes k_;
  Bytes v_;
  bool asked_ = false;
};

bool in_range(const BIGNUM* number, const BIGNUM* order) {
  return !BN_is_zero(number) && BN_cmp(number, order) < 0;
}

Group named_group(Curve curve) {
  return {EC_GROUP_new_by_curve_name(curve_nid(curve)), &EC_GROUP_free};
}

Result<Group> group_of(const CurveParameters& parameters) {
  const auto scratch = new_scratch();
  Group group(EC_GROUP_new_curve_GFp(to_number(parameters.prime).get(), to_number(parameters.a).get(),
                                     to_number(parameters.b).get(), scratch.get()),
              &EC_GROUP_free);
  if (!group) return failure("curve");
  const auto generator = new_point(group.get());
  const auto& octets = parameters.generator;
  if (EC_POINT_oct2point(group.get(), generator.get(), octets.data(), octets.size(), scratch.get()) != 1 ||
      EC_GROUP_set_generator(group.get(), generator.get(), to_number(parameters.order).get(), BN_value_one()) != 1) {
    return failure("generator");
  }
  return group;
}

// Twice SHA-512 is far longer than any order: the bias of the remainder does not matter.
Result<Number> scalar_of(std::string_view label, const BIGNUM* order) {
  const auto first = hash(HashAlgorithm::sha512, core::as_bytes(label));
  const auto second = hash(HashAlgorithm::sha512, first);
  auto number = to_number(core::concat({first, second}));
  const Number limit(BN_dup(order), &BN_clear_free);
  const auto scratch = new_scratch();
  if (BN_sub_word(limit.get(), 1) != 1 || BN_nnmod(number.get(), number.get(), limit.get(), scratch.get()) != 1 ||
      BN_add_word(number.get(), 1) != 1) {
    return failure("label");
  }
  return number;
}

Bytes encode_point(const EC_GROUP* group, const EC_POINT* point) {
  const auto field_bytes = static_cast<std::size_t>(EC_GROUP_get_degree(group) + 7) / 8;
  Bytes octets(1 + 2 * field_bytes);
  EC_POINT_point2oct(group, point, POINT_CONVERSION_UNCOMPRESSED, octets.data(), octets.size(), nullptr);
  return octets;
}

CurveParameters parameters_of(const EC_GROUP* group) {
  const auto p = new_number();
  const auto a = new_number();
  const auto b = new_number();
  EC_GROUP_get_curve(group, p.get(), a.get(), b.get(), nullptr);
  const auto* order = EC_GROUP_get0_order(group);
  const auto size = static_cast<std::size_t>(BN_num_bytes(p.get()));
  return {.prime = to_octets(p.get(), size),
          .a = to_octets(a.get(), size),
          .b = to_octets(b.get(), size),
          .generator = encode_point(group, EC_GROUP_get0_generator(group)),
          .order = to_octets(order, static_cast<std::size_t>(BN_num_bytes(order)))};
}

}  // namespace

CurveParameters curve_parameters(Curve curve) {
  return parameters_of(group_of(curve));
}

struct SigningKey::State {
  std::optional<Curve> curve;
  Group group;
  Number scalar;
  Point point{nullptr, &EC_POINT_clear_free};

  [[nodiscard]] const BIGNUM* order() const { return EC_GROUP_get0_order(group.get()); }
  [[nodiscard]] std::size_t order_size() const { return static_cast<std::size_t>(BN_num_bytes(order())); }

  // The x coordinate of k times the generator, modulo the order (FIPS 186-4, 6.4).
  [[nodiscard]] Result<Number> commitment(const BIGNUM* k, BN_CTX* scratch) const {
    const auto commitment = new_point(group.get());
    auto r = new_number();
    if (EC_POINT_mul(group.get(), commitment.get(), k, nullptr, nullptr, scratch) != 1 ||
        EC_POINT_get_affine_coordinates(group.get(), commitment.get(), r.get(), nullptr, scratch) != 1 ||
        BN_nnmod(r.get(), r.get(), order(), scratch) != 1) {
      return failure("ECDSA commitment");
    }
    return r;
  }

  // s = (z + r d) / k modulo the order.
  [[nodiscard]] Result<Number> response(const BIGNUM* k, const BIGNUM* r, const BIGNUM* z, BN_CTX* scratch) const {
    auto s = new_number();
    const Number inverse(BN_mod_inverse(nullptr, k, order(), scratch), &BN_clear_free);
    if (!inverse || BN_mod_mul(s.get(), r, scalar.get(), order(), scratch) != 1 ||
        BN_mod_add(s.get(), s.get(), z, order(), scratch) != 1 ||
        BN_mod_mul(s.get(), s.get(), inverse.get(), order(), scratch) != 1) {
      return failure("ECDSA response");
    }
    return s;
  }
};

SigningKey::SigningKey(std::unique_ptr<State> state) : state_(std::move(state)) {}
SigningKey::SigningKey(SigningKey&&) noexcept = default;
SigningKey& SigningKey::operator=(SigningKey&&) noexcept = default;
SigningKey::~SigningKey() = default;

Result<SigningKey> SigningKey::from_scalar(Curve curve, BytesView scalar) {
  return finish({curve, named_group(curve), to_number(scalar)});
}

Result<SigningKey> SigningKey::from_label(Curve curve, std::string_view label) {
  auto group = named_group(curve);
  if (!group) return failure("curve");
  CHIPID_TRY(auto scalar, scalar_of(label, EC_GROUP_get0_order(group.get())));
  return finish({curve, std::move(group), std::move(scalar)});
}

Result<SigningKey> SigningKey::from_label(const CurveParameters& parameters, std::string_view label) {
  CHIPID_TRY(auto group, group_of(parameters));
  CHIPID_TRY(auto scalar, scalar_of(label, EC_GROUP_get0_order(group.get())));
  return finish({std::nullopt, std::move(group), std::move(scalar)});
}

// G' = P / k.
Result<SigningKey> SigningKey::forge(Curve curve, BytesView public_point, std::string_view label) {
  auto group = named_group(curve);
  if (!group) return failure("curve");
  const auto scratch = new_scratch();
  const auto order = Number(BN_dup(EC_GROUP_get0_order(group.get())), &BN_clear_free);
  CHIPID_TRY(auto scalar, scalar_of(label, order.get()));
  const Number inverse(BN_mod_inverse(nullptr, scalar.get(), order.get(), scratch.get()), &BN_clear_free);
  const auto point = new_point(group.get());
  const auto generator = new_point(group.get());
  if (!inverse ||
      EC_POINT_oct2point(group.get(), point.get(), public_point.data(), public_point.size(), scratch.get()) != 1 ||
      EC_POINT_mul(group.get(), generator.get(), nullptr, point.get(), inverse.get(), scratch.get()) != 1 ||
      EC_GROUP_set_generator(group.get(), generator.get(), order.get(), BN_value_one()) != 1) {
    return failure("forged generator");
  }
  return finish({curve, std::move(group), std::move(scalar)});
}

// With the public point, which is still missing.
Result<SigningKey> SigningKey::finish(State state) {
  const auto* group = state.group.get();
  const auto* scalar = state.scalar.get();
  if (group == nullptr || scalar == nullptr || !in_range(scalar, state.order())) return failure("scalar");
  state.point = new_point(group);
  if (EC_POINT_mul(group, state.point.get(), scalar, nullptr, nullptr, nullptr) != 1) return failure("point");
  return SigningKey(std::make_unique<State>(std::move(state)));
}

std::optional<Curve> SigningKey::curve() const noexcept {
  return state_->curve;
}

CurveParameters SigningKey::parameters() const {
  return parameters_of(state_->group.get());
}

Bytes SigningKey::public_point() const {
  return encode_point(state_->group.get(), state_->point.get());
}

Result<Bytes> SigningKey::sign(HashAlgorithm algorithm, BytesView message, BytesView variation) const {
  const auto scratch = new_scratch();
  const auto* order = state_->order();
  const auto size = state_->order_size();
  const auto z = bits_to_number(hash(algorithm, message), order);
  if (BN_nnmod(z.get(), z.get(), order, scratch.get()) != 1) return failure("hash");
  CHIPID_TRY(auto nonces, NonceGenerator::create(algorithm, to_octets(state_->scalar.get(), size),
                                                 to_octets(z.get(), size), variation));
  while (true) {
    CHIPID_TRY(const auto k, nonces.next(order));
    if (!in_range(k.get(), order)) continue;
    CHIPID_TRY(const auto r, state_->commitment(k.get(), scratch.get()));
    if (BN_is_zero(r.get())) continue;
    CHIPID_TRY(const auto s, state_->response(k.get(), r.get(), z.get(), scratch.get()));
    if (BN_is_zero(s.get())) continue;
    return core::concat({to_octets(r.get(), size), to_octets(s.get(), size)});
  }
}

}  // namespace chipid::crypto
