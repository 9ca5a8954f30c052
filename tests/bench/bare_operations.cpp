#include "bare_operations.hpp"

#include <openssl/cms.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/params.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace bench {
namespace {

using chipid::Bytes;
using chipid::BytesView;

[[noreturn]] void die(const char* what) {
  std::fprintf(stderr, "bench_protocols: bare operation: %s\n", what);
  std::exit(1);
}

template <typename T, void (*release)(T*)>
struct Release {
  void operator()(T* object) const { release(object); }
};
template <typename T, void (*release)(T*)>
using Owned = std::unique_ptr<T, Release<T, release>>;
using Point = Owned<EC_POINT, EC_POINT_free>;
using Number = Owned<BIGNUM, BN_clear_free>;
using Certificate = Owned<X509, X509_free>;
using Key = Owned<EVP_PKEY, EVP_PKEY_free>;
using Block = std::array<unsigned char, 16>;

// What is inside a file's outer tag (ICAO 9303-10, 4.6.2; 9303-11, 6.1.1).
BytesView content_of(const Bytes& file) {
  const std::size_t header = file[1] < 0x80 ? 2 : 2U + (file[1] & 0x7FU);
  return BytesView(file).subspan(header);
}

std::vector<Certificate> read_certificates(const std::filesystem::path& folder) {
  std::vector<Certificate> all;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream file(entry.path(), std::ios::binary);
    const Bytes der(std::istreambuf_iterator<char>(file), {});
    const unsigned char* at = der.data();
    if (entry.path().extension() != ".der") continue;
    if (Certificate certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size()))); certificate) {
      all.push_back(std::move(certificate));
    }
  }
  return all;
}

}  // namespace

struct BareOperations::State {
  std::vector<Exchange> exchanges;
  std::vector<Bytes> groups;
  Bytes sod;
  std::vector<Certificate> authorities;
  Key active_key;
  Owned<EC_GROUP, EC_GROUP_free> curve{EC_GROUP_new_by_curve_name(NID_brainpoolP256r1)};
  Owned<BN_CTX, BN_CTX_free> scratch{BN_CTX_new()};
  Owned<EVP_CIPHER_CTX, EVP_CIPHER_CTX_free> cipher{EVP_CIPHER_CTX_new()};
  Owned<EVP_MAC, EVP_MAC_free> cmac{EVP_MAC_fetch(nullptr, "CMAC", nullptr)};
  Owned<EVP_MAC_CTX, EVP_MAC_CTX_free> mac{EVP_MAC_CTX_new(cmac.get())};
  Block key{};
  Bytes chip_key;

  // As the chip sends it: decoded, which checks that it is on the curve.
  Point received_key() const {
    Point point(EC_POINT_new(curve.get()));
    EC_POINT_oct2point(curve.get(), point.get(), chip_key.data(), chip_key.size(), scratch.get());
    return point;
  }
  Bytes encode(const EC_POINT* point) const {
    Bytes out(65);
    EC_POINT_point2oct(curve.get(), point, POINT_CONVERSION_UNCOMPRESSED, out.data(), out.size(), scratch.get());
    return out;
  }
  Number random() const {
    Number number(BN_new());
    BN_priv_rand_range(number.get(), EC_GROUP_get0_order(curve.get()));
    return number;
  }
  Point multiply(const BIGNUM* scalar, const EC_POINT* point) const {
    Point result(EC_POINT_new(curve.get()));
    EC_POINT_mul(curve.get(), result.get(), point == nullptr ? scalar : nullptr, point,
                 point == nullptr ? nullptr : scalar, scratch.get());
    return result;
  }
  void start_mac() const {
    char name[] = "AES-128-CBC";
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_CIPHER, name, 0),
                                     OSSL_PARAM_construct_end()};
    EVP_MAC_init(mac.get(), key.data(), key.size(), parameters);
  }
  void authenticate(std::size_t size) const {
    Bytes data(size);
    Block out;
    std::size_t written = 0;
    EVP_MAC_init(mac.get(), nullptr, 0, nullptr);
    EVP_MAC_update(mac.get(), data.data(), data.size());
    EVP_MAC_final(mac.get(), out.data(), &written, out.size());
  }
  void run_cipher(const EVP_CIPHER* kind, std::size_t blocks) const {
    Bytes data(blocks * 16);
    int written = 0;
    EVP_CipherInit_ex(cipher.get(), kind, nullptr, key.data(), key.data(), 0);
    EVP_CIPHER_CTX_set_padding(cipher.get(), 0);
    EVP_CipherUpdate(cipher.get(), data.data(), &written, data.data(), static_cast<int>(data.size()));
  }
  void verify_signer(CMS_ContentInfo* cms) const {
    auto* certificates = CMS_get1_certs(cms);
    auto* signer = sk_X509_value(certificates, 0);
    auto* info = sk_CMS_SignerInfo_value(CMS_get0_SignerInfos(cms), 0);
    CMS_SignerInfo_set1_signer_cert(info, signer);
    if (CMS_SignerInfo_verify(info) != 1) die("signature");
    bool chained = false;
    for (const auto& authority : authorities) {
      if (X509_NAME_cmp(X509_get_issuer_name(signer), X509_get_subject_name(authority.get())) != 0) continue;
      chained = chained || X509_verify(signer, X509_get0_pubkey(authority.get())) == 1;
    }
    if (!chained) die("authority");
    sk_X509_pop_free(certificates, X509_free);
  }
};

BareOperations::BareOperations(const chipid::ReadReport& report, const std::vector<Exchange>& exchanges,
                               const std::filesystem::path& authorities)
    : state_(std::make_unique<State>()) {
  state_->exchanges = exchanges;
  state_->authorities = read_certificates(authorities);
  state_->chip_key = state_->encode(state_->multiply(state_->random().get(), nullptr).get());
  for (const auto& file : report.files) {
    if (file.file == chipid::File::sod) state_->sod = file.bytes;
    if (file.file != chipid::File::dg15) continue;
    const auto content = content_of(file.bytes);
    const unsigned char* at = content.data();
    state_->active_key.reset(d2i_PUBKEY(nullptr, &at, static_cast<long>(content.size())));
  }
  for (const auto& file : report.files) {
    if (chipid::file_name(file.file).substr(0, 2) == "DG") state_->groups.push_back(file.bytes);
  }
}

BareOperations::~BareOperations() = default;

// Mapping: a key, the shared point, s * G added; agreement: a key on that generator, the shared secret. Then a key on
// the chip's static domain and its secret.
void BareOperations::key_agreements() const {
  const auto& state = *state_;
  const auto mapping = state.random();
  const auto mapping_key = state.encode(state.multiply(mapping.get(), nullptr).get());
  const auto shared = state.multiply(mapping.get(), state.received_key().get());
  const auto generator = state.multiply(state.random().get(), nullptr);
  EC_POINT_add(state.curve.get(), generator.get(), generator.get(), shared.get(), state.scratch.get());
  const auto ephemeral = state.random();
  const auto ephemeral_key = state.encode(state.multiply(ephemeral.get(), generator.get()).get());
  const auto secret = state.encode(state.multiply(ephemeral.get(), state.received_key().get()).get());
  const auto scalar = state.random();
  const auto static_domain_key = state.encode(state.multiply(scalar.get(), nullptr).get());
  const auto static_secret = state.encode(state.multiply(scalar.get(), state.received_key().get()).get());
}

void BareOperations::secure_messaging() const {
  state_->start_mac();
  for (const auto& exchange : state_->exchanges) {
    if (!exchange.is_protected) continue;
    state_->authenticate(exchange.sent + 16);
    state_->run_cipher(EVP_aes_128_ecb(), 1);
    state_->run_cipher(EVP_aes_128_cbc(), exchange.received / 16);
    state_->authenticate(exchange.received + 16);
  }
}

void BareOperations::passive_authentication() const {
  const auto content = content_of(state_->sod);
  const unsigned char* at = content.data();
  const Owned<CMS_ContentInfo, CMS_ContentInfo_free> cms(
      d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(content.size())));
  if (!cms) die("CMS");
  state_->verify_signer(cms.get());
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest;
  for (const auto& group : state_->groups) {
    EVP_Digest(group.data(), group.size(), digest.data(), nullptr, EVP_sha256(), nullptr);
  }
}

void BareOperations::active_authentication() const {
  auto* key = state_->active_key.get();
  if (key == nullptr || EVP_PKEY_get_base_id(key) != EVP_PKEY_RSA) return;
  const Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free> context(EVP_PKEY_CTX_new(key, nullptr));
  const auto size = static_cast<std::size_t>(EVP_PKEY_get_size(key));
  Bytes signature(size, 1);
  Bytes recovered(size);
  std::size_t written = recovered.size();
  EVP_PKEY_verify_recover_init(context.get());
  EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_NO_PADDING);
  if (EVP_PKEY_verify_recover(context.get(), recovered.data(), &written, signature.data(), size) != 1) die("recovery");
}

}  // namespace bench
