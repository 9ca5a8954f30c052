#include "pki/algorithms.hpp"

#include <algorithm>
#include <iterator>

#include "core/bytes.hpp"
#include "pki/oids.hpp"

namespace chipid::pki {
namespace {

using asn1::Oid;
using asn1::Reader;
using crypto::HashAlgorithm;
using lds::AlgorithmIdentifier;
using Kind = crypto::SignatureScheme::Kind;

struct HashRow {
  Oid oid;
  Strength strength;
  HashAlgorithm hash;  // meaningless where forbidden
};

constexpr HashRow hashes[] = {
    {oids::sha1, Strength::weak, HashAlgorithm::sha1},
    {oids::sha224, Strength::good, HashAlgorithm::sha224},
    {oids::sha256, Strength::good, HashAlgorithm::sha256},
    {oids::sha384, Strength::good, HashAlgorithm::sha384},
    {oids::sha512, Strength::good, HashAlgorithm::sha512},
    {oids::md2, Strength::forbidden, {}},
    {oids::md4, Strength::forbidden, {}},
    {oids::md5, Strength::forbidden, {}},
};

struct SignatureRow {
  Oid oid;
  Kind kind;
  HashAlgorithm hash;
};

constexpr SignatureRow signatures[] = {
    {oids::sha1_with_rsa, Kind::rsa_pkcs1, HashAlgorithm::sha1},
    {oids::sha1_with_rsa_oiw, Kind::rsa_pkcs1, HashAlgorithm::sha1},
    {oids::sha224_with_rsa, Kind::rsa_pkcs1, HashAlgorithm::sha224},
    {oids::sha256_with_rsa, Kind::rsa_pkcs1, HashAlgorithm::sha256},
    {oids::sha384_with_rsa, Kind::rsa_pkcs1, HashAlgorithm::sha384},
    {oids::sha512_with_rsa, Kind::rsa_pkcs1, HashAlgorithm::sha512},
    {oids::ecdsa_with_sha1, Kind::ecdsa_der, HashAlgorithm::sha1},
    {oids::ecdsa_with_sha224, Kind::ecdsa_der, HashAlgorithm::sha224},
    {oids::ecdsa_with_sha256, Kind::ecdsa_der, HashAlgorithm::sha256},
    {oids::ecdsa_with_sha384, Kind::ecdsa_der, HashAlgorithm::sha384},
    {oids::ecdsa_with_sha512, Kind::ecdsa_der, HashAlgorithm::sha512},
    {oids::ecdsa_plain_sha1, Kind::ecdsa_plain, HashAlgorithm::sha1},
    {oids::ecdsa_plain_sha224, Kind::ecdsa_plain, HashAlgorithm::sha224},
    {oids::ecdsa_plain_sha256, Kind::ecdsa_plain, HashAlgorithm::sha256},
    {oids::ecdsa_plain_sha384, Kind::ecdsa_plain, HashAlgorithm::sha384},
    {oids::ecdsa_plain_sha512, Kind::ecdsa_plain, HashAlgorithm::sha512},
};

bool absent_or_null(BytesView parameters) {
  return parameters.empty() || (parameters.size() == 2 && parameters[0] == 0x05 && parameters[1] == 0x00);
}

Strength strength_by(HashAlgorithm hash) {
  return hash == HashAlgorithm::sha1 ? Strength::weak : Strength::good;
}

IdentifiedSignature signature_of(Kind kind, HashAlgorithm hash) {
  return {.strength = strength_by(hash), .scheme = crypto::SignatureScheme{.kind = kind, .hash = hash}};
}

bool forbidden(const Oid& oid) {
  return oid == oids::md2_with_rsa || oid == oids::md4_with_rsa || oid == oids::md5_with_rsa;
}

// Signature algorithms that leave the hash to the digest algorithm beside them.
IdentifiedSignature by_digest(const AlgorithmIdentifier& identifier, std::optional<HashAlgorithm> digest) {
  if (!digest) return {};
  if (identifier.algorithm == oids::rsa_encryption && absent_or_null(identifier.parameters)) {
    return signature_of(Kind::rsa_pkcs1, *digest);
  }
  // Some states repeat the curve of the key here; the key has its own, so whatever stands here decides nothing.
  if (identifier.algorithm == oids::ec_public_key) return signature_of(Kind::ecdsa_der, *digest);
  return {};
}

// The OPTIONAL [number] EXPLICIT AlgorithmIdentifier.
Result<std::optional<AlgorithmIdentifier>> optional_identifier(Reader& fields, std::uint32_t number) {
  CHIPID_TRY(auto inner, fields.optional_context(number));
  if (!inner) return std::nullopt;
  CHIPID_TRY(auto identifier, lds::parse_algorithm_identifier(*inner));
  CHIPID_CHECK(inner->finish());
  return identifier;
}

Result<std::uint32_t> optional_number(Reader& fields, std::uint32_t number, std::uint32_t otherwise) {
  CHIPID_TRY(auto inner, fields.optional_context(number));
  if (!inner) return otherwise;
  CHIPID_TRY(const auto value, inner->small_integer());
  CHIPID_CHECK(inner->finish());
  return value;
}

IdentifiedHash hash_or_sha1(const std::optional<AlgorithmIdentifier>& identifier) {
  return identifier ? identify_hash(*identifier) : IdentifiedHash{Strength::weak, HashAlgorithm::sha1};
}

// MaskGenAlgorithm ::= id-mgf1 with the HashAlgorithm as its parameters; absent: with SHA-1
IdentifiedHash mgf_hash(const std::optional<AlgorithmIdentifier>& generator) {
  if (!generator) return hash_or_sha1({});
  if (generator->algorithm != oids::mgf1) return {};
  Reader parameters(generator->parameters);
  const auto identifier = lds::parse_algorithm_identifier(parameters);
  if (!identifier || !parameters.at_end()) return {};
  return identify_hash(*identifier);
}

// RSASSA-PSS-params ::= SEQUENCE { hashAlgorithm [0] DEFAULT sha1, maskGenAlgorithm [1] DEFAULT mgf1SHA1,
//                                  saltLength [2] DEFAULT 20, trailerField [3] DEFAULT 1 }  (RFC 4055, 3.1)
Result<IdentifiedSignature> parse_pss(Reader fields) {
  CHIPID_TRY(const auto hash_identifier, optional_identifier(fields, 0));
  CHIPID_TRY(const auto generator, optional_identifier(fields, 1));
  CHIPID_TRY(const auto salt, optional_number(fields, 2, 20));
  CHIPID_TRY(const auto trailer, optional_number(fields, 3, 1));
  CHIPID_CHECK(fields.finish());
  const auto hash = hash_or_sha1(hash_identifier);
  const auto mgf = mgf_hash(generator);
  const auto either = [&](Strength strength) { return hash.strength == strength || mgf.strength == strength; };
  if (either(Strength::forbidden)) return IdentifiedSignature{.strength = Strength::forbidden};
  constexpr std::uint32_t longest_salt = 2048;  // as many bytes as the largest modulus has
  if (!hash.algorithm || !mgf.algorithm || salt > longest_salt || trailer != 1) return IdentifiedSignature{};
  // MGF1 asks little of its hash: SHA-1 there weakens nothing (RFC 8017, B.2.1), so the message's hash alone counts.
  return IdentifiedSignature{
      .strength = hash.strength,
      .scheme = crypto::SignatureScheme{
          .kind = Kind::rsa_pss, .hash = *hash.algorithm, .mgf_hash = *mgf.algorithm, .salt_size = salt}};
}

// Parameters are to be there (RFC 4055, 3.1); without them nobody can say which hash was meant.
IdentifiedSignature identify_pss(BytesView parameters) {
  Reader reader(parameters);
  const auto fields = reader.sequence();
  if (!fields || !reader.at_end()) return {};
  return parse_pss(*fields).value_or(IdentifiedSignature{});
}

}  // namespace

IdentifiedHash identify_hash(const AlgorithmIdentifier& identifier) {
  const auto* row = std::find_if(std::begin(hashes), std::end(hashes),
                                 [&](const auto& known) { return known.oid == identifier.algorithm; });
  if (row == std::end(hashes)) return {};
  if (row->strength == Strength::forbidden) return {.strength = Strength::forbidden};
  if (!absent_or_null(identifier.parameters)) return {};
  return {.strength = row->strength, .algorithm = row->hash};
}

IdentifiedSignature identify_signature(const AlgorithmIdentifier& identifier, std::optional<HashAlgorithm> digest) {
  if (forbidden(identifier.algorithm)) return {.strength = Strength::forbidden};
  if (identifier.algorithm == oids::rsassa_pss) return identify_pss(identifier.parameters);
  const auto* row = std::find_if(std::begin(signatures), std::end(signatures),
                                 [&](const auto& known) { return known.oid == identifier.algorithm; });
  if (row == std::end(signatures)) return by_digest(identifier, digest);
  return absent_or_null(identifier.parameters) ? signature_of(row->kind, row->hash) : IdentifiedSignature{};
}

}  // namespace chipid::pki
