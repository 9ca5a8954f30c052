#include "personalise/ef_sod.hpp"

#include "asn1/writer.hpp"
#include "core/bytes.hpp"
#include "crypto/hash.hpp"
#include "personalise/mrz.hpp"
#include "personalise/signature_der.hpp"
#include "tlv/reader.hpp"
#include "tlv/writer.hpp"

namespace chipid::virtual_card {
namespace {

namespace der = asn1::der;
namespace tags = asn1::tags;
using asn1::Oid;

constexpr Oid id_lds_security_object{2, 23, 136, 1, 1, 1};
constexpr Oid id_signed_data{1, 2, 840, 113549, 1, 7, 2};
constexpr Oid id_content_type{1, 2, 840, 113549, 1, 9, 3};
constexpr Oid id_message_digest{1, 2, 840, 113549, 1, 9, 4};
constexpr Oid id_signing_time{1, 2, 840, 113549, 1, 9, 5};

Bytes sha256(BytesView data) {
  return crypto::hash(crypto::HashAlgorithm::sha256, data);
}

// ICAO 9303-10, 4.6.2.3: LDSSecurityObject version 0, one DataGroupHash a group.
Bytes security_object(const FileSystem& files, const std::vector<int>& groups) {
  Bytes hashes;
  for (const int group : groups) {
    const auto& content = files.find(data_group_kind(group).name)->content;
    core::append(hashes,
                 der::sequence({der::integer(static_cast<std::uint64_t>(group)), der::octet_string(sha256(content))}));
  }
  return der::sequence({der::integer(0), sha256_identifier(), tlv::encode(tags::sequence, hashes)});
}

Bytes attribute(const Oid& type, const Bytes& value) {
  return der::sequence({der::oid(type), der::set_of({value})});
}

// RFC 5652, 11.1 to 11.3.
Bytes signed_attributes(BytesView content, std::string_view issue_date) {
  return der::set_of({attribute(id_content_type, der::oid(id_lds_security_object)),
                      attribute(id_message_digest, der::octet_string(sha256(content))),
                      attribute(id_signing_time, der::utc_time(mrz_date(issue_date) + "090000Z"))});
}

// RFC 5652, 5.3 and 5.4: signed as a SET, written as [0].
Result<Bytes> signer_info(const TestPki& pki, BytesView content, std::string_view issue_date) {
  const auto attributes = signed_attributes(content, issue_date);
  CHIPID_TRY(const auto as_set, tlv::parse_single(attributes, tags::set));
  CHIPID_TRY(const auto key, signer_key(pki));
  CHIPID_TRY(const auto signature, sign_der(key, attributes));
  return der::sequence({der::integer(1), der::sequence({csca_distinguished_name(pki), signer_serial_number(pki)}),
                        sha256_identifier(), der::context(0, {as_set.value}), ecdsa_with_sha256(),
                        der::octet_string(signature)});
}

}  // namespace

// RFC 5652, 5.1: version 3, as the content is not id-data.
Result<Bytes> make_ef_sod(const FileSystem& files, const std::vector<int>& groups, const TestPki& pki,
                          std::string_view issue_date) {
  const auto content = security_object(files, groups);
  CHIPID_TRY(const auto certificate, make_signer_certificate(pki));
  CHIPID_TRY(auto signer, signer_info(pki, content, issue_date));
  const auto encapsulated =
      der::sequence({der::oid(id_lds_security_object), der::context(0, {der::octet_string(content)})});
  const auto signed_data = der::sequence({der::integer(3), der::set_of({sha256_identifier()}), encapsulated,
                                          der::context(0, {certificate}), der::set_of({std::move(signer)})});
  const auto content_info = der::sequence({der::oid(id_signed_data), der::context(0, {signed_data})});
  return tlv::encode({0x77}, content_info);
}

}  // namespace chipid::virtual_card
