#include "crypto/rsa_signing_key.hpp"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include "core/bytes.hpp"
#include "openssl_numbers.hpp"

namespace chipid::crypto {
namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)>;

tl::unexpected<Error> failure(const char* what) {
  return fail(ErrorCode::crypto_failure, "RSA signing key", what);
}

Bytes number_of(const EVP_PKEY* key, const char* name) {
  BIGNUM* raw = nullptr;
  if (EVP_PKEY_get_bn_param(key, name, &raw) != 1) return {};
  const Number number(raw, &BN_clear_free);
  Bytes octets(static_cast<std::size_t>(BN_num_bytes(raw)));
  BN_bn2bin(raw, octets.data());
  return octets;
}

// RFC 8017, B.2.1, xored into `block`.
void apply_mask(HashAlgorithm algorithm, BytesView seed, Bytes& block) {
  Bytes mask;
  for (std::uint8_t counter = 0; mask.size() < block.size(); ++counter) {
    const std::uint8_t octets[] = {0, 0, 0, counter};
    core::append(mask, hash(algorithm, core::concat({seed, octets})));
  }
  for (std::size_t i = 0; i < block.size(); ++i) block[i] = static_cast<std::uint8_t>(block[i] ^ mask[i]);
}

// RFC 8017, 9.1.1, steps 5 to 12; M' is eight zero bytes, the message's hash, the salt.
Result<Bytes> encode_pss(HashAlgorithm algorithm, BytesView message_hash, BytesView salt, std::size_t bits) {
  const std::size_t size = (bits + 7) / 8;
  if (size < message_hash.size() + salt.size() + 2) return failure("too short for this salt");
  constexpr std::uint8_t zeros[8] = {};
  constexpr std::uint8_t one[] = {0x01};
  constexpr std::uint8_t trailer[] = {0xBC};
  const auto h = hash(algorithm, core::concat({zeros, message_hash, salt}));
  const Bytes padding(size - salt.size() - h.size() - 2);
  auto db = core::concat({padding, one, salt});
  apply_mask(algorithm, h, db);
  db[0] &= static_cast<std::uint8_t>(0xFFU >> (8 * size - bits));
  return core::concat({db, h, trailer});
}

}  // namespace

struct RsaSigningKey::State {
  Key key;
};

RsaSigningKey::RsaSigningKey(std::unique_ptr<State> state) : state_(std::move(state)) {}
RsaSigningKey::RsaSigningKey(RsaSigningKey&&) noexcept = default;
RsaSigningKey& RsaSigningKey::operator=(RsaSigningKey&&) noexcept = default;
RsaSigningKey::~RsaSigningKey() = default;

Result<RsaSigningKey> RsaSigningKey::parse(BytesView der) {
  const auto* start = der.data();
  Key key(d2i_PrivateKey(EVP_PKEY_RSA, nullptr, &start, static_cast<long>(der.size())), &EVP_PKEY_free);
  if (!key) return failure("not an RSAPrivateKey");
  return RsaSigningKey(std::make_unique<State>(State{std::move(key)}));
}

Bytes RsaSigningKey::modulus() const {
  return number_of(state_->key.get(), OSSL_PKEY_PARAM_RSA_N);
}

Bytes RsaSigningKey::public_exponent() const {
  return number_of(state_->key.get(), OSSL_PKEY_PARAM_RSA_E);
}

Result<Bytes> RsaSigningKey::private_operation(BytesView input, int padding) const {
  const KeyContext context(EVP_PKEY_CTX_new(state_->key.get(), nullptr), &EVP_PKEY_CTX_free);
  if (!context || EVP_PKEY_sign_init(context.get()) != 1 || EVP_PKEY_CTX_set_rsa_padding(context.get(), padding) != 1) {
    return failure("signing");
  }
  Bytes signature(static_cast<std::size_t>(EVP_PKEY_get_size(state_->key.get())));
  auto size = signature.size();
  if (EVP_PKEY_sign(context.get(), signature.data(), &size, input.data(), input.size()) != 1) return failure("signing");
  return signature;
}

Result<Bytes> RsaSigningKey::sign_representative(BytesView representative) const {
  return private_operation(representative, RSA_NO_PADDING);
}

Result<Bytes> RsaSigningKey::sign_pkcs1(BytesView digest_info) const {
  return private_operation(digest_info, RSA_PKCS1_PADDING);
}

Result<Bytes> RsaSigningKey::sign_pss(HashAlgorithm algorithm, BytesView message, std::size_t salt_size) const {
  const auto message_hash = hash(algorithm, message);
  auto salt = hash(HashAlgorithm::sha512, core::concat({modulus(), message_hash}));
  if (salt_size > salt.size()) return failure("salt");
  salt.resize(salt_size);
  const auto bits = static_cast<std::size_t>(EVP_PKEY_get_bits(state_->key.get())) - 1;
  CHIPID_TRY(const auto encoded, encode_pss(algorithm, message_hash, salt, bits));
  return private_operation(encoded, RSA_NO_PADDING);
}

}  // namespace chipid::crypto
