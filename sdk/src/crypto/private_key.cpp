#include "crypto/private_key.hpp"

#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include "openssl_digest.hpp"
#include "openssl_keys.hpp"

namespace chipid::crypto {
namespace {

using Bio = std::unique_ptr<BIO, decltype(&BIO_free)>;
using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;
using EcSignature = std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)>;
using Kind = SignatureScheme::Kind;

tl::unexpected<Error> failure(const char* what) {
  ERR_clear_error();
  return fail(ErrorCode::crypto_failure, "signature", what);
}

// OpenSSL would ask on the terminal.
int no_password(char* /*buffer*/, int /*size*/, int /*writing*/, void* /*context*/) {
  return -1;
}

Result<Bytes> public_value_of(const EVP_PKEY* key) {
  if (EVP_PKEY_is_a(key, "EC") == 1) return point_of(key);
  if (EVP_PKEY_is_a(key, "RSA") != 1) return bad_key("neither an RSA key nor one on a curve");
  const auto modulus = number_of(key, OSSL_PKEY_PARAM_RSA_N);
  if (!modulus) return bad_key("no modulus");
  return padded(modulus.get(), static_cast<std::size_t>(BN_num_bytes(modulus.get())));
}

// A file can hold a private key beside a public one that is another's.
bool is_pair(EVP_PKEY* key) {
  const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(EVP_PKEY_CTX_new(key, nullptr),
                                                                            &EVP_PKEY_CTX_free);
  return context && EVP_PKEY_pairwise_check(context.get()) == 1;
}

bool set_padding(EVP_PKEY_CTX* context, const SignatureScheme& scheme) {
  if (scheme.kind == Kind::rsa_pkcs1) return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) == 1;
  if (scheme.kind != Kind::rsa_pss) return true;
  return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1 &&
         EVP_PKEY_CTX_set_rsa_mgf1_md(context, digest_of(scheme.mgf_hash)) == 1 &&
         EVP_PKEY_CTX_set_rsa_pss_saltlen(context, static_cast<int>(scheme.salt_size)) == 1;
}

Result<Bytes> sign_with(EVP_PKEY* key, const SignatureScheme& scheme, BytesView message) {
  const Context context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
  EVP_PKEY_CTX* options = nullptr;  // the context's own
  Bytes signature(static_cast<std::size_t>(EVP_PKEY_get_size(key)));
  auto size = signature.size();
  if (!context || EVP_DigestSignInit(context.get(), &options, digest_of(scheme.hash), nullptr, key) != 1 ||
      !set_padding(options, scheme) ||
      EVP_DigestSign(context.get(), signature.data(), &size, message.data(), message.size()) != 1) {
    return failure("signing");
  }
  signature.resize(size);
  return signature;
}

// r || s, each of the size of the group's order (BSI TR-03111, 5.2.1).
Result<Bytes> to_plain(const EVP_PKEY* key, BytesView der) {
  const auto order = number_of(key, OSSL_PKEY_PARAM_EC_ORDER);
  const auto* at = der.data();
  const EcSignature signature(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size())), &ECDSA_SIG_free);
  if (!order || !signature) return failure("encoding");
  const auto size = static_cast<std::size_t>(BN_num_bytes(order.get()));
  auto plain = padded(ECDSA_SIG_get0_r(signature.get()), size);
  const auto s = padded(ECDSA_SIG_get0_s(signature.get()), size);
  plain.insert(plain.end(), s.begin(), s.end());
  return plain;
}

}  // namespace

struct PrivateKey::State {
  Key key;
  Bytes public_value;
};

Result<PrivateKey> PrivateKey::from_pem(BytesView pem) {
  const Bio reader(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), &BIO_free);
  Key key(reader ? PEM_read_bio_PrivateKey(reader.get(), nullptr, no_password, nullptr) : nullptr, &EVP_PKEY_free);
  if (!key) return bad_key("no private key in PEM without password");
  CHIPID_TRY(auto value, public_value_of(key.get()));
  if (!is_pair(key.get())) return bad_key("private and public key do not belong together");
  return PrivateKey(std::make_shared<const State>(State{std::move(key), std::move(value)}));
}

const Bytes& PrivateKey::public_value() const noexcept {
  return state_->public_value;
}

bool PrivateKey::is_on(Curve curve) const {
  return crypto::is_on(state_->key.get(), curve);
}

Result<Bytes> PrivateKey::sign(const SignatureScheme& scheme, BytesView message) const {
  auto* key = state_->key.get();
  const bool wants_rsa = scheme.kind == Kind::rsa_pkcs1 || scheme.kind == Kind::rsa_pss;
  if (wants_rsa != (EVP_PKEY_is_a(key, "RSA") == 1)) return failure("a key of another kind");
  CHIPID_TRY(auto signature, sign_with(key, scheme, message));
  return scheme.kind == Kind::ecdsa_plain ? to_plain(key, signature) : Result<Bytes>(std::move(signature));
}

}  // namespace chipid::crypto
