#include "personalise/agreement_key.hpp"

#include "asn1/writer.hpp"
#include "core/bytes.hpp"
#include "core/text.hpp"
#include "crypto/hash.hpp"
#include "crypto/modular.hpp"
#include "personalise/algorithms.hpp"

namespace chipid::virtual_card {
namespace {

namespace der = asn1::der;
using asn1::Oid;
using crypto::KeyAgreementGroup;

constexpr Oid id_standardised{0, 4, 0, 127, 0, 7, 1, 2};
constexpr Oid dh_public_number{1, 2, 840, 10046, 2, 1};

Bytes order_of(const KeyAgreementGroup& group) {
  const auto curve = group.curve();
  return curve ? crypto::curve_parameters(*curve).order : group.dh()->order;
}

Result<KeyAgreementGroup> standardised(std::uint32_t parameter_id) {
  auto group = KeyAgreementGroup::standardised(parameter_id);
  if (!group) return fail(ErrorCode::internal, "personalise", "no such domain parameters");
  return *std::move(group);
}

// Twice the generator, or its square.
Result<Bytes> another_generator(const KeyAgreementGroup& group) {
  constexpr std::uint8_t two[] = {2};
  CHIPID_TRY(auto pair, group.key_pair(SecretBytes(BytesView(two))));
  return std::move(pair.public_key);
}

// DomainParameters ::= SEQUENCE { p, g, q, j OPTIONAL, validationParms OPTIONAL } (RFC 3279, 2.3.3).
Bytes dh_identifier(const crypto::DhParameters& group) {
  return der::sequence({der::oid(dh_public_number),
                        der::sequence({der::unsigned_integer(group.prime), der::unsigned_integer(group.generator),
                                       der::unsigned_integer(group.order)})});
}

Result<Bytes> in_full(const KeyAgreementGroup& group, bool other_generator) {
  CHIPID_TRY(auto generator, another_generator(group));
  if (const auto curve = group.curve()) {
    auto parameters = crypto::curve_parameters(*curve);
    if (other_generator) parameters.generator = std::move(generator);
    return explicit_curve_identifier(parameters);
  }
  auto parameters = *group.dh();
  if (other_generator) parameters.generator = std::move(generator);
  return dh_identifier(parameters);
}

}  // namespace

// Twice SHA-512 is longer than any order: the bias of the remainder does not matter.
Result<crypto::KeyPair> agreement_key(const KeyAgreementGroup& group, std::string_view label) {
  const auto first = crypto::hash(crypto::HashAlgorithm::sha512, core::as_bytes(label));
  const auto second = crypto::hash(crypto::HashAlgorithm::sha512, first);
  CHIPID_TRY(const auto order, crypto::Modulus::create(order_of(group)));
  CHIPID_TRY(const auto number, order.reduce(core::concat({first, second})));
  return group.key_pair(SecretBytes(BytesView(number)));
}

Result<Bytes> domain_parameters(std::uint32_t parameter_id, DomainParameters form, bool other_generator) {
  CHIPID_TRY(const auto group, standardised(parameter_id));
  if (form == DomainParameters::in_full) return in_full(group, other_generator);
  return der::sequence({der::oid(id_standardised), der::integer(parameter_id)});
}

// A number is an INTEGER within the BIT STRING (RFC 3279, 2.3.3), a point its octets (RFC 5480, 2.2).
Result<Bytes> agreement_key_info(std::uint32_t parameter_id, DomainParameters form, BytesView public_key) {
  CHIPID_TRY(const auto algorithm, domain_parameters(parameter_id, form));
  CHIPID_TRY(const auto group, standardised(parameter_id));
  const auto bits = group.curve() ? core::to_bytes(public_key) : der::unsigned_integer(public_key);
  return der::sequence({algorithm, der::bit_string(bits)});
}

}  // namespace chipid::virtual_card
