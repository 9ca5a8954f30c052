#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>

#include "core/bytes.hpp"
#include "openssl_digest.hpp"
#include "openssl_numbers.hpp"
#include "verifying_key.hpp"

namespace chipid::crypto {
namespace {

using Builder = std::unique_ptr<OSSL_PARAM_BLD, decltype(&OSSL_PARAM_BLD_free)>;
using Parameters = std::unique_ptr<OSSL_PARAM, decltype(&OSSL_PARAM_free)>;

// The last arc of the hash's identifier and where it hangs: DigestInfo ::= SEQUENCE { AlgorithmIdentifier, OCTET STRING
// } (RFC 8017, 9.2, note 1).
Bytes digest_oid(HashAlgorithm algorithm) {
  switch (algorithm) {
    case HashAlgorithm::sha1:
      return {0x06, 0x05, 0x2B, 0x0E, 0x03, 0x02, 0x1A};
    case HashAlgorithm::sha256:
      return {0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01};
    case HashAlgorithm::sha384:
      return {0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x02};
    case HashAlgorithm::sha512:
      return {0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x03};
    case HashAlgorithm::sha224:
      break;
  }
  return {0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x04};
}

// All lengths here are below 128: one byte each.
Bytes object(std::uint8_t tag, std::initializer_list<BytesView> parts) {
  const auto value = core::concat(parts);
  const Bytes header{tag, static_cast<std::uint8_t>(value.size())};
  return core::concat({header, value});
}

Bytes digest_info(HashAlgorithm algorithm, BytesView digest, bool with_null) {
  const Bytes null = with_null ? Bytes{0x05, 0x00} : Bytes{};
  const auto identifier = object(0x30, {digest_oid(algorithm), null});
  return object(0x30, {identifier, object(0x04, {digest})});
}

// EMSA-PKCS1-v1_5 (RFC 8017, 9.2); nothing where the modulus is too small.
Bytes encode(BytesView info, std::size_t modulus_size) {
  constexpr std::size_t frame = 11;
  if (modulus_size < info.size() + frame) return {};
  const Bytes start{0x00, 0x01};
  const Bytes padding(modulus_size - info.size() - 3, 0xFF);
  const Bytes end{0x00};
  return core::concat({start, padding, end, info});
}

bool set_pss(EVP_PKEY_CTX* context, const SignatureScheme& scheme) {
  return context != nullptr && EVP_PKEY_verify_init(context) == 1 &&
         EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1 &&
         EVP_PKEY_CTX_set_signature_md(context, digest_of(scheme.hash)) == 1 &&
         EVP_PKEY_CTX_set_rsa_mgf1_md(context, digest_of(scheme.mgf_hash)) == 1 &&
         EVP_PKEY_CTX_set_rsa_pss_saltlen(context, static_cast<int>(scheme.salt_size)) == 1;
}

}  // namespace

Key make_rsa_key(BytesView modulus, BytesView exponent) {
  const auto n = to_number(modulus);
  const auto e = to_number(exponent);
  const Builder builder(OSSL_PARAM_BLD_new(), &OSSL_PARAM_BLD_free);
  const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr), &EVP_PKEY_CTX_free);
  EVP_PKEY* key = nullptr;
  if (builder && context && OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) == 1 &&
      OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get()) == 1) {
    const Parameters parameters(OSSL_PARAM_BLD_to_param(builder.get()), &OSSL_PARAM_free);
    if (EVP_PKEY_fromdata_init(context.get()) != 1 ||
        EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1) {
      ERR_clear_error();
    }
  }
  return {key, &EVP_PKEY_free};
}

Bytes recover_rsa(EVP_PKEY* key, std::size_t modulus_size, BytesView signature) {
  const auto context = context_of(key);
  Bytes block(modulus_size);
  auto size = block.size();
  if (!context || EVP_PKEY_verify_recover_init(context.get()) != 1 ||
      EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_NO_PADDING) != 1 ||
      EVP_PKEY_verify_recover(context.get(), block.data(), &size, signature.data(), signature.size()) != 1 ||
      size != block.size()) {
    ERR_clear_error();
    return {};
  }
  return block;
}

// RFC 8017, 8.2.2: the verifier makes the encoding itself and compares, so that nothing in it is ever parsed.
SignatureOutcome verify_rsa_pkcs1(EVP_PKEY* key, std::size_t modulus_size, const SignatureScheme& scheme,
                                  BytesView message, BytesView signature) {
  const auto digest = hash(scheme.hash, message);
  const auto with_null = encode(digest_info(scheme.hash, digest, true), modulus_size);
  if (with_null.empty() || signature.size() != modulus_size) return SignatureOutcome::invalid;
  const auto block = recover_rsa(key, modulus_size, signature);
  const bool valid = block == with_null || (scheme.null_may_be_absent &&
                                            block == encode(digest_info(scheme.hash, digest, false), modulus_size));
  return valid ? SignatureOutcome::valid : SignatureOutcome::invalid;
}

// RFC 8017, 8.1.2
SignatureOutcome verify_rsa_pss(EVP_PKEY* key, std::size_t modulus_size, const SignatureScheme& scheme,
                                BytesView message, BytesView signature) {
  if (signature.size() != modulus_size || scheme.salt_size > modulus_size) return SignatureOutcome::invalid;
  const auto digest = hash(scheme.hash, message);
  const auto context = context_of(key);
  const bool valid =
      set_pss(context.get(), scheme) &&
      EVP_PKEY_verify(context.get(), signature.data(), signature.size(), digest.data(), digest.size()) == 1;
  if (!valid) ERR_clear_error();
  return valid ? SignatureOutcome::valid : SignatureOutcome::invalid;
}

}  // namespace chipid::crypto
