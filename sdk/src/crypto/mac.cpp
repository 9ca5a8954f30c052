#include "crypto/mac.hpp"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <array>
#include <variant>

#include "retail_mac.hpp"

namespace chipid::crypto {
namespace {

tl::unexpected<Error> failure(const char* what) {
  return fail(ErrorCode::crypto_failure, "MAC", what);
}

const char* cmac_cipher(std::size_t key_size) {
  switch (key_size) {
    case 16:
      return "AES-128-CBC";
    case 24:
      return "AES-192-CBC";
    case 32:
      return "AES-256-CBC";
    default:
      return nullptr;
  }
}

class Cmac {
 public:
  static Result<Cmac> create(BytesView key) {
    const char* cipher = cmac_cipher(key.size());
    if (cipher == nullptr) return failure("key size");
    const std::unique_ptr<EVP_MAC, decltype(&EVP_MAC_free)> method(EVP_MAC_fetch(nullptr, "CMAC", nullptr),
                                                                   &EVP_MAC_free);
    Cmac mac(EVP_MAC_CTX_new(method.get()));
    std::string name(cipher);
    const std::array parameters{OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_CIPHER, name.data(), 0),
                                OSSL_PARAM_construct_end()};
    if (!mac.context_ || EVP_MAC_init(mac.context_.get(), key.data(), key.size(), parameters.data()) != 1) {
      return failure("CMAC key");
    }
    return mac;
  }

  Result<Bytes> compute(BytesView data) {
    Bytes out(block_size(BlockCipher::aes128));
    std::size_t size = 0;
    // A null key starts a new message under the old one.
    if (EVP_MAC_init(context_.get(), nullptr, 0, nullptr) != 1 ||
        EVP_MAC_update(context_.get(), data.data(), data.size()) != 1 ||
        EVP_MAC_final(context_.get(), out.data(), &size, out.size()) != 1 || size != out.size()) {
      return failure("CMAC");
    }
    return out;
  }

 private:
  explicit Cmac(EVP_MAC_CTX* context) : context_(context, &EVP_MAC_CTX_free) {}
  std::unique_ptr<EVP_MAC_CTX, decltype(&EVP_MAC_CTX_free)> context_;
};

}  // namespace

struct Mac::State {
  std::variant<RetailMac, Cmac> method;
};

Mac::Mac(std::unique_ptr<State> state) : state_(std::move(state)) {}
Mac::Mac(Mac&&) noexcept = default;
Mac& Mac::operator=(Mac&&) noexcept = default;
Mac::~Mac() = default;

Result<Mac> Mac::create(BlockCipher cipher, BytesView key) {
  if (key.size() != key_size(cipher)) return failure("key size");
  if (cipher == BlockCipher::tdes) {
    CHIPID_TRY(auto method, RetailMac::create(key));
    return Mac(std::make_unique<State>(State{std::move(method)}));
  }
  CHIPID_TRY(auto method, Cmac::create(key));
  return Mac(std::make_unique<State>(State{std::move(method)}));
}

Result<Bytes> Mac::compute(BytesView data) {
  CHIPID_TRY(auto full, std::visit([&](auto& method) { return method.compute(data); }, state_->method));
  full.resize(mac_size);
  return full;
}

Result<Bytes> retail_mac(BytesView key, BytesView data) {
  CHIPID_TRY(const auto mac, RetailMac::create(key));
  return mac.compute(data);
}

Result<Bytes> aes_cmac(BytesView key, BytesView data) {
  CHIPID_TRY(auto mac, Cmac::create(key));
  return mac.compute(data);
}

}  // namespace chipid::crypto
