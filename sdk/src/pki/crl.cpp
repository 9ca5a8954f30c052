#include "pki/crl.hpp"

#include <algorithm>

#include "byte_order.hpp"
#include "core/bytes.hpp"
#include "extensions.hpp"
#include "lenient.hpp"
#include "pki/oids.hpp"

namespace chipid::pki {
namespace {

using asn1::Oid;
using asn1::Reader;
namespace tags = asn1::tags;

// The same number may stand in a certificate and in a list in longer and shorter forms.
BytesView shortest(BytesView number) {
  const auto spare = [](BytesView n) {
    if (n.size() < 2) return false;
    const bool negative = (n[1] & 0x80U) != 0;
    return (n[0] == 0x00 && !negative) || (n[0] == 0xFF && negative);
  };
  while (spare(number)) number = number.subspan(1);
  return number;
}

void add_once(std::vector<Oid>& oids, const Oid& oid) {
  if (std::find(oids.begin(), oids.end(), oid) == oids.end()) oids.push_back(oid);
}

// RFC 5280, 5.3: an entry's critical extension that is not understood spoils the whole list. certificateIssuer (5.3.3)
// makes the list an indirect one, whose entries are of other issuers.
void read_entry_extensions(const std::vector<Extension>& list, Crl& crl) {
  for (const auto& extension : list) {
    const bool understood = extension.oid == oids::crl_reason || extension.oid == oids::invalidity_date;
    const bool foreign = extension.oid == oids::certificate_issuer;
    if (foreign || (extension.critical && !understood)) add_once(crl.unknown_critical, extension.oid);
  }
}

// revokedCertificate ::= SEQUENCE { userCertificate INTEGER, revocationDate Time, crlEntryExtensions OPTIONAL }
Result<> parse_entry(Reader fields, Crl& crl) {
  CHIPID_TRY(const auto serial, lenient::integer(fields));
  crl.revoked.push_back(core::to_bytes(shortest(serial)));
  CHIPID_CHECK(parse_time(fields));
  if (!fields.at_end()) {
    CHIPID_TRY(const auto extensions, fields.sequence());
    CHIPID_TRY(const auto list, parse_extension_list(extensions));
    read_entry_extensions(list, crl);
  }
  return fields.finish();
}

Result<> parse_entries(Reader entries, Crl& crl) {
  while (!entries.at_end()) {
    CHIPID_TRY(const auto fields, entries.sequence());
    CHIPID_CHECK(parse_entry(fields, crl));
  }
  std::sort(crl.revoked.begin(), crl.revoked.end(), before);
  return {};
}

// IssuingDistributionPoint (5.2.5): a list of a part only says nothing of the rest. Of the parts, only "end-entity
// certificates" ([1] TRUE) still holds every signer that we ask about.
bool covers_signers(BytesView value) {
  constexpr auto only_user_certificates = tags::context_primitive(1);
  Reader reader(value);
  auto fields = reader.sequence();
  if (!fields || !reader.at_end()) return false;
  while (!fields->at_end()) {
    const auto field = fields->any();
    if (!field || field->tag != only_user_certificates) return false;
  }
  return true;
}

Result<> read_crl_number(BytesView value, Crl& crl) {
  Reader reader(value);
  CHIPID_TRY(const auto number, lenient::integer(reader));
  crl.number = core::to_bytes(shortest(number));
  return reader.finish();
}

Result<> read_extension(const Extension& extension, Crl& crl) {
  if (extension.oid == oids::authority_key_identifier) {
    CHIPID_TRY(crl.authority_key_identifier, parse_authority_key_identifier(extension.value));
  } else if (extension.oid == oids::crl_number) {
    return read_crl_number(extension.value, crl);
  } else if (extension.oid == oids::issuing_distribution_point) {
    if (!covers_signers(extension.value)) add_once(crl.unknown_critical, extension.oid);
  } else if (extension.oid == oids::delta_crl_indicator ||
             (extension.critical && extension.oid != oids::issuer_alternative_name)) {
    add_once(crl.unknown_critical, extension.oid);
  }
  return {};
}

// crlExtensions [0] EXPLICIT Extensions OPTIONAL
Result<> parse_crl_extensions(Reader& fields, Crl& crl) {
  CHIPID_TRY(const auto list, parse_optional_extensions(fields, 0));
  if (!list) return {};
  for (const auto& extension : *list) CHIPID_CHECK(read_extension(extension, crl));
  return {};
}

Result<std::optional<Time>> optional_time(Reader& fields) {
  const auto tag = fields.peek();
  if (tag != tags::utc_time && tag != tags::generalized_time) return std::nullopt;
  CHIPID_TRY(const auto time, parse_time(fields));
  return time;
}

// TBSCertList ::= SEQUENCE { version INTEGER OPTIONAL, signature, issuer, thisUpdate, nextUpdate OPTIONAL,
//                            revokedCertificates SEQUENCE OF OPTIONAL, crlExtensions [0] OPTIONAL };
// returns the algorithm inside.
Result<lds::AlgorithmIdentifier> parse_to_be_signed(Reader fields, Crl& crl) {
  if (fields.peek() == tags::integer) {
    CHIPID_TRY(const auto version, fields.small_integer());
    if (version > 1) return fail(ErrorCode::data_malformed, {}, "version of a revocation list");
  }
  CHIPID_TRY(auto algorithm, lds::parse_algorithm_identifier(fields));
  CHIPID_TRY(const auto issuer, fields.expect(tags::sequence));
  CHIPID_TRY(crl.issuer, parse_name(issuer.whole));
  CHIPID_TRY(crl.this_update, parse_time(fields));
  CHIPID_TRY(crl.next_update, optional_time(fields));
  if (fields.peek() == tags::sequence) {
    CHIPID_TRY(const auto entries, fields.sequence());
    CHIPID_CHECK(parse_entries(entries, crl));
  }
  CHIPID_CHECK(parse_crl_extensions(fields, crl));
  CHIPID_CHECK(fields.finish());
  return algorithm;
}

}  // namespace

bool Crl::revokes(BytesView serial_number) const {
  const auto sought = shortest(serial_number);
  const auto found = std::lower_bound(revoked.begin(), revoked.end(), sought, before);
  return found != revoked.end() && core::equal(*found, sought);
}

// CertificateList ::= SEQUENCE { tbsCertList, signatureAlgorithm, signatureValue BIT STRING }
Result<Crl> parse_crl(BytesView der) {
  constexpr std::size_t largest = 64 * 1024 * 1024;  // over a million entries; states' lists have a few thousand
  if (der.size() > largest) return fail(ErrorCode::data_over_limit, {}, "revocation list");
  Reader reader(der);
  CHIPID_TRY(auto fields, reader.sequence());
  CHIPID_CHECK(reader.finish());
  Crl crl{.der = core::to_bytes(der)};
  CHIPID_TRY(const auto signed_part, fields.expect(tags::sequence));
  crl.to_be_signed = core::to_bytes(signed_part.whole);
  CHIPID_TRY(const auto inside, parse_to_be_signed(Reader(signed_part.value), crl));
  CHIPID_TRY(crl.signature_algorithm, lds::parse_algorithm_identifier(fields));
  CHIPID_TRY(const auto signature, fields.bit_string());
  crl.signature = core::to_bytes(signature);
  CHIPID_CHECK(fields.finish());
  crl.algorithms_agree = inside.raw == crl.signature_algorithm.raw;
  return crl;
}

crypto::SignatureOutcome verify_signature(const Crl& crl, const PublicKeyInfo& issuer_key) {
  const auto algorithm = identify_signature(crl.signature_algorithm);
  if (!algorithm.scheme) return crypto::SignatureOutcome::unsupported;
  return verify(issuer_key, *algorithm.scheme, crl.to_be_signed, crl.signature);
}

}  // namespace chipid::pki
