#include "extensions.hpp"

#include <algorithm>
#include <iterator>

#include "core/bytes.hpp"
#include "core/text.hpp"
#include "lenient.hpp"
#include "pki/oids.hpp"

namespace chipid::pki {
namespace {

using asn1::Reader;
namespace tags = asn1::tags;

// The one object that the value consists of, opened.
Result<Reader> open(BytesView value, tlv::Tag tag) {
  Reader reader(value);
  CHIPID_TRY(const auto inner, reader.enter(tag));
  CHIPID_CHECK(reader.finish());
  return inner;
}

// BasicConstraints ::= SEQUENCE { cA BOOLEAN DEFAULT FALSE, pathLenConstraint INTEGER OPTIONAL } (4.2.1.9)
Result<> read_basic_constraints(BytesView value, Extensions& extensions) {
  CHIPID_TRY(auto fields, open(value, tags::sequence));
  BasicConstraints constraints;
  if (fields.peek() == tags::boolean) {
    CHIPID_TRY(constraints.ca, lenient::boolean(fields));
  }
  if (!fields.at_end()) {
    CHIPID_TRY(constraints.path_length, fields.small_integer());
  }
  CHIPID_CHECK(fields.finish());
  extensions.basic_constraints = constraints;
  return {};
}

// KeyUsage ::= BIT STRING (4.2.1.3), of which DER leaves out the trailing zero bits; some signers do not.
Result<> read_key_usage(BytesView value, Extensions& extensions) {
  Reader reader(value);
  CHIPID_TRY(const auto bits, reader.expect(tags::bit_string));
  CHIPID_CHECK(reader.finish());
  if (bits.value.empty() || bits.value[0] > 7) return fail(ErrorCode::data_malformed, {}, "BIT STRING");
  const unsigned first = bits.value.size() > 1 ? bits.value[1] : 0;
  extensions.key_usage = KeyUsage{.digital_signature = (first & 0x80U) != 0,
                                  .key_cert_sign = (first & 0x04U) != 0,
                                  .crl_sign = (first & 0x02U) != 0};
  return {};
}

// ExtKeyUsageSyntax ::= SEQUENCE OF KeyPurposeId (4.2.1.12)
Result<> read_extended_key_usage(BytesView value, Extensions& extensions) {
  CHIPID_TRY(auto purposes, open(value, tags::sequence));
  while (!purposes.at_end()) {
    CHIPID_TRY(extensions.extended_key_usage.emplace_back(), purposes.oid());
  }
  return {};
}

// SubjectKeyIdentifier ::= OCTET STRING (4.2.1.2). Lithuania left the OCTET STRING out and wrote the bare SHA-1.
Result<> read_subject_key_identifier(BytesView value, Extensions& extensions) {
  Reader reader(value);
  constexpr std::size_t sha1_size = 20;
  const auto identifier = reader.octet_string();
  const bool whole = identifier && reader.at_end();
  if (!whole && value.size() != sha1_size) return fail(ErrorCode::data_malformed, {}, "subject key identifier");
  extensions.subject_key_identifier = core::to_bytes(whole ? *identifier : value);
  return {};
}

Result<> read_authority_key_identifier(BytesView value, Extensions& extensions) {
  CHIPID_TRY(extensions.authority_key_identifier, parse_authority_key_identifier(value));
  return {};
}

// DocumentTypeListSyntax ::= SEQUENCE { version INTEGER, docTypeList SET OF PrintableString } (ICAO 9303-12, 7.1.1.6)
Result<> read_document_types(BytesView value, Extensions& extensions) {
  CHIPID_TRY(auto fields, open(value, tags::sequence));
  CHIPID_CHECK(fields.small_integer());
  CHIPID_TRY(auto types, fields.set());
  CHIPID_CHECK(fields.finish());
  while (!types.at_end()) {
    CHIPID_TRY(const auto type, types.any());
    extensions.document_types.push_back(core::to_displayable(type.value));
  }
  return {};
}

// DistributionPointName ::= [0] { CHOICE { fullName [0] GeneralNames, nameRelativeToCRLIssuer [1] } }: the URIs, [6]
Result<> read_point_name(Reader name, std::vector<std::string>& addresses) {
  constexpr auto uri = tags::context_primitive(6);
  CHIPID_TRY(auto full, name.optional_context(0));
  while (full && !full->at_end()) {
    CHIPID_TRY(const auto general, full->any());
    if (general.tag == uri) addresses.push_back(core::to_displayable(general.value));
  }
  return {};
}

// CRLDistributionPoints ::= SEQUENCE OF SEQUENCE { distributionPoint [0] OPTIONAL, reasons [1] OPTIONAL,
//                                                  cRLIssuer [2] OPTIONAL } (4.2.1.13)
Result<> read_distribution_points(BytesView value, Extensions& extensions) {
  CHIPID_TRY(auto points, open(value, tags::sequence));
  while (!points.at_end()) {
    CHIPID_TRY(auto point, points.sequence());
    CHIPID_TRY(const auto name, point.optional_context(0));
    if (name) CHIPID_CHECK(read_point_name(*name, extensions.crl_distribution_points));
  }
  return {};
}

// Says nothing that a check asks for: no restriction of what the key may sign (RFC 5280, 6.1 asks for policies only
// where somebody demands one).
Result<> pass_over(BytesView /*value*/, Extensions& /*extensions*/) {
  return {};
}

struct Row {
  asn1::Oid oid;
  Result<> (*read)(BytesView value, Extensions& extensions);
};

constexpr Row known[] = {
    {oids::basic_constraints, read_basic_constraints},
    {oids::key_usage, read_key_usage},
    {oids::extended_key_usage, read_extended_key_usage},
    {oids::subject_key_identifier, read_subject_key_identifier},
    {oids::authority_key_identifier, read_authority_key_identifier},
    {oids::document_type_list, read_document_types},
    {oids::crl_distribution_points, read_distribution_points},
    {oids::private_key_usage_period, pass_over},
    {oids::subject_alternative_name, pass_over},
    {oids::issuer_alternative_name, pass_over},
    {oids::certificate_policies, pass_over},
    {oids::name_change, pass_over},
};

bool stands_twice(const std::vector<Extension>& list, const Extension& extension) {
  return std::any_of(list.begin(), list.end(),
                     [&](const auto& other) { return &other != &extension && other.oid == extension.oid; });
}

Result<Extension> parse_extension(Reader fields) {
  Extension extension;
  CHIPID_TRY(extension.oid, fields.oid());
  if (fields.peek() == tags::boolean) {
    CHIPID_TRY(extension.critical, lenient::boolean(fields));
  }
  CHIPID_TRY(extension.value, fields.octet_string());
  CHIPID_CHECK(fields.finish());
  return extension;
}

}  // namespace

Result<std::vector<Extension>> parse_extension_list(Reader sequence) {
  constexpr std::size_t most = 64;  // genuine certificates have about ten
  std::vector<Extension> list;
  while (!sequence.at_end()) {
    if (list.size() == most) return fail(ErrorCode::data_over_limit, {}, "too many extensions");
    CHIPID_TRY(const auto fields, sequence.sequence());
    CHIPID_TRY(list.emplace_back(), parse_extension(fields));
  }
  return list;
}

Result<std::optional<std::vector<Extension>>> parse_optional_extensions(Reader& fields, std::uint32_t number) {
  CHIPID_TRY(auto inner, fields.optional_context(number));
  if (!inner) return std::nullopt;
  CHIPID_TRY(const auto sequence, inner->sequence());
  CHIPID_CHECK(inner->finish());
  CHIPID_TRY(auto list, parse_extension_list(sequence));
  return list;
}

// AuthorityKeyIdentifier ::= SEQUENCE { keyIdentifier [0] OCTET STRING OPTIONAL, authorityCertIssuer [1] OPTIONAL,
//                                       authorityCertSerialNumber [2] OPTIONAL }
Result<Bytes> parse_authority_key_identifier(BytesView value) {
  CHIPID_TRY(auto fields, open(value, tags::sequence));
  CHIPID_TRY(const auto identifier, fields.optional(tags::context_primitive(0)));
  return identifier ? core::to_bytes(identifier->value) : Bytes{};
}

Extensions read_extensions(const std::vector<Extension>& list) {
  Extensions extensions;
  for (const auto& extension : list) {
    if (stands_twice(list, extension)) extensions.repeated = true;
    const auto* row =
        std::find_if(std::begin(known), std::end(known), [&](const auto& each) { return each.oid == extension.oid; });
    if (row == std::end(known)) {
      if (extension.critical) extensions.unknown_critical.push_back(extension.oid);
    } else if (!row->read(extension.value, extensions)) {
      extensions.malformed = true;
    }
  }
  return extensions;
}

}  // namespace chipid::pki
