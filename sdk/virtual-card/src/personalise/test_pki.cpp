#include "personalise/test_pki.hpp"

#include <initializer_list>
#include <string>

#include "asn1/writer.hpp"
#include "core/bytes.hpp"
#include "core/text.hpp"
#include "crypto/hash.hpp"
#include "personalise/signature_der.hpp"
#include "tlv/writer.hpp"

namespace chipid::virtual_card {
namespace {

namespace der = asn1::der;
using asn1::Oid;
using core::as_bytes;
namespace tags = asn1::tags;

constexpr Oid id_country{2, 5, 4, 6};
constexpr Oid id_organization{2, 5, 4, 10};
constexpr Oid id_locality{2, 5, 4, 7};
constexpr Oid id_common_name{2, 5, 4, 3};

constexpr Oid id_subject_key_identifier{2, 5, 29, 14};
constexpr Oid id_key_usage{2, 5, 29, 15};
constexpr Oid id_private_key_usage_period{2, 5, 29, 16};
constexpr Oid id_subject_alternative_name{2, 5, 29, 17};
constexpr Oid id_issuer_alternative_name{2, 5, 29, 18};
constexpr Oid id_basic_constraints{2, 5, 29, 19};
constexpr Oid id_crl_distribution_points{2, 5, 29, 31};
constexpr Oid id_authority_key_identifier{2, 5, 29, 35};
constexpr Oid id_document_type_list{2, 23, 136, 1, 1, 6, 2};

constexpr std::string_view organization = "ChipID Test";
constexpr std::string_view crl_address = "http://crl.chipid.invalid/csca.crl";

Bytes attribute(const Oid& type, const Bytes& value) {
  return der::set_of({der::sequence({der::oid(type), value})});
}

Bytes distinguished_name(const TestPki& pki, std::string_view common_name) {
  return der::sequence({attribute(id_country, der::printable_string(pki.country)),
                        attribute(id_organization, der::utf8_string(organization)),
                        attribute(id_common_name, der::utf8_string(common_name))});
}

std::string csca_label(const TestPki& pki) {
  return std::string(pki.csca_name);
}

std::string signer_label(const TestPki& pki) {
  return csca_label(pki) + "/" + std::string(pki.signer_name);
}

// Positive, at most 20 bytes (RFC 5280, 4.1.2.2), and always the same.
Bytes serial_number(std::string_view label) {
  auto digest = crypto::hash(crypto::HashAlgorithm::sha256, as_bytes(label));
  digest.resize(16);
  digest[0] = static_cast<std::uint8_t>((digest[0] & 0x3FU) | 0x40U);
  return der::unsigned_integer(digest);
}

// RFC 5280, 4.2.1.2, method 1.
Bytes key_identifier(const crypto::SigningKey& key) {
  return crypto::hash(crypto::HashAlgorithm::sha1, key.public_point());
}

Bytes extension(const Oid& id, BytesView value, bool critical = false) {
  const auto wrapped = der::octet_string(value);
  if (!critical) return der::sequence({der::oid(id), wrapped});
  return der::sequence({der::oid(id), der::boolean(true), wrapped});
}

Bytes subject_key_identifier(const crypto::SigningKey& key) {
  return extension(id_subject_key_identifier, der::octet_string(key_identifier(key)));
}

Bytes authority_key_identifier(const crypto::SigningKey& key) {
  const auto identifier = tlv::encode(tags::context_primitive(0), key_identifier(key));
  return extension(id_authority_key_identifier, der::sequence({identifier}));
}

Bytes private_key_usage(const Period& period) {
  return extension(id_private_key_usage_period,
                   der::sequence({tlv::encode(tags::context_primitive(0), as_bytes(period.from)),
                                  tlv::encode(tags::context_primitive(1), as_bytes(period.until))}));
}

// ICAO 9303-12, 7.1.1.2: the state's three-letter code as locality of a directoryName.
Bytes alternative_name(const Oid& id, const TestPki& pki) {
  const auto name = der::sequence({attribute(id_locality, der::printable_string(pki.state))});
  return extension(id, der::sequence({der::context(4, {name})}));
}

Bytes crl_distribution_points() {
  const auto address = tlv::encode(tags::context_primitive(6), as_bytes(crl_address));
  const auto point = der::sequence({der::context(0, {der::context(0, {address})})});
  return extension(id_crl_distribution_points, der::sequence({point}));
}

// keyCertSign (bit 5) and cRLSign (bit 6); digitalSignature (bit 0).
Bytes key_usage_of_authority() {
  constexpr std::uint8_t bits[] = {0x06};
  return extension(id_key_usage, der::bit_string(bits, 1), true);
}
Bytes key_usage_of_signer() {
  constexpr std::uint8_t bits[] = {0x80};
  return extension(id_key_usage, der::bit_string(bits, 7), true);
}

Bytes authority_constraints() {
  return extension(id_basic_constraints, der::sequence({der::boolean(true), der::integer(0)}), true);
}

// ICAO 9303-12, 7.1.1.6: passports and identity cards.
Bytes document_types() {
  const auto types = der::set_of({der::printable_string("P"), der::printable_string("I")});
  return extension(id_document_type_list, der::sequence({der::integer(0), types}));
}

// RFC 5280, 4.1.2.5: UTCTime until 2049.
Bytes validity(const Period& period) {
  return der::sequence({der::utc_time(period.from.substr(2)), der::utc_time(period.until.substr(2))});
}

struct Subject {
  Bytes serial;
  Bytes name;
  const Period& validity;
  const crypto::SigningKey& key;
  Bytes extensions;
};

// RFC 5280, 4.1: version 3.
Result<Bytes> certificate(const Subject& subject, const Bytes& issuer, const crypto::SigningKey& issuer_key) {
  const auto to_be_signed = der::sequence({der::context(0, {der::integer(2)}), subject.serial, ecdsa_with_sha256(),
                                           issuer, validity(subject.validity), subject.name,
                                           public_key_info(subject.key), der::context(3, {subject.extensions})});
  CHIPID_TRY(const auto signature, sign_der(issuer_key, to_be_signed));
  return der::sequence({to_be_signed, ecdsa_with_sha256(), der::bit_string(signature)});
}

}  // namespace

// The signer signs in three months of 2025 cards of ten years; the authority signs five years (ICAO 9303-12, 4.1).
const TestPki& utopia_pki() {
  static constexpr TestPki pki{.country = "UT",
                               .state = "UTO",
                               .csca_name = "ChipID TEST CSCA - NOT A REAL AUTHORITY",
                               .signer_name = "ChipID TEST Document Signer 1",
                               .file_name = "csca-utopia",
                               .csca_validity = {"20240101000000Z", "20400701000000Z"},
                               .csca_key_usage = {"20240101000000Z", "20290101000000Z"},
                               .signer_validity = {"20250101000000Z", "20350701000000Z"},
                               .signer_key_usage = {"20250101000000Z", "20250401000000Z"}};
  return pki;
}

// From the first chip card of 2021 on; long enough for a card that is good for 19 years.
const TestPki& viet_nam_pki() {
  static constexpr TestPki pki{.country = "VN",
                               .state = "VNM",
                               .csca_name = "ChipID TEST CSCA Viet Nam - NOT A REAL AUTHORITY",
                               .signer_name = "ChipID TEST Viet Nam Document Signer 1",
                               .file_name = "csca-viet-nam",
                               .csca_validity = {"20210101000000Z", "20490101000000Z"},
                               .csca_key_usage = {"20210101000000Z", "20260101000000Z"},
                               .signer_validity = {"20210101000000Z", "20450101000000Z"},
                               .signer_key_usage = {"20210101000000Z", "20251231000000Z"}};
  return pki;
}

Result<crypto::SigningKey> csca_key(const TestPki& pki) {
  return crypto::SigningKey::from_label(crypto::Curve::secp256r1, csca_label(pki));
}

Result<crypto::SigningKey> signer_key(const TestPki& pki) {
  return crypto::SigningKey::from_label(crypto::Curve::secp256r1, signer_label(pki));
}

Bytes csca_distinguished_name(const TestPki& pki) {
  return distinguished_name(pki, pki.csca_name);
}

Bytes signer_serial_number(const TestPki& pki) {
  return serial_number(signer_label(pki));
}

Result<Bytes> make_csca_certificate(const TestPki& pki) {
  CHIPID_TRY(const auto key, csca_key(pki));
  const auto name = csca_distinguished_name(pki);
  const auto extensions = der::sequence({authority_constraints(), key_usage_of_authority(), subject_key_identifier(key),
                                         authority_key_identifier(key), private_key_usage(pki.csca_key_usage),
                                         alternative_name(id_subject_alternative_name, pki),
                                         alternative_name(id_issuer_alternative_name, pki), crl_distribution_points()});
  return certificate({serial_number(csca_label(pki)), name, pki.csca_validity, key, extensions}, name, key);
}

Result<Bytes> make_signer_certificate(const TestPki& pki) {
  CHIPID_TRY(const auto authority, csca_key(pki));
  CHIPID_TRY(const auto key, signer_key(pki));
  const auto extensions =
      der::sequence({key_usage_of_signer(), subject_key_identifier(key), authority_key_identifier(authority),
                     private_key_usage(pki.signer_key_usage), alternative_name(id_subject_alternative_name, pki),
                     alternative_name(id_issuer_alternative_name, pki), crl_distribution_points(), document_types()});
  return certificate(
      {signer_serial_number(pki), distinguished_name(pki, pki.signer_name), pki.signer_validity, key, extensions},
      csca_distinguished_name(pki), authority);
}

}  // namespace chipid::virtual_card
