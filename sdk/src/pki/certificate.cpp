#include "pki/certificate.hpp"

#include <algorithm>

#include "core/bytes.hpp"
#include "crypto/hash.hpp"
#include "extensions.hpp"
#include "lenient.hpp"

namespace chipid::pki {
namespace {

using asn1::Reader;
namespace tags = asn1::tags;

// version [0] EXPLICIT INTEGER { v1(0), v2(1), v3(2) } DEFAULT v1
Result<std::uint32_t> parse_version(Reader& fields) {
  CHIPID_TRY(auto inner, fields.optional_context(0));
  if (!inner) return 1U;
  CHIPID_TRY(const auto number, inner->small_integer());
  CHIPID_CHECK(inner->finish());
  constexpr std::uint32_t v3 = 2;
  if (number > v3) return fail(ErrorCode::data_malformed, {}, "version of a certificate");
  return number + 1;
}

Result<Name> next_name(Reader& fields) {
  CHIPID_TRY(const auto element, fields.expect(tags::sequence));
  return parse_name(element.whole);
}

// Validity ::= SEQUENCE { notBefore Time, notAfter Time }
Result<> parse_validity(Reader fields, Certificate& certificate) {
  CHIPID_TRY(certificate.not_before, parse_time(fields));
  CHIPID_TRY(certificate.not_after, parse_time(fields));
  return fields.finish();
}

// extensions [3] EXPLICIT Extensions OPTIONAL, which only version 3 has (RFC 5280, 4.1.2.9)
Result<Extensions> parse_extensions(Reader& fields, std::uint32_t version) {
  CHIPID_TRY(const auto list, parse_optional_extensions(fields, 3));
  if (!list) return Extensions{};
  auto extensions = read_extensions(*list);
  if (version != 3) extensions.malformed = true;
  return extensions;
}

// TBSCertificate ::= SEQUENCE { version, serialNumber, signature, issuer, validity, subject, subjectPublicKeyInfo,
//                               issuerUniqueID [1] OPTIONAL, subjectUniqueID [2] OPTIONAL, extensions [3] OPTIONAL };
// returns the algorithm inside.
Result<lds::AlgorithmIdentifier> parse_to_be_signed(Reader fields, Certificate& certificate) {
  CHIPID_TRY(certificate.version, parse_version(fields));
  CHIPID_TRY(const auto serial, lenient::integer(fields));
  certificate.serial_number = core::to_bytes(serial);
  CHIPID_TRY(auto algorithm, lds::parse_algorithm_identifier(fields));
  CHIPID_TRY(certificate.issuer, next_name(fields));
  CHIPID_TRY(const auto validity, fields.sequence());
  CHIPID_CHECK(parse_validity(validity, certificate));
  CHIPID_TRY(certificate.subject, next_name(fields));
  CHIPID_TRY(const auto key, fields.expect(tags::sequence));
  CHIPID_TRY(certificate.public_key, parse_public_key_info(key.whole));
  CHIPID_CHECK(fields.optional(tags::context_primitive(1)));
  CHIPID_CHECK(fields.optional(tags::context_primitive(2)));
  CHIPID_TRY(certificate.extensions, parse_extensions(fields, certificate.version));
  CHIPID_CHECK(fields.finish());
  return algorithm;
}

Sha256 fingerprint(BytesView der) {
  const auto digest = crypto::hash(crypto::HashAlgorithm::sha256, der);
  Sha256 value{};
  std::copy(digest.begin(), digest.end(), value.begin());
  return value;
}

// The order of how bad they are.
Strength weaker(Strength a, Strength b) {
  const auto rank = [](Strength strength) {
    if (strength == Strength::good) return 0;
    if (strength == Strength::weak) return 1;
    return strength == Strength::unknown ? 2 : 3;
  };
  return rank(a) < rank(b) ? b : a;
}

Strength strength_of_key(const PublicKeyInfo& info) {
  constexpr std::size_t least_rsa_bits = 2048;
  if (info.state == PublicKeyInfo::State::forged_curve) return Strength::forbidden;
  if (!info.key) return Strength::unknown;
  const bool short_rsa = info.key->kind() == crypto::PublicKey::Kind::rsa && info.key->bits() < least_rsa_bits;
  return short_rsa ? Strength::weak : Strength::good;
}

}  // namespace

// Certificate ::= SEQUENCE { tbsCertificate, signatureAlgorithm, signatureValue BIT STRING }
Result<Certificate> parse_certificate(BytesView der) {
  Reader reader(der);
  CHIPID_TRY(auto fields, reader.sequence());
  CHIPID_CHECK(reader.finish());
  Certificate certificate{.der = core::to_bytes(der)};
  CHIPID_TRY(const auto signed_part, fields.expect(tags::sequence));
  certificate.to_be_signed = core::to_bytes(signed_part.whole);
  CHIPID_TRY(const auto inside, parse_to_be_signed(Reader(signed_part.value), certificate));
  CHIPID_TRY(certificate.signature_algorithm, lds::parse_algorithm_identifier(fields));
  CHIPID_TRY(const auto signature, fields.bit_string());
  certificate.signature = core::to_bytes(signature);
  CHIPID_CHECK(fields.finish());
  certificate.algorithms_agree = inside.raw == certificate.signature_algorithm.raw;
  certificate.sha256 = fingerprint(der);
  return certificate;
}

crypto::SignatureOutcome verify_signature(const Certificate& certificate, const PublicKeyInfo& issuer_key) {
  const auto algorithm = identify_signature(certificate.signature_algorithm);
  if (!algorithm.scheme) return crypto::SignatureOutcome::unsupported;
  return verify(issuer_key, *algorithm.scheme, certificate.to_be_signed, certificate.signature);
}

Strength strength_of(const Certificate& certificate) {
  return weaker(identify_signature(certificate.signature_algorithm).strength, strength_of_key(certificate.public_key));
}

}  // namespace chipid::pki
