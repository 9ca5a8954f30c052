#include "openssl_keys.hpp"

#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/objects.h>

#include <array>
#include <string_view>

namespace chipid::crypto {

tl::unexpected<Error> bad_key(const char* what) {
  ERR_clear_error();
  return fail(ErrorCode::signature_bad_key, {}, what);
}

Number number_of(const EVP_PKEY* key, const char* name) {
  BIGNUM* found = nullptr;
  if (EVP_PKEY_get_bn_param(key, name, &found) != 1) found = nullptr;
  return {found, &BN_clear_free};
}

Bytes padded(const BIGNUM* number, std::size_t size) {
  Bytes bytes(size);
  if (BN_bn2binpad(number, bytes.data(), static_cast<int>(size)) < 0) return {};
  return bytes;
}

bool is_on(const EVP_PKEY* key, Curve curve) {
  std::array<char, 64> name{};
  return EVP_PKEY_is_a(key, "EC") == 1 &&
         EVP_PKEY_get_utf8_string_param(key, OSSL_PKEY_PARAM_GROUP_NAME, name.data(), name.size(), nullptr) == 1 &&
         std::string_view(name.data()) == OBJ_nid2sn(curve_nid(curve));
}

Result<Bytes> point_of(const EVP_PKEY* key) {
  const auto x = number_of(key, OSSL_PKEY_PARAM_EC_PUB_X);
  const auto y = number_of(key, OSSL_PKEY_PARAM_EC_PUB_Y);
  const auto prime = number_of(key, OSSL_PKEY_PARAM_EC_P);
  if (!x || !y || !prime) return bad_key("no public point");
  Bytes point{0x04};
  for (const auto* coordinate : {x.get(), y.get()}) {
    const auto bytes = padded(coordinate, static_cast<std::size_t>(BN_num_bytes(prime.get())));
    point.insert(point.end(), bytes.begin(), bytes.end());
  }
  return point;
}

}  // namespace chipid::crypto
