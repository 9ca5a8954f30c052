#include "signed_attributes.hpp"

#include <algorithm>

#include "asn1/writer.hpp"
#include "core/bytes.hpp"
#include "tlv/writer.hpp"

namespace chipid::trust {
namespace {

using asn1::Oid;
using asn1::Reader;
namespace tags = asn1::tags;

constexpr Oid id_content_type{1, 2, 840, 113549, 1, 9, 3};
constexpr Oid id_message_digest{1, 2, 840, 113549, 1, 9, 4};
constexpr Oid id_signing_time{1, 2, 840, 113549, 1, 9, 5};
constexpr Oid id_algorithm_protection{1, 2, 840, 113549, 1, 9, 52};

tl::unexpected<Error> malformed(const char* what) {
  return fail(ErrorCode::data_malformed, "signed attributes", what);
}

Result<Oid> parse_content_type(Reader& values) {
  return values.oid();
}

// CMSAlgorithmProtection ::= SEQUENCE { digestAlgorithm, signatureAlgorithm [1] OPTIONAL, macAlgorithm [2] OPTIONAL }
Result<> parse_algorithm_protection(Reader& values, SignedAttributes& attributes) {
  CHIPID_TRY(auto fields, values.sequence());
  CHIPID_TRY(const auto digest, fields.expect(tags::sequence));
  attributes.protected_digest_algorithm = core::to_bytes(digest.whole);
  CHIPID_TRY(const auto signature, fields.optional(tags::context(1)));
  // IMPLICIT: the tag is that of SEQUENCE once written alone.
  if (signature) attributes.protected_signature_algorithm = tlv::encode(tags::sequence, signature->value);
  return {};
}

Result<> parse_values(const Oid& type, Reader& values, SignedAttributes& attributes) {
  if (type == id_content_type) {
    CHIPID_TRY(attributes.content_type, parse_content_type(values));
  } else if (type == id_message_digest) {
    CHIPID_TRY(const auto digest, values.octet_string());
    attributes.message_digest = core::to_bytes(digest);
  } else if (type == id_signing_time) {
    CHIPID_TRY(attributes.signing_time, pki::parse_time(values));
  } else if (type == id_algorithm_protection) {
    CHIPID_CHECK(parse_algorithm_protection(values, attributes));
  } else {
    return {};  // others may have any values
  }
  return values.finish();
}

// Attribute ::= SEQUENCE { attrType OBJECT IDENTIFIER, attrValues SET OF AttributeValue }
Result<Oid> parse_attribute(Reader fields, SignedAttributes& attributes) {
  CHIPID_TRY(const auto type, fields.oid());
  CHIPID_TRY(auto values, fields.set());
  CHIPID_CHECK(fields.finish());
  if (values.at_end()) return malformed("an attribute without a value");
  CHIPID_CHECK(parse_values(type, values, attributes));
  return type;
}

Result<> check_types(std::vector<Oid> types) {
  std::sort(types.begin(), types.end());
  if (std::adjacent_find(types.begin(), types.end()) != types.end()) return malformed("an attribute stands twice");
  for (const auto& needed : {id_content_type, id_message_digest}) {
    if (!std::binary_search(types.begin(), types.end(), needed)) return malformed("a mandatory attribute is absent");
  }
  return {};
}

Bytes without_null(const Bytes& parameters) {
  return parameters == Bytes{0x05, 0x00} ? Bytes{} : parameters;
}

}  // namespace

Result<SignedAttributes> parse_signed_attributes(BytesView field) {
  Reader reader(field);
  CHIPID_TRY(const auto whole, reader.expect(tags::context(0)));
  CHIPID_CHECK(reader.finish());
  Reader members(whole.value);
  SignedAttributes attributes;
  std::vector<Oid> types;
  std::vector<Bytes> encodings;
  while (!members.at_end()) {
    CHIPID_TRY(const auto member, members.expect(tags::sequence));
    CHIPID_TRY(types.emplace_back(), parse_attribute(Reader(member.value), attributes));
    encodings.push_back(core::to_bytes(member.whole));
  }
  CHIPID_CHECK(check_types(std::move(types)));
  attributes.der = asn1::der::set_of(std::move(encodings));
  attributes.as_read = tlv::encode(tags::set, whole.value);
  return attributes;
}

bool same_algorithm(const lds::AlgorithmIdentifier& a, const lds::AlgorithmIdentifier& b) {
  return a.algorithm == b.algorithm && without_null(a.parameters) == without_null(b.parameters);
}

}  // namespace chipid::trust
