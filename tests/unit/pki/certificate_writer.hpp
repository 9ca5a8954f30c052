#pragma once

#include "asn1/writer.hpp"
#include "core/bytes.hpp"
#include "core/text.hpp"
#include "crypto/signing_key.hpp"
#include "pki/oids.hpp"
#include "support/vectors.hpp"
#include "tlv/writer.hpp"

/// Certificates and revocation lists made from their parts, any of which a test may write wrongly.
namespace chipid::test {

namespace der = asn1::der;
namespace oids = pki::oids;

inline Bytes attribute(const asn1::Oid& type, BytesView value) {
  return der::sequence({der::oid(type), value});
}
/// A Name of one attribute an RDN.
inline Bytes name_of(const std::vector<Bytes>& attributes) {
  Bytes rdns;
  for (const auto& each : attributes) core::append(rdns, der::set_of({each}));
  return tlv::encode(asn1::tags::sequence, rdns);
}
inline Bytes utopia_name() {
  return name_of({attribute(oids::country_name, der::printable_string("UT")),
                  attribute({2, 5, 4, 3}, der::utf8_string("CSCA Utopia"))});
}

inline Bytes extension(const asn1::Oid& oid, BytesView value, bool critical = false) {
  return critical ? der::sequence({der::oid(oid), der::boolean(true), der::octet_string(value)})
                  : der::sequence({der::oid(oid), der::octet_string(value)});
}
inline Bytes sequence_of(const std::vector<Bytes>& members) {
  Bytes all;
  for (const auto& member : members) core::append(all, member);
  return tlv::encode(asn1::tags::sequence, all);
}
inline Bytes key_usage_certificate_and_crl() {
  return extension(oids::key_usage, der::bit_string(hex("06"), 1), true);
}
inline Bytes basic_constraints_ca() {
  return extension(oids::basic_constraints, der::sequence({der::boolean(true), der::integer(0)}), true);
}

inline const crypto::SigningKey& test_key() {
  static const auto key = ok(crypto::SigningKey::from_label(crypto::Curve::secp256r1, "certificate writer"));
  return key;
}
inline Bytes named_curve_key(const asn1::Oid& curve, BytesView point) {
  return der::sequence({der::sequence({der::oid(oids::ec_public_key), der::oid(curve)}), der::bit_string(point)});
}

/// The fields of a certificate, each a whole object; empty ones are left out.
struct CertificateParts {
  Bytes version = der::context(0, {der::integer(2)});
  Bytes serial_number = der::integer(0x1234);
  Bytes inner_algorithm = der::sequence({der::oid(oids::ecdsa_with_sha256)});
  Bytes issuer = utopia_name();
  Bytes not_before = der::utc_time("200102030405Z");
  Bytes not_after = der::generalized_time("20500102030405Z");
  Bytes subject = utopia_name();
  Bytes public_key = named_curve_key(oids::secp256r1, test_key().public_point());
  Bytes unique_identifiers = {};
  std::vector<Bytes> extensions = {basic_constraints_ca(), key_usage_certificate_and_crl()};
  bool without_extensions = false;
  Bytes outer_algorithm = der::sequence({der::oid(oids::ecdsa_with_sha256)});
};

/// r || s as the SEQUENCE that certificates carry.
inline Bytes sign(BytesView message) {
  const auto plain = ok(test_key().sign(crypto::HashAlgorithm::sha256, message));
  const BytesView both(plain);
  return der::sequence({der::unsigned_integer(both.first(32)), der::unsigned_integer(both.subspan(32))});
}

inline Bytes write_certificate(const CertificateParts& parts) {
  const auto extensions = parts.without_extensions ? Bytes{} : der::context(3, {sequence_of(parts.extensions)});
  const auto validity = der::sequence({parts.not_before, parts.not_after});
  const auto tbs = der::sequence({parts.version, parts.serial_number, parts.inner_algorithm, parts.issuer, validity,
                                  parts.subject, parts.public_key, parts.unique_identifiers, extensions});
  return der::sequence({tbs, parts.outer_algorithm, der::bit_string(sign(tbs))});
}

inline Bytes revoked_entry(BytesView serial, const std::vector<Bytes>& extensions = {}) {
  const auto list = extensions.empty() ? Bytes{} : sequence_of(extensions);
  return der::sequence({tlv::encode(asn1::tags::integer, serial), der::utc_time("210101000000Z"), list});
}

struct CrlParts {
  Bytes version = der::integer(1);
  Bytes this_update = der::utc_time("210102000000Z");
  Bytes next_update = der::utc_time("210402000000Z");
  std::vector<Bytes> entries = {};
  std::vector<Bytes> extensions = {extension(oids::crl_number, der::integer(7))};
};

inline Bytes write_crl(const CrlParts& parts) {
  const auto algorithm = der::sequence({der::oid(oids::ecdsa_with_sha256)});
  const auto entries = parts.entries.empty() ? Bytes{} : sequence_of(parts.entries);
  const auto extensions = parts.extensions.empty() ? Bytes{} : der::context(0, {sequence_of(parts.extensions)});
  const auto tbs = der::sequence(
      {parts.version, algorithm, utopia_name(), parts.this_update, parts.next_update, entries, extensions});
  return der::sequence({tbs, algorithm, der::bit_string(sign(tbs))});
}

}  // namespace chipid::test
