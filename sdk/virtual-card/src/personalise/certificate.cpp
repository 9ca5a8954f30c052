#include "personalise/certificate.hpp"

#include "asn1/writer.hpp"
#include "core/bytes.hpp"
#include "core/text.hpp"
#include "tlv/writer.hpp"

namespace chipid::virtual_card {
namespace {

namespace der = asn1::der;
namespace tags = asn1::tags;
using asn1::Oid;
using core::as_bytes;

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
constexpr Oid id_extended_key_usage{2, 5, 29, 37};
constexpr Oid id_document_type_list{2, 23, 136, 1, 1, 6, 2};

constexpr std::string_view organization = "ChipID Test";
constexpr std::string_view crl_address = "http://crl.chipid.invalid/csca.crl";

Bytes attribute(const Oid& type, const Bytes& value) {
  return der::set_of({der::sequence({der::oid(type), value})});
}

Bytes alternative_name(const Oid& id, std::string_view state) {
  const auto name = der::sequence({attribute(id_locality, der::printable_string(state))});
  return extension(id, der::sequence({der::context(4, {name})}));
}

Bytes sequence_of(const std::vector<Bytes>& members) {
  Bytes all;
  for (const auto& member : members) core::append(all, member);
  return tlv::encode(tags::sequence, all);
}

}  // namespace

Bytes utc_time(std::string_view yyyymmddhhmmssz) {
  return der::utc_time(yyyymmddhhmmssz.substr(2));
}

Bytes distinguished_name(std::string_view country, std::string_view common_name, bool reversed) {
  const auto c = attribute(id_country, der::printable_string(country));
  const auto o = attribute(id_organization, der::utf8_string(organization));
  const auto cn = attribute(id_common_name, der::utf8_string(common_name));
  return reversed ? der::sequence({cn, o, c}) : der::sequence({c, o, cn});
}

Bytes serial_number(std::string_view label) {
  auto number = crypto::hash(crypto::HashAlgorithm::sha256, as_bytes(label));
  number.resize(16);
  number[0] = static_cast<std::uint8_t>((number[0] & 0x3FU) | 0x40U);
  return der::unsigned_integer(number);
}

Bytes extension(const Oid& id, BytesView value, bool critical) {
  const auto wrapped = der::octet_string(value);
  if (!critical) return der::sequence({der::oid(id), wrapped});
  return der::sequence({der::oid(id), der::boolean(true), wrapped});
}

Bytes subject_key_identifier(BytesView identifier) {
  return extension(id_subject_key_identifier, der::octet_string(identifier));
}

Bytes authority_key_identifier(BytesView identifier) {
  return extension(id_authority_key_identifier, der::sequence({tlv::encode(tags::context_primitive(0), identifier)}));
}

Bytes private_key_usage(const Period& period) {
  return extension(id_private_key_usage_period,
                   der::sequence({tlv::encode(tags::context_primitive(0), as_bytes(period.from)),
                                  tlv::encode(tags::context_primitive(1), as_bytes(period.until))}));
}

Bytes subject_alternative_name(std::string_view state) {
  return alternative_name(id_subject_alternative_name, state);
}

Bytes issuer_alternative_name(std::string_view state) {
  return alternative_name(id_issuer_alternative_name, state);
}

Bytes crl_distribution_points() {
  const auto address = tlv::encode(tags::context_primitive(6), as_bytes(crl_address));
  const auto point = der::sequence({der::context(0, {der::context(0, {address})})});
  return extension(id_crl_distribution_points, der::sequence({point}));
}

// A named bit list ends with its last bit that is set (ISO/IEC 8825-1, 11.2.2).
Bytes key_usage(std::uint8_t bits) {
  std::uint8_t unused = 0;
  while (unused < 7 && (bits & 1U << unused) == 0) ++unused;
  return extension(id_key_usage, der::bit_string({&bits, 1}, unused), true);
}

Bytes extended_key_usage(const Oid& purpose) {
  return extension(id_extended_key_usage, der::sequence({der::oid(purpose)}), true);
}

Bytes authority_constraints(int path_length) {
  if (path_length < 0) return extension(id_basic_constraints, der::sequence({der::boolean(true)}), true);
  return extension(id_basic_constraints,
                   der::sequence({der::boolean(true), der::integer(static_cast<std::uint64_t>(path_length))}), true);
}

Bytes document_type_list(const std::vector<std::string>& types) {
  std::vector<Bytes> names;
  for (const auto& type : types) names.push_back(der::printable_string(type));
  return extension(id_document_type_list, der::sequence({der::integer(0), der::set_of(std::move(names))}));
}

Result<Bytes> make_certificate(const Subject& subject, const Bytes& issuer, const TestKey& issuer_key) {
  const auto algorithm = issuer_key.signature_algorithm();
  const auto validity = der::sequence({utc_time(subject.validity.from), utc_time(subject.validity.until)});
  const auto to_be_signed =
      der::sequence({der::context(0, {der::integer(2)}), subject.serial, algorithm, issuer, validity, subject.name,
                     subject.key.public_key_info(), der::context(3, {sequence_of(subject.extensions)})});
  CHIPID_TRY(const auto signature, issuer_key.sign(to_be_signed));
  return der::sequence({to_be_signed, algorithm, der::bit_string(signature)});
}

}  // namespace chipid::virtual_card
