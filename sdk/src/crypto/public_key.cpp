#include "crypto/public_key.hpp"

#include <openssl/err.h>

#include <mutex>

#include "core/bytes.hpp"
#include "openssl_numbers.hpp"
#include "verifying_key.hpp"

namespace chipid::crypto {
namespace {

using Scheme = SignatureScheme::Kind;

tl::unexpected<Error> bad_key(const char* what) {
  return fail(ErrorCode::crypto_bad_point, "public key", what);
}

bool is_rsa(Scheme kind) {
  return kind == Scheme::rsa_pkcs1 || kind == Scheme::rsa_pss;
}

BytesView without_zeros(BytesView number) {
  while (!number.empty() && number[0] == 0) number = number.subspan(1);
  return number;
}

std::size_t bits_of(BytesView number) {
  if (number.empty()) return 0;
  std::size_t bits = 8 * number.size();
  for (unsigned mask = 0x80; (number[0] & mask) == 0; mask >>= 1U) --bits;
  return bits;
}

bool odd(BytesView number) {
  return !number.empty() && (number.back() & 1U) != 0;
}

bool on_curve(Curve curve, BytesView point) {
  const auto* group = group_of(curve);
  const auto decoded = new_point(group);
  const bool good = decoded && EC_POINT_oct2point(group, decoded.get(), point.data(), point.size(), nullptr) == 1;
  if (!good) ERR_clear_error();
  return good;
}

}  // namespace

// OpenSSL's key is made at the first signature: most certificates of a list are only looked at, and a key on a curve
// costs more than all the rest of the certificate.
struct PublicKey::State {
  struct Numbers {
    Kind kind = Kind::rsa;
    std::size_t bits = 0;
    Bytes modulus = {};  // RSA alone, without leading zeros
    Bytes exponent = {};
    Curve curve = {};  // EC alone
    Bytes point = {};
  };
  explicit State(Numbers given) : numbers(std::move(given)) {}

  Numbers numbers;
  mutable std::once_flag once;
  mutable Key key{nullptr, &EVP_PKEY_free};

  [[nodiscard]] EVP_PKEY* prepared() const {
    std::call_once(once, [this] {
      key = numbers.kind == Kind::rsa ? make_rsa_key(numbers.modulus, numbers.exponent)
                                      : make_ec_key(numbers.curve, numbers.point);
    });
    return key.get();
  }
};

PublicKey::PublicKey(std::shared_ptr<const State> state) : state_(std::move(state)) {}

Result<PublicKey> PublicKey::rsa(BytesView modulus, BytesView exponent) {
  constexpr std::size_t tiny = 512;
  constexpr std::size_t huge = 16'384;
  constexpr std::size_t large = 3'072;        // above this OpenSSL wants a short exponent,
  constexpr std::size_t short_exponent = 64;  // lest a signature take seconds
  const auto n = without_zeros(modulus);
  const auto e = without_zeros(exponent);
  const auto bits = bits_of(n);
  if (bits < tiny || bits > huge || !odd(n)) return bad_key("modulus");
  if (!odd(e) || bits_of(e) < 2 || bits_of(e) >= bits) return bad_key("exponent");
  if (bits > large && bits_of(e) > short_exponent) return bad_key("exponent too long");
  return PublicKey(std::make_shared<const State>(
      State::Numbers{.kind = Kind::rsa, .bits = bits, .modulus = core::to_bytes(n), .exponent = core::to_bytes(e)}));
}

Result<PublicKey> PublicKey::ec(Curve curve, BytesView point) {
  const auto size = field_size(curve);
  if (point.size() != 1 + 2 * size || point[0] != 0x04 || !on_curve(curve, point)) return bad_key("point");
  const auto bits = static_cast<std::size_t>(EC_GROUP_get_degree(group_of(curve)));
  return PublicKey(std::make_shared<const State>(
      State::Numbers{.kind = Kind::ec, .bits = bits, .curve = curve, .point = core::to_bytes(point)}));
}

PublicKey::Kind PublicKey::kind() const noexcept {
  return state_->numbers.kind;
}

std::size_t PublicKey::bits() const noexcept {
  return state_->numbers.bits;
}

std::optional<Curve> PublicKey::curve() const noexcept {
  return kind() == Kind::ec ? std::optional(state_->numbers.curve) : std::nullopt;
}

BytesView PublicKey::modulus() const noexcept {
  return state_->numbers.modulus;
}

Bytes PublicKey::recover(BytesView signature) const {
  auto* key = kind() == Kind::rsa ? state_->prepared() : nullptr;
  if (key == nullptr) return {};
  const auto number = without_zeros(signature);
  if (number.empty()) return {};
  return recover_rsa(key, modulus().size(), number);
}

SignatureOutcome PublicKey::verify(const SignatureScheme& scheme, BytesView message, BytesView signature) const {
  if (is_rsa(scheme.kind) != (kind() == Kind::rsa)) return SignatureOutcome::unsupported;
  auto* key = state_->prepared();
  if (key == nullptr) return SignatureOutcome::unsupported;
  if (scheme.kind == Scheme::rsa_pkcs1) {
    return verify_rsa_pkcs1(key, state_->numbers.modulus.size(), scheme, message, signature);
  }
  if (scheme.kind == Scheme::rsa_pss)
    return verify_rsa_pss(key, state_->numbers.modulus.size(), scheme, message, signature);
  return verify_ecdsa(key, state_->numbers.curve, scheme, message, signature);
}

}  // namespace chipid::crypto
