#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/params.h>

#include "openssl_numbers.hpp"
#include "verifying_key.hpp"

namespace chipid::crypto {
namespace {

using Signature = std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)>;

// r || s, each of the size of the order (BSI TR-03111, 5.2.1), as the SEQUENCE that OpenSSL takes; empty where it has
// another size.
Bytes plain_to_der(Curve curve, BytesView plain) {
  const auto size = static_cast<std::size_t>(BN_num_bytes(EC_GROUP_get0_order(group_of(curve))));
  if (plain.size() != 2 * size) return {};
  const Signature signature(ECDSA_SIG_new(), &ECDSA_SIG_free);
  auto r = to_number(plain.first(size));
  auto s = to_number(plain.subspan(size));
  if (ECDSA_SIG_set0(signature.get(), r.get(), s.get()) != 1) return {};
  (void)r.release();
  (void)s.release();
  std::uint8_t* der = nullptr;
  const int length = i2d_ECDSA_SIG(signature.get(), &der);
  Bytes bytes(der, der + std::max(length, 0));
  OPENSSL_free(der);
  return bytes;
}

// OpenSSL itself refuses what is not DER, by encoding again and comparing, and r or s outside 1 to n-1.
SignatureOutcome verify_der(EVP_PKEY* key, BytesView digest, BytesView signature) {
  const auto context = context_of(key);
  const bool valid =
      !signature.empty() && context && EVP_PKEY_verify_init(context.get()) == 1 &&
      EVP_PKEY_verify(context.get(), signature.data(), signature.size(), digest.data(), digest.size()) == 1;
  if (!valid) ERR_clear_error();
  return valid ? SignatureOutcome::valid : SignatureOutcome::invalid;
}

}  // namespace

Key make_ec_key(Curve curve, BytesView point) {
  const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr), &EVP_PKEY_CTX_free);
  std::string group = OBJ_nid2sn(curve_nid(curve));
  Bytes octets(point.begin(), point.end());
  OSSL_PARAM parameters[] = {
      OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, group.data(), group.size()),
      OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, octets.data(), octets.size()),
      OSSL_PARAM_construct_end(),
  };
  EVP_PKEY* key = nullptr;
  if (!context || EVP_PKEY_fromdata_init(context.get()) != 1 ||
      EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters) != 1) {
    ERR_clear_error();
  }
  return {key, &EVP_PKEY_free};
}

SignatureOutcome verify_ecdsa(EVP_PKEY* key, Curve curve, const SignatureScheme& scheme, BytesView message,
                              BytesView signature) {
  const auto digest = hash(scheme.hash, message);
  if (scheme.kind == SignatureScheme::Kind::ecdsa_der) return verify_der(key, digest, signature);
  return verify_der(key, digest, plain_to_der(curve, signature));
}

}  // namespace chipid::crypto
