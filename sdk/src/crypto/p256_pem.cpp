#include "crypto/p256_pem.hpp"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include "openssl_keys.hpp"

namespace chipid::crypto {
namespace {

using Bio = std::unique_ptr<BIO, decltype(&BIO_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;

Result<Bytes> p256_point_of(const EVP_PKEY* key) {
  if (key == nullptr || !is_on(key, Curve::secp256r1)) return bad_key("not a key on P-256");
  return point_of(key);
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

Result<std::vector<Bytes>> p256_points_from_pem(std::string_view pem) {
  const Bio reader(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), &BIO_free);
  std::vector<Bytes> points;
  while (true) {
    PemBlock block;
    if (!reader || !block.read(reader.get())) break;
    CHIPID_TRY(auto point, p256_point_of(block.key().get()));
    points.push_back(std::move(point));
  }
  const bool at_end = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
  ERR_clear_error();
  if (points.empty() || !at_end) return bad_key("no public key or certificate in PEM");
  return points;
}

}  // namespace chipid::crypto
