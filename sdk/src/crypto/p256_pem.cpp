#include "crypto/p256_pem.hpp"

#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <array>

#include "openssl_numbers.hpp"

namespace chipid::crypto {
namespace {

constexpr std::size_t coordinate_size = 32;

using Bio = std::unique_ptr<BIO, decltype(&BIO_free)>;
using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using Context = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;
using Signature = std::unique_ptr<ECDSA_SIG, decltype(&ECDSA_SIG_free)>;

tl::unexpected<Error> bad_key(const char* what) {
  ERR_clear_error();
  return fail(ErrorCode::signature_bad_key, {}, what);
}

tl::unexpected<Error> failure(const char* what) {
  ERR_clear_error();
  return fail(ErrorCode::crypto_failure, "signature", what);
}

Bio reader_of(BytesView text) {
  return {BIO_new_mem_buf(text.data(), static_cast<int>(text.size())), &BIO_free};
}

// OpenSSL would ask on the terminal.
int no_password(char* /*buffer*/, int /*size*/, int /*writing*/, void* /*context*/) {
  return -1;
}

bool on_p256(const EVP_PKEY* key) {
  std::array<char, 64> name{};
  return EVP_PKEY_is_a(key, "EC") == 1 &&
         EVP_PKEY_get_utf8_string_param(key, OSSL_PKEY_PARAM_GROUP_NAME, name.data(), name.size(), nullptr) == 1 &&
         std::string_view(name.data()) == SN_X9_62_prime256v1;
}

// Coordinates, because the key itself may be stored compressed.
Result<Bytes> point_of(const EVP_PKEY* key) {
  if (key == nullptr || !on_p256(key)) return bad_key("not a key on P-256");
  Bytes point(1 + 2 * coordinate_size, 0x04);
  std::uint8_t* target = point.data() + 1;
  for (const auto* name : {OSSL_PKEY_PARAM_EC_PUB_X, OSSL_PKEY_PARAM_EC_PUB_Y}) {
    BIGNUM* found = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &found) != 1) return bad_key("no public point");
    const Number coordinate(found, &BN_clear_free);
    if (BN_bn2binpad(coordinate.get(), target, coordinate_size) != coordinate_size) return bad_key("public point");
    target += coordinate_size;
  }
  return point;
}

// A file can hold a private key beside a public one that is another's; what it signs nobody could verify.
bool is_pair(EVP_PKEY* key) {
  const std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)> context(EVP_PKEY_CTX_new(key, nullptr),
                                                                            &EVP_PKEY_CTX_free);
  return context && EVP_PKEY_pairwise_check(context.get()) == 1;
}

// Ecdsa-Sig-Value (RFC 3279, 2.2.3) as r || s (RFC 7518, 3.4).
Result<Bytes> to_plain(BytesView der) {
  const auto* at = der.data();
  const Signature signature(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size())), &ECDSA_SIG_free);
  Bytes plain(2 * coordinate_size);
  if (!signature || BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), plain.data(), coordinate_size) != coordinate_size ||
      BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), plain.data() + coordinate_size, coordinate_size) !=
          coordinate_size) {
    return failure("encoding");
  }
  return plain;
}

// One block of PEM, owned.
class PemBlock {
 public:
  PemBlock() = default;
  PemBlock(const PemBlock&) = delete;
  PemBlock& operator=(const PemBlock&) = delete;
  ~PemBlock() {
    OPENSSL_free(name_);
    OPENSSL_free(header_);
    OPENSSL_clear_free(data_, static_cast<std::size_t>(size_));
  }

  bool read(BIO* from) { return PEM_read_bio(from, &name_, &header_, &data_, &size_) == 1; }

  [[nodiscard]] Key key() const {
    const auto* at = static_cast<const unsigned char*>(data_);
    const auto* end = at + size_;
    Key key(nullptr, &EVP_PKEY_free);
    if (std::string_view(name_) == PEM_STRING_PUBLIC) {
      key.reset(d2i_PUBKEY(nullptr, &at, size_));
    } else if (std::string_view(name_) == PEM_STRING_X509) {
      const Certificate certificate(d2i_X509(nullptr, &at, size_), &X509_free);
      if (certificate) key.reset(X509_get_pubkey(certificate.get()));
    }
    if (at != end) key.reset();
    return key;
  }

 private:
  char* name_ = nullptr;
  char* header_ = nullptr;
  unsigned char* data_ = nullptr;
  long size_ = 0;
};

}  // namespace

struct P256Signer::State {
  Key key;
  Bytes point;
};

Result<P256Signer> P256Signer::from_pem(BytesView pem) {
  const auto reader = reader_of(pem);
  Key key(reader ? PEM_read_bio_PrivateKey(reader.get(), nullptr, no_password, nullptr) : nullptr, &EVP_PKEY_free);
  if (!key) return bad_key("no private key in PEM without password");
  CHIPID_TRY(auto point, point_of(key.get()));
  if (!is_pair(key.get())) return bad_key("private and public key do not belong together");
  return P256Signer(std::make_shared<const State>(State{std::move(key), std::move(point)}));
}

const Bytes& P256Signer::public_point() const noexcept {
  return state_->point;
}

Result<Bytes> P256Signer::sign(BytesView message) const {
  const Context context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
  Bytes der(static_cast<std::size_t>(EVP_PKEY_get_size(state_->key.get())));
  std::size_t size = der.size();
  if (!context || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, state_->key.get()) != 1 ||
      EVP_DigestSign(context.get(), der.data(), &size, message.data(), message.size()) != 1) {
    return failure("ECDSA");
  }
  der.resize(size);
  return to_plain(der);
}

Result<std::vector<Bytes>> p256_points_from_pem(std::string_view pem) {
  const Bio reader(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), &BIO_free);
  std::vector<Bytes> points;
  while (true) {
    PemBlock block;
    if (!reader || !block.read(reader.get())) break;
    CHIPID_TRY(auto point, point_of(block.key().get()));
    points.push_back(std::move(point));
  }
  const bool at_end = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
  ERR_clear_error();
  if (points.empty() || !at_end) return bad_key("no public key or certificate in PEM");
  return points;
}

}  // namespace chipid::crypto
