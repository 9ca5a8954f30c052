#include "pki/algorithms.hpp"

#include "certificate_writer.hpp"

using namespace chipid;
using crypto::HashAlgorithm;
using pki::Strength;
using test::hex;
using test::ok;
using Kind = crypto::SignatureScheme::Kind;
namespace der = asn1::der;
namespace oids = pki::oids;

namespace {

lds::AlgorithmIdentifier identifier(const asn1::Oid& oid, BytesView parameters = {}) {
  const auto whole = der::sequence({der::oid(oid), parameters});
  asn1::Reader reader(whole);
  return ok(lds::parse_algorithm_identifier(reader));
}

pki::IdentifiedSignature pss(std::initializer_list<BytesView> fields) {
  return pki::identify_signature(identifier(oids::rsassa_pss, der::sequence(fields)));
}

Bytes hash_field(const asn1::Oid& hash) {
  return der::context(0, {der::sequence({der::oid(hash), der::null()})});
}
Bytes mgf_field(const asn1::Oid& hash) {
  return der::context(1, {der::sequence({der::oid(oids::mgf1), der::sequence({der::oid(hash)})})});
}
Bytes salt_field(std::uint64_t salt) {
  return der::context(2, {der::integer(salt)});
}

}  // namespace

TEST_CASE("hashes, with NULL or without parameters") {
  const auto null = der::null();
  for (const auto& parameters : {Bytes{}, null}) {
    CHECK(pki::identify_hash(identifier(oids::sha256, parameters)).algorithm == HashAlgorithm::sha256);
    CHECK(pki::identify_hash(identifier(oids::sha384, parameters)).algorithm == HashAlgorithm::sha384);
    CHECK(pki::identify_hash(identifier(oids::sha1, parameters)).strength == Strength::weak);
    CHECK(pki::identify_hash(identifier(oids::md5, parameters)).strength == Strength::forbidden);
    CHECK_FALSE(pki::identify_hash(identifier(oids::md5, parameters)).algorithm);
  }
  CHECK(pki::identify_hash(identifier(oids::sha256, der::integer(1))).strength == Strength::unknown);
  CHECK(pki::identify_hash(identifier({1, 2, 3})).strength == Strength::unknown);
}

TEST_CASE("signature algorithms that name their hash") {
  const auto rsa = pki::identify_signature(identifier(oids::sha512_with_rsa, der::null()));
  CHECK(rsa.strength == Strength::good);
  CHECK(rsa.scheme == crypto::SignatureScheme{.kind = Kind::rsa_pkcs1, .hash = HashAlgorithm::sha512});
  CHECK(pki::identify_signature(identifier(oids::sha256_with_rsa)).scheme->hash == HashAlgorithm::sha256);
  CHECK(pki::identify_signature(identifier(oids::sha1_with_rsa)).strength == Strength::weak);
  CHECK(pki::identify_signature(identifier(oids::ecdsa_with_sha384)).scheme->kind == Kind::ecdsa_der);
  CHECK(pki::identify_signature(identifier(oids::ecdsa_plain_sha224)).scheme ==
        crypto::SignatureScheme{.kind = Kind::ecdsa_plain, .hash = HashAlgorithm::sha224});
  CHECK(pki::identify_signature(identifier(oids::md5_with_rsa, der::null())).strength == Strength::forbidden);
  CHECK(pki::identify_signature(identifier(oids::md2_with_rsa)).strength == Strength::forbidden);
  CHECK(pki::identify_signature(identifier(oids::ecdsa_with_sha256, der::integer(1))).strength == Strength::unknown);
  CHECK(pki::identify_signature(identifier({1, 2, 3})).strength == Strength::unknown);
}

TEST_CASE("signature algorithms that leave the hash to the digest algorithm") {
  const auto rsa = identifier(oids::rsa_encryption, der::null());
  CHECK(pki::identify_signature(rsa, HashAlgorithm::sha256).scheme ==
        crypto::SignatureScheme{.kind = Kind::rsa_pkcs1, .hash = HashAlgorithm::sha256});
  CHECK(pki::identify_signature(rsa, HashAlgorithm::sha1).strength == Strength::weak);
  CHECK(pki::identify_signature(rsa).strength == Strength::unknown);
  const auto ec = identifier(oids::ec_public_key, der::oid(oids::brainpoolP256r1));
  CHECK(pki::identify_signature(ec, HashAlgorithm::sha384).scheme ==
        crypto::SignatureScheme{.kind = Kind::ecdsa_der, .hash = HashAlgorithm::sha384});
  // Where the algorithm names a hash, the digest beside it changes nothing.
  CHECK(pki::identify_signature(identifier(oids::ecdsa_with_sha256), HashAlgorithm::sha1).scheme->hash ==
        HashAlgorithm::sha256);
}

// RFC 4055, 3.1
TEST_CASE("RSASSA-PSS: stated and default parameters") {
  const auto stated = pss({hash_field(oids::sha256), mgf_field(oids::sha256), salt_field(32)});
  CHECK(stated.strength == Strength::good);
  CHECK(stated.scheme ==
        crypto::SignatureScheme{
            .kind = Kind::rsa_pss, .hash = HashAlgorithm::sha256, .mgf_hash = HashAlgorithm::sha256, .salt_size = 32});
  const auto defaults = pss({});
  CHECK(defaults.strength == Strength::weak);
  CHECK(defaults.scheme ==
        crypto::SignatureScheme{
            .kind = Kind::rsa_pss, .hash = HashAlgorithm::sha1, .mgf_hash = HashAlgorithm::sha1, .salt_size = 20});
  const auto mixed = pss({hash_field(oids::sha512), salt_field(0), der::context(3, {der::integer(1)})});
  CHECK(mixed.strength == Strength::good);
  CHECK(mixed.scheme->mgf_hash == HashAlgorithm::sha1);
  CHECK(mixed.scheme->salt_size == 0);
}

TEST_CASE("RSASSA-PSS: parameters that say nothing we know") {
  CHECK(pki::identify_signature(identifier(oids::rsassa_pss)).strength == Strength::unknown);
  CHECK(pki::identify_signature(identifier(oids::rsassa_pss, der::null())).strength == Strength::unknown);
  CHECK(pss({der::context(3, {der::integer(2)})}).strength == Strength::unknown);
  CHECK(pss({salt_field(2049)}).strength == Strength::unknown);
  CHECK(pss({salt_field(20), salt_field(20)}).strength == Strength::unknown);
  CHECK(pss({hash_field({1, 2, 3})}).strength == Strength::unknown);
  CHECK(pss({mgf_field({1, 2, 3})}).strength == Strength::unknown);
  CHECK(pss({der::context(1, {der::sequence({der::oid({1, 2, 3})})})}).strength == Strength::unknown);
  CHECK(pss({hash_field(oids::md5)}).strength == Strength::forbidden);
  CHECK(pss({mgf_field(oids::md5)}).strength == Strength::forbidden);
}
