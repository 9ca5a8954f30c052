#include "pki/key_agreement_key.hpp"

#include "core/bytes.hpp"
#include "curve_parameters.hpp"
#include "lenient.hpp"
#include "pki/oids.hpp"

namespace chipid::pki {
namespace {

using asn1::Reader;
using crypto::CurveKinship;
using crypto::KeyAgreementGroup;
using Group = std::optional<KeyAgreementGroup>;

// parameters INTEGER (9303-11, 9.5.1)
Group standardised(BytesView parameters) {
  Reader reader(parameters);
  const auto id = reader.small_integer();
  return id && reader.at_end() ? KeyAgreementGroup::standardised(*id) : std::nullopt;
}

Group on_curve(BytesView parameters) {
  const auto recognised = recognise_parameters(parameters);
  return recognised.kinship == CurveKinship::known ? Group(KeyAgreementGroup::of(*recognised.curve)) : std::nullopt;
}

// DomainParameters ::= SEQUENCE { p INTEGER, g INTEGER, q INTEGER, j INTEGER OPTIONAL, validationParms OPTIONAL }
// (RFC 3279, 2.3.3); what stands after q tells how they were made.
Result<crypto::DhParameters> parse_x942(BytesView parameters) {
  CHIPID_TRY(auto fields, Reader(parameters).sequence());
  CHIPID_TRY(const auto prime, lenient::unsigned_integer(fields));
  CHIPID_TRY(const auto generator, lenient::unsigned_integer(fields));
  CHIPID_TRY(const auto order, lenient::unsigned_integer(fields));
  return crypto::DhParameters{core::to_bytes(prime), core::to_bytes(generator), core::to_bytes(order)};
}

// DHParameter ::= SEQUENCE { prime INTEGER, base INTEGER, privateValueLength INTEGER OPTIONAL } (PKCS#3, 9)
Result<crypto::DhParameters> parse_pkcs3(BytesView parameters) {
  CHIPID_TRY(auto fields, Reader(parameters).sequence());
  CHIPID_TRY(const auto prime, lenient::unsigned_integer(fields));
  CHIPID_TRY(const auto generator, lenient::unsigned_integer(fields));
  return crypto::DhParameters{.prime = core::to_bytes(prime), .generator = core::to_bytes(generator)};
}

// PKCS#3 leaves out the order, without which a key cannot be checked for its subgroup: that of a known group is known.
void add_known_order(crypto::DhParameters& parameters) {
  for (std::uint32_t id = 0; const auto* known = crypto::dh_group(id); ++id) {
    auto completed = parameters;
    completed.order = known->order;
    if (parameters.order.empty() && crypto::same_parameters(completed, *known)) parameters = completed;
  }
}

// Compared, not computed with: nothing about numbers that somebody unknown sends need be found out.
Group known_modulo_prime(Result<crypto::DhParameters> parameters) {
  if (!parameters) return std::nullopt;
  add_known_order(*parameters);
  for (std::uint32_t id = 0; const auto* known = crypto::dh_group(id); ++id) {
    if (crypto::same_parameters(*parameters, *known)) return KeyAgreementGroup::standardised(id);
  }
  return std::nullopt;
}

Group modulo_prime(Result<crypto::DhParameters> parameters) {
  if (!parameters) return std::nullopt;
  add_known_order(*parameters);
  auto group = KeyAgreementGroup::of(*std::move(parameters));
  return group ? Group(*std::move(group)) : std::nullopt;
}

// A number is an INTEGER within the BIT STRING (RFC 3279, 2.3.3), a point stands there as it is.
Result<Bytes> public_key_of(const Group& group, BytesView bits) {
  if (!group || group->curve()) return core::to_bytes(bits);
  Reader reader(bits);
  CHIPID_TRY(const auto value, lenient::unsigned_integer(reader));
  CHIPID_CHECK(reader.finish());
  return core::to_bytes(value);
}

}  // namespace

std::optional<KeyAgreementGroup> domain_parameters(const lds::AlgorithmIdentifier& algorithm) {
  const auto& name = algorithm.algorithm;
  if (name == oids::standardised_domain_parameters) return standardised(algorithm.parameters);
  if (name == oids::ec_public_key) return on_curve(algorithm.parameters);
  if (name == oids::dh_public_number) return modulo_prime(parse_x942(algorithm.parameters));
  if (name == oids::dh_key_agreement) return modulo_prime(parse_pkcs3(algorithm.parameters));
  return std::nullopt;
}

std::optional<KeyAgreementGroup> known_domain_parameters(const lds::AlgorithmIdentifier& algorithm) {
  const auto& name = algorithm.algorithm;
  if (name == oids::dh_public_number) return known_modulo_prime(parse_x942(algorithm.parameters));
  if (name == oids::dh_key_agreement) return known_modulo_prime(parse_pkcs3(algorithm.parameters));
  return domain_parameters(algorithm);
}

// SubjectPublicKeyInfo ::= SEQUENCE { algorithm AlgorithmIdentifier, subjectPublicKey BIT STRING }
Result<KeyAgreementKey> parse_key_agreement_key(BytesView der) {
  Reader reader(der);
  CHIPID_TRY(auto fields, reader.sequence());
  CHIPID_CHECK(reader.finish());
  KeyAgreementKey key;
  CHIPID_TRY(key.algorithm, lds::parse_algorithm_identifier(fields));
  CHIPID_TRY(const auto bits, fields.bit_string());
  CHIPID_CHECK(fields.finish());
  key.group = domain_parameters(key.algorithm);
  CHIPID_TRY(key.public_key, public_key_of(key.group, bits));
  return key;
}

}  // namespace chipid::pki
