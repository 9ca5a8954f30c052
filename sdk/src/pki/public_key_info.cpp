#include "pki/public_key_info.hpp"

#include <algorithm>
#include <iterator>

#include "core/bytes.hpp"
#include "explicit_parameters.hpp"
#include "lenient.hpp"
#include "pki/algorithms.hpp"
#include "pki/oids.hpp"

namespace chipid::pki {
namespace {

using asn1::Reader;
using crypto::Curve;
using crypto::CurveKinship;
using crypto::PublicKey;
using State = PublicKeyInfo::State;
namespace tags = asn1::tags;

struct NamedCurve {
  asn1::Oid oid;
  Curve curve;
};

constexpr NamedCurve named_curves[] = {
    {oids::secp192r1, Curve::secp192r1},
    {oids::brainpoolP192r1, Curve::brainpoolP192r1},
    {oids::secp224r1, Curve::secp224r1},
    {oids::brainpoolP224r1, Curve::brainpoolP224r1},
    {oids::secp256r1, Curve::secp256r1},
    {oids::brainpoolP256r1, Curve::brainpoolP256r1},
    {oids::brainpoolP320r1, Curve::brainpoolP320r1},
    {oids::secp384r1, Curve::secp384r1},
    {oids::brainpoolP384r1, Curve::brainpoolP384r1},
    {oids::brainpoolP512r1, Curve::brainpoolP512r1},
    {oids::secp521r1, Curve::secp521r1},
};

void set_key(PublicKeyInfo& info, Result<PublicKey> key) {
  info.state = key ? State::usable : State::invalid;
  if (key) info.key = *std::move(key);
}

// RSAPublicKey ::= SEQUENCE { modulus INTEGER, publicExponent INTEGER } (RFC 8017, A.1.1)
Result<PublicKey> parse_rsa_key(BytesView bits) {
  Reader reader(bits);
  CHIPID_TRY(auto fields, reader.sequence());
  CHIPID_CHECK(reader.finish());
  CHIPID_TRY(const auto modulus, lenient::unsigned_integer(fields));
  CHIPID_TRY(const auto exponent, lenient::unsigned_integer(fields));
  CHIPID_CHECK(fields.finish());
  return PublicKey::rsa(modulus, exponent);
}

crypto::RecognisedCurve named_curve(BytesView parameters) {
  Reader reader(parameters);
  const auto oid = reader.oid();
  if (!oid || !reader.at_end()) return {};
  const auto* known =
      std::find_if(std::begin(named_curves), std::end(named_curves), [&](const auto& row) { return row.oid == *oid; });
  if (known == std::end(named_curves)) return {};
  return {CurveKinship::known, known->curve};
}

crypto::RecognisedCurve explicit_curve(BytesView parameters) {
  Reader reader(parameters);
  const auto fields = reader.sequence();
  if (!fields || !reader.at_end()) return {};
  const auto stated = parse_explicit_parameters(*fields);
  return stated ? crypto::recognise_curve(*stated) : crypto::RecognisedCurve{};
}

// ECParameters ::= CHOICE { namedCurve OBJECT IDENTIFIER, implicitCurve NULL, specifiedCurve SEQUENCE } (RFC 5480,
// 2.1.1; BSI TR-03111, 5.1.2)
void set_ec_key(PublicKeyInfo& info) {
  const BytesView parameters = info.algorithm.parameters;
  info.explicit_parameters = Reader(parameters).peek() == tags::sequence;
  const auto curve = info.explicit_parameters ? explicit_curve(parameters) : named_curve(parameters);
  if (curve.kinship == CurveKinship::forged) info.state = State::forged_curve;
  if (curve.kinship != CurveKinship::known) return;
  // Compressed points (RFC 5480, 2.2, MAY) are no error of the key; nobody has met one in a certificate of a state.
  const bool compressed = !info.public_key.empty() && (info.public_key[0] & 0xFEU) == 0x02;
  if (!compressed) set_key(info, PublicKey::ec(*curve.curve, info.public_key));
}

void set_key_by_algorithm(PublicKeyInfo& info) {
  const auto& algorithm = info.algorithm.algorithm;
  if (algorithm == oids::rsa_encryption || algorithm == oids::rsassa_pss) {
    set_key(info, parse_rsa_key(info.public_key));
  } else if (algorithm == oids::ec_public_key) {
    set_ec_key(info);
  }
}

// RFC 4055, 1.2 and 3.1: a key marked for RSASSA-PSS signs nothing else; parameters beside it bind its signatures, but
// for the salt, which may be longer.
bool may_sign(const lds::AlgorithmIdentifier& key, const crypto::SignatureScheme& scheme) {
  if (key.algorithm != oids::rsassa_pss) return true;
  if (scheme.kind != crypto::SignatureScheme::Kind::rsa_pss) return false;
  if (key.parameters.empty()) return true;
  const auto bound = identify_signature(key);
  return bound.scheme && bound.scheme->hash == scheme.hash && bound.scheme->mgf_hash == scheme.mgf_hash &&
         scheme.salt_size >= bound.scheme->salt_size;
}

}  // namespace

// SubjectPublicKeyInfo ::= SEQUENCE { algorithm AlgorithmIdentifier, subjectPublicKey BIT STRING }
Result<PublicKeyInfo> parse_public_key_info(BytesView der) {
  Reader reader(der);
  CHIPID_TRY(auto fields, reader.sequence());
  CHIPID_CHECK(reader.finish());
  PublicKeyInfo info{.raw = core::to_bytes(der)};
  CHIPID_TRY(info.algorithm, lds::parse_algorithm_identifier(fields));
  CHIPID_TRY(const auto bits, fields.bit_string());
  info.public_key = core::to_bytes(bits);
  CHIPID_CHECK(fields.finish());
  set_key_by_algorithm(info);
  return info;
}

crypto::SignatureOutcome verify(const PublicKeyInfo& info, const crypto::SignatureScheme& scheme, BytesView message,
                                BytesView signature) {
  if (!info.key) return crypto::SignatureOutcome::unsupported;
  if (!may_sign(info.algorithm, scheme)) return crypto::SignatureOutcome::invalid;
  return info.key->verify(scheme, message, signature);
}

}  // namespace chipid::pki
