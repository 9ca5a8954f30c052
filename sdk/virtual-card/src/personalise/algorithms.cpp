#include "personalise/algorithms.hpp"

#include "asn1/writer.hpp"
#include "crypto/md5.hpp"

namespace chipid::virtual_card {
namespace {

namespace der = asn1::der;
using asn1::Oid;
using crypto::Curve;
using crypto::HashAlgorithm;

struct Row {
  HashAlgorithm hash;
  Oid digest;
  Oid ecdsa;
  Oid rsa;
};

// In the order of Digest. There is no ECDSA with MD5.
constexpr Row rows[] = {
    {HashAlgorithm::sha1, {1, 2, 840, 113549, 2, 5}, {}, {1, 2, 840, 113549, 1, 1, 4}},
    {HashAlgorithm::sha1, {1, 3, 14, 3, 2, 26}, {1, 2, 840, 10045, 4, 1}, {1, 2, 840, 113549, 1, 1, 5}},
    {HashAlgorithm::sha224,
     {2, 16, 840, 1, 101, 3, 4, 2, 4},
     {1, 2, 840, 10045, 4, 3, 1},
     {1, 2, 840, 113549, 1, 1, 14}},
    {HashAlgorithm::sha256,
     {2, 16, 840, 1, 101, 3, 4, 2, 1},
     {1, 2, 840, 10045, 4, 3, 2},
     {1, 2, 840, 113549, 1, 1, 11}},
    {HashAlgorithm::sha384,
     {2, 16, 840, 1, 101, 3, 4, 2, 2},
     {1, 2, 840, 10045, 4, 3, 3},
     {1, 2, 840, 113549, 1, 1, 12}},
    {HashAlgorithm::sha512,
     {2, 16, 840, 1, 101, 3, 4, 2, 3},
     {1, 2, 840, 10045, 4, 3, 4},
     {1, 2, 840, 113549, 1, 1, 13}},
};

const Row& row(Digest algorithm) noexcept {
  return rows[static_cast<std::size_t>(algorithm)];
}

constexpr Oid id_rsa_encryption{1, 2, 840, 113549, 1, 1, 1};
constexpr Oid id_mgf1{1, 2, 840, 113549, 1, 1, 8};
constexpr Oid id_rsassa_pss{1, 2, 840, 113549, 1, 1, 10};
constexpr Oid id_ec_public_key{1, 2, 840, 10045, 2, 1};
constexpr Oid id_prime_field{1, 2, 840, 10045, 1, 1};

// SEC 2, 2.3 to 2.6, and RFC 5639, 4.1.
Oid curve_oid(Curve curve) {
  switch (curve) {
    case Curve::secp192r1:
      return {1, 2, 840, 10045, 3, 1, 1};
    case Curve::secp224r1:
      return {1, 3, 132, 0, 33};
    case Curve::secp256r1:
      return {1, 2, 840, 10045, 3, 1, 7};
    case Curve::secp384r1:
      return {1, 3, 132, 0, 34};
    case Curve::secp521r1:
      return {1, 3, 132, 0, 35};
    case Curve::brainpoolP192r1:
      return {1, 3, 36, 3, 3, 2, 8, 1, 1, 3};
    case Curve::brainpoolP224r1:
      return {1, 3, 36, 3, 3, 2, 8, 1, 1, 5};
    case Curve::brainpoolP256r1:
      return {1, 3, 36, 3, 3, 2, 8, 1, 1, 7};
    case Curve::brainpoolP320r1:
      return {1, 3, 36, 3, 3, 2, 8, 1, 1, 9};
    case Curve::brainpoolP384r1:
      return {1, 3, 36, 3, 3, 2, 8, 1, 1, 11};
    case Curve::brainpoolP512r1:
      return {1, 3, 36, 3, 3, 2, 8, 1, 1, 13};
  }
  return {0, 0};
}

Bytes without_parameters(const Oid& id, NoParameters parameters) {
  if (parameters == NoParameters::null) return der::sequence({der::oid(id), der::null()});
  return der::sequence({der::oid(id)});
}

}  // namespace

Bytes digest(Digest algorithm, BytesView data) {
  return algorithm == Digest::md5 ? crypto::md5(data) : crypto::hash(row(algorithm).hash, data);
}

HashAlgorithm hash_algorithm(Digest algorithm) noexcept {
  return row(algorithm).hash;
}

Bytes digest_identifier(Digest algorithm, NoParameters parameters) {
  return without_parameters(row(algorithm).digest, parameters);
}

Bytes digest_info(Digest algorithm, BytesView message, NoParameters parameters) {
  return der::sequence({digest_identifier(algorithm, parameters), der::octet_string(digest(algorithm, message))});
}

Bytes ecdsa_oid(Digest algorithm) {
  return der::oid(row(algorithm).ecdsa);
}

Bytes ecdsa_identifier(Digest algorithm) {
  return without_parameters(row(algorithm).ecdsa, NoParameters::absent);
}

Bytes rsa_pkcs1_identifier(Digest algorithm) {
  return without_parameters(row(algorithm).rsa, NoParameters::null);
}

Bytes rsa_pss_identifier(Digest algorithm, std::size_t salt_size) {
  constexpr std::size_t default_salt = 20;
  const auto hash = digest_identifier(algorithm, NoParameters::null);
  const auto mask = der::sequence({der::oid(id_mgf1), hash});
  Bytes salt;
  if (salt_size != default_salt) salt = der::context(2, {der::integer(salt_size)});
  const bool default_hash = algorithm == Digest::sha1;
  const auto parameters =
      default_hash ? der::sequence({salt}) : der::sequence({der::context(0, {hash}), der::context(1, {mask}), salt});
  return der::sequence({der::oid(id_rsassa_pss), parameters});
}

Bytes rsa_encryption_identifier() {
  return without_parameters(id_rsa_encryption, NoParameters::null);
}

Bytes rsa_pss_key_identifier() {
  return without_parameters(id_rsassa_pss, NoParameters::absent);
}

Bytes named_curve_identifier(Curve curve) {
  return der::sequence({der::oid(id_ec_public_key), der::oid(curve_oid(curve))});
}

Bytes explicit_curve_identifier(const crypto::CurveParameters& parameters) {
  constexpr std::uint64_t version = 1;
  constexpr std::uint64_t cofactor = 1;
  const auto field = der::sequence({der::oid(id_prime_field), der::unsigned_integer(parameters.prime)});
  const auto curve = der::sequence({der::octet_string(parameters.a), der::octet_string(parameters.b)});
  const auto domain = der::sequence({der::integer(version), field, curve, der::octet_string(parameters.generator),
                                     der::unsigned_integer(parameters.order), der::integer(cofactor)});
  return der::sequence({der::oid(id_ec_public_key), domain});
}

Bytes public_key_info(const crypto::SigningKey& key) {
  const auto algorithm =
      key.curve() ? named_curve_identifier(*key.curve()) : explicit_curve_identifier(key.parameters());
  return der::sequence({algorithm, der::bit_string(key.public_point())});
}

}  // namespace chipid::virtual_card
