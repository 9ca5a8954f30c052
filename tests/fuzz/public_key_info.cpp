#include "pki/public_key_info.hpp"

#include "fuzz.hpp"

using namespace chipid;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto info = pki::parse_public_key_info({data, size});
  if (!info) return 0;
  require(info->key.has_value() == (info->state == pki::PublicKeyInfo::State::usable));
  // The input itself as a signature: makes OpenSSL build the key, and is never a good one of the empty message.
  const auto kind = info->key && info->key->kind() == crypto::PublicKey::Kind::ec
                        ? crypto::SignatureScheme::Kind::ecdsa_der
                        : crypto::SignatureScheme::Kind::rsa_pkcs1;
  require(verify(*info, {.kind = kind}, {}, {data, size}) != crypto::SignatureOutcome::valid);
  return 0;
}
