#include "lds/signed_data.hpp"

#include "asn1/ber.hpp"
#include "core/bytes.hpp"
#include "lds/security_info_oids.hpp"

namespace chipid::lds {
namespace {

using asn1::Reader;
namespace tags = asn1::tags;

tl::unexpected<Error> malformed(const char* what) {
  return fail(ErrorCode::data_malformed, {}, what);
}

// DigestAlgorithmIdentifiers ::= SET OF DigestAlgorithmIdentifier
Result<std::vector<AlgorithmIdentifier>> parse_digest_algorithms(Reader set) {
  std::vector<AlgorithmIdentifier> algorithms;
  while (!set.at_end()) {
    CHIPID_TRY(algorithms.emplace_back(), parse_algorithm_identifier(set));
  }
  return algorithms;
}

// EncapsulatedContentInfo ::= SEQUENCE { eContentType OBJECT IDENTIFIER, eContent [0] EXPLICIT OCTET STRING OPTIONAL };
// in the files of a chip the content is always there.
Result<> parse_content(Reader fields, SignedData& data) {
  CHIPID_TRY(data.content_type, fields.oid());
  CHIPID_TRY(auto content, fields.context(0));
  CHIPID_TRY(const auto octets, content.octet_string());
  data.content = core::to_bytes(octets);
  CHIPID_CHECK(content.finish());
  return fields.finish();
}

// CertificateSet or RevocationInfoChoices: the choices with a tag of their own (attribute certificates, OCSP answers)
// have no use here and are left out.
Result<std::vector<Bytes>> parse_sequences(std::optional<Reader> set) {
  std::vector<Bytes> sequences;
  while (set && !set->at_end()) {
    CHIPID_TRY(const auto member, set->any());
    if (member.tag == tags::sequence) sequences.push_back(core::to_bytes(member.whole));
  }
  return sequences;
}

// SignerIdentifier ::= CHOICE { issuerAndSerialNumber SEQUENCE, subjectKeyIdentifier [0] IMPLICIT OCTET STRING }
Result<> parse_signer_identifier(Reader& fields, SignerInfo& signer) {
  CHIPID_TRY(const auto key, fields.optional(tags::context_primitive(0)));
  if (key) {
    signer.subject_key_identifier = core::to_bytes(key->value);
    return {};
  }
  CHIPID_TRY(const auto issuer, fields.expect(tags::sequence));
  signer.issuer_and_serial = core::to_bytes(issuer.whole);
  return {};
}

// SignerInfo ::= SEQUENCE { version, sid, digestAlgorithm, signedAttrs [0] IMPLICIT OPTIONAL, signatureAlgorithm,
//                           signature OCTET STRING, unsignedAttrs [1] IMPLICIT OPTIONAL }
Result<SignerInfo> parse_signer_info(Reader fields) {
  SignerInfo signer;
  CHIPID_TRY(signer.version, fields.small_integer());
  CHIPID_CHECK(parse_signer_identifier(fields, signer));
  CHIPID_TRY(signer.digest_algorithm, parse_algorithm_identifier(fields));
  CHIPID_TRY(const auto attributes, fields.optional(tags::context(0)));
  if (attributes) signer.signed_attributes = core::to_bytes(attributes->whole);
  CHIPID_TRY(signer.signature_algorithm, parse_algorithm_identifier(fields));
  CHIPID_TRY(const auto signature, fields.octet_string());
  signer.signature = core::to_bytes(signature);
  CHIPID_CHECK(fields.optional(tags::context(1)));
  CHIPID_CHECK(fields.finish());
  return signer;
}

Result<std::vector<SignerInfo>> parse_signer_infos(Reader set) {
  std::vector<SignerInfo> signers;
  while (!set.at_end()) {
    CHIPID_TRY(const auto fields, set.sequence());
    CHIPID_TRY(signers.emplace_back(), parse_signer_info(fields));
  }
  return signers;
}

// SignedData ::= SEQUENCE { version, digestAlgorithms, encapContentInfo, certificates [0] IMPLICIT OPTIONAL,
//                           crls [1] IMPLICIT OPTIONAL, signerInfos }
Result<SignedData> parse_fields(Reader fields) {
  SignedData data;
  CHIPID_TRY(data.version, fields.small_integer());
  CHIPID_TRY(const auto digests, fields.set());
  CHIPID_TRY(data.digest_algorithms, parse_digest_algorithms(digests));
  CHIPID_TRY(const auto content, fields.sequence());
  CHIPID_CHECK(parse_content(content, data));
  CHIPID_TRY(const auto certificates, fields.optional_context(0));
  CHIPID_TRY(data.certificates, parse_sequences(certificates));
  CHIPID_TRY(const auto crls, fields.optional_context(1));
  CHIPID_TRY(data.crls, parse_sequences(crls));
  CHIPID_TRY(const auto signers, fields.set());
  CHIPID_TRY(data.signer_infos, parse_signer_infos(signers));
  CHIPID_CHECK(fields.finish());
  return data;
}

// ContentInfo ::= SEQUENCE { contentType OBJECT IDENTIFIER, content [0] EXPLICIT ANY }
Result<SignedData> parse_content_info(BytesView der) {
  Reader reader(der);
  CHIPID_TRY(auto info, reader.sequence());
  CHIPID_CHECK(reader.finish());
  CHIPID_TRY(const auto type, info.oid());
  if (type != oids::id_signed_data) return malformed("content is not SignedData");
  CHIPID_TRY(auto content, info.context(0));
  CHIPID_CHECK(info.finish());
  CHIPID_TRY(const auto fields, content.sequence());
  CHIPID_CHECK(content.finish());
  return parse_fields(fields);
}

}  // namespace

Result<SignedData> parse_signed_data(BytesView content_info) {
  auto strict = parse_content_info(content_info);
  if (strict) return strict;
  const auto der = asn1::normalise_ber(content_info);
  return der ? parse_content_info(*der) : strict;
}

}  // namespace chipid::lds
