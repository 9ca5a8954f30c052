#include "personalise/signature_der.hpp"

#include "asn1/writer.hpp"

namespace chipid::virtual_card {
namespace {

namespace der = asn1::der;

constexpr asn1::Oid id_ecdsa_with_sha256{1, 2, 840, 10045, 4, 3, 2};
constexpr asn1::Oid id_sha256{2, 16, 840, 1, 101, 3, 4, 2, 1};
constexpr asn1::Oid id_ec_public_key{1, 2, 840, 10045, 2, 1};
constexpr asn1::Oid id_prime256v1{1, 2, 840, 10045, 3, 1, 7};
constexpr asn1::Oid id_brainpool_p256r1{1, 3, 36, 3, 3, 2, 8, 1, 1, 7};

}  // namespace

Bytes ecdsa_with_sha256() {
  return der::sequence({der::oid(id_ecdsa_with_sha256)});
}

Bytes sha256_identifier() {
  return der::sequence({der::oid(id_sha256)});
}

Result<Bytes> sign_der(const crypto::SigningKey& key, BytesView message) {
  CHIPID_TRY(const auto signature, key.sign(crypto::HashAlgorithm::sha256, message));
  const auto half = signature.size() / 2;
  const auto r_s = BytesView(signature);
  return der::sequence({der::unsigned_integer(r_s.first(half)), der::unsigned_integer(r_s.last(half))});
}

Bytes public_key_info(const crypto::SigningKey& key) {
  const auto& curve = key.curve() == crypto::Curve::brainpoolP256r1 ? id_brainpool_p256r1 : id_prime256v1;
  return der::sequence(
      {der::sequence({der::oid(id_ec_public_key), der::oid(curve)}), der::bit_string(key.public_point())});
}

}  // namespace chipid::virtual_card
