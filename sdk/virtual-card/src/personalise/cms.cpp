#include "personalise/cms.hpp"

#include <algorithm>

#include "asn1/writer.hpp"
#include "core/bytes.hpp"
#include "tlv/writer.hpp"

namespace chipid::virtual_card {
namespace {

namespace der = asn1::der;
namespace tags = asn1::tags;
using asn1::Oid;

constexpr Oid id_signed_data{1, 2, 840, 113549, 1, 7, 2};
constexpr Oid id_content_type{1, 2, 840, 113549, 1, 9, 3};
constexpr Oid id_message_digest{1, 2, 840, 113549, 1, 9, 4};
constexpr Oid id_signing_time{1, 2, 840, 113549, 1, 9, 5};

Bytes attribute(const Oid& type, const Bytes& value) {
  return der::sequence({der::oid(type), der::set_of({value})});
}

Bytes joined(const std::vector<Bytes>& parts) {
  Bytes all;
  for (const auto& part : parts) core::append(all, part);
  return all;
}

// Not the vector's own operator: g++ 12 warns of its memcmp at -O3.
bool before(const Bytes& a, const Bytes& b) {
  return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end());
}

// 11.1 to 11.3.
std::vector<Bytes> attributes_of(const CmsSigner& signer, BytesView content) {
  std::vector<Bytes> attributes{attribute(id_content_type, der::oid(signer.content_type)),
                                attribute(id_message_digest, der::octet_string(digest(signer.key.digest(), content)))};
  if (!signer.signing_time.empty())
    attributes.push_back(attribute(id_signing_time, der::utc_time(signer.signing_time)));
  return attributes;
}

struct SignedAttributes {
  Bytes written;  ///< without the tag of the set
  Bytes hashed;   ///< a SET (5.4)
};

SignedAttributes arrange(std::vector<Bytes> attributes, AttributeOrder order) {
  const auto in_der = der::set_of(attributes);
  std::sort(attributes.begin(), attributes.end(), before);
  if (order != AttributeOrder::sorted) std::reverse(attributes.begin(), attributes.end());
  const auto written = joined(attributes);
  return {written, order == AttributeOrder::signed_unsorted ? tlv::encode(tags::set, written) : in_der};
}

// 5.3 and 5.4: signed as a SET, written as [0].
Result<Bytes> signer_info(const CmsSigner& signer, const Bytes& content) {
  const auto attributes = arrange(attributes_of(signer, content), signer.order);
  CHIPID_TRY(auto signature, signer.key.sign(signer.signed_attributes ? attributes.hashed : content));
  if (signer.spoiled) signature.back() ^= 0x01U;
  return der::sequence({der::integer(signer.version), signer.identifier,
                        digest_identifier(signer.key.digest(), signer.digest_parameters),
                        signer.signed_attributes ? der::context(0, {attributes.written}) : Bytes{},
                        signer.key.signature_algorithm(), der::octet_string(signature)});
}

Bytes digest_algorithms(const CmsPlan& plan) {
  std::vector<Bytes> all;
  for (const auto& signer : plan.signers) {
    auto identifier = digest_identifier(signer.key.digest(), signer.digest_parameters);
    if (std::find(all.begin(), all.end(), identifier) == all.end()) all.push_back(std::move(identifier));
  }
  return der::set_of(std::move(all));
}

}  // namespace

Bytes issuer_and_serial(const Bytes& issuer, const Bytes& serial) {
  return der::sequence({issuer, serial});
}

Bytes key_identifier_of_signer(BytesView identifier) {
  return tlv::encode(tags::context_primitive(0), identifier);
}

Result<Bytes> make_signed_data(const CmsPlan& plan) {
  std::vector<Bytes> signers;
  for (const auto& signer : plan.signers) {
    CHIPID_TRY(signers.emplace_back(), signer_info(signer, plan.content));
  }
  const auto encapsulated =
      der::sequence({der::oid(plan.content_type), der::context(0, {der::octet_string(plan.content)})});
  const auto certificates = plan.certificates.empty() ? Bytes{} : der::context(0, {joined(plan.certificates)});
  const auto signed_data = der::sequence({der::integer(plan.version), digest_algorithms(plan), encapsulated,
                                          certificates, der::set_of(std::move(signers))});
  return der::sequence({der::oid(id_signed_data), der::context(0, {signed_data})});
}

}  // namespace chipid::virtual_card
