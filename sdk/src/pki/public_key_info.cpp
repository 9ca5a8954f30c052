#include "pki/public_key_info.hpp"

#include "core/bytes.hpp"
#include "curve_parameters.hpp"
#include "lenient.hpp"
#include "pki/algorithms.hpp"
#include "pki/oids.hpp"

namespace chipid::pki {
namespace {

using asn1::Reader;
using crypto::CurveKinship;
using crypto::PublicKey;
using State = PublicKeyInfo::State;
namespace tags = asn1::tags;

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

void set_ec_key(PublicKeyInfo& info) {
  const BytesView parameters = info.algorithm.parameters;
  info.explicit_parameters = Reader(parameters).peek() == tags::sequence;
  const auto curve = recognise_parameters(parameters);
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
