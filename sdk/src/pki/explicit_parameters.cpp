#include "explicit_parameters.hpp"

#include "lds/algorithm_identifier.hpp"
#include "lenient.hpp"
#include "pki/oids.hpp"

namespace chipid::pki {
namespace {

using asn1::Reader;
namespace tags = asn1::tags;

// FieldID ::= SEQUENCE { fieldType OBJECT IDENTIFIER, parameters ANY }; for a prime field its INTEGER
Result<BytesView> parse_field(Reader fields) {
  CHIPID_TRY(const auto type, fields.oid());
  if (type != oids::prime_field) return fail(ErrorCode::data_malformed, {}, "no prime field");
  CHIPID_TRY(const auto prime, lenient::unsigned_integer(fields));
  CHIPID_CHECK(fields.finish());
  return prime;
}

// Curve ::= SEQUENCE { a OCTET STRING, b OCTET STRING, seed BIT STRING OPTIONAL }
Result<> parse_coefficients(Reader fields, crypto::ExplicitCurve& curve) {
  CHIPID_TRY(curve.a, fields.octet_string());
  CHIPID_TRY(curve.b, fields.octet_string());
  // How b was found; it changes nothing of what the curve is.
  CHIPID_CHECK(fields.optional(tags::bit_string));
  return fields.finish();
}

}  // namespace

// SpecifiedECDomain ::= SEQUENCE { version, fieldID, curve, base OCTET STRING, order INTEGER,
//                                  cofactor INTEGER OPTIONAL, hash AlgorithmIdentifier OPTIONAL }
Result<crypto::ExplicitCurve> parse_explicit_parameters(Reader fields) {
  crypto::ExplicitCurve curve;
  CHIPID_CHECK(fields.small_integer());
  CHIPID_TRY(const auto field, fields.sequence());
  CHIPID_TRY(curve.prime, parse_field(field));
  CHIPID_TRY(const auto coefficients, fields.sequence());
  CHIPID_CHECK(parse_coefficients(coefficients, curve));
  CHIPID_TRY(curve.generator, fields.octet_string());
  CHIPID_TRY(curve.order, lenient::unsigned_integer(fields));
  if (fields.peek() == tags::integer) {
    CHIPID_TRY(curve.cofactor, lenient::unsigned_integer(fields));
  }
  CHIPID_CHECK(fields.optional(tags::sequence));
  CHIPID_CHECK(fields.finish());
  return curve;
}

}  // namespace chipid::pki
