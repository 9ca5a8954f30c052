#include "chip/card_verifiable_certificate.hpp"

#include <algorithm>
#include <iterator>

#include "core/bytes.hpp"
#include "core/text.hpp"
#include "crypto/explicit_curve.hpp"
#include "tlv/reader.hpp"

namespace chipid::virtual_card::ta {
namespace {

using asn1::Oid;
using crypto::HashAlgorithm;
using crypto::SignatureScheme;

// C.1, the data objects.
constexpr tlv::Tag body_object{0x7F4E};
constexpr tlv::Tag profile_object{0x5F29};
constexpr tlv::Tag authority_object{0x42};
constexpr tlv::Tag public_key_object{0x7F49};
constexpr tlv::Tag holder_object{0x5F20};
constexpr tlv::Tag authorization_object{0x7F4C};
constexpr tlv::Tag effective_object{0x5F25};
constexpr tlv::Tag expiration_object{0x5F24};
constexpr tlv::Tag signature_object{0x5F37};
constexpr tlv::Tag oid_object{0x06};
constexpr tlv::Tag rights_object{0x53};

struct Scheme {
  Oid id;
  SignatureScheme::Kind kind;
  HashAlgorithm hash;
};

constexpr auto pkcs1 = SignatureScheme::Kind::rsa_pkcs1;
constexpr auto pss = SignatureScheme::Kind::rsa_pss;
constexpr auto ecdsa = SignatureScheme::Kind::ecdsa_plain;

// A.6.4 and A.6.5.
constexpr Scheme schemes[] = {
    {{0, 4, 0, 127, 0, 7, 2, 2, 2, 1, 1}, pkcs1, HashAlgorithm::sha1},
    {{0, 4, 0, 127, 0, 7, 2, 2, 2, 1, 2}, pkcs1, HashAlgorithm::sha256},
    {{0, 4, 0, 127, 0, 7, 2, 2, 2, 1, 3}, pss, HashAlgorithm::sha1},
    {{0, 4, 0, 127, 0, 7, 2, 2, 2, 1, 4}, pss, HashAlgorithm::sha256},
    {{0, 4, 0, 127, 0, 7, 2, 2, 2, 1, 5}, pkcs1, HashAlgorithm::sha512},
    {{0, 4, 0, 127, 0, 7, 2, 2, 2, 1, 6}, pss, HashAlgorithm::sha512},
    {{0, 4, 0, 127, 0, 7, 2, 2, 2, 2, 1}, ecdsa, HashAlgorithm::sha1},
    {{0, 4, 0, 127, 0, 7, 2, 2, 2, 2, 2}, ecdsa, HashAlgorithm::sha224},
    {{0, 4, 0, 127, 0, 7, 2, 2, 2, 2, 3}, ecdsa, HashAlgorithm::sha256},
    {{0, 4, 0, 127, 0, 7, 2, 2, 2, 2, 4}, ecdsa, HashAlgorithm::sha384},
    {{0, 4, 0, 127, 0, 7, 2, 2, 2, 2, 5}, ecdsa, HashAlgorithm::sha512},
};

tl::unexpected<Error> malformed(const char* what) {
  return fail(ErrorCode::data_malformed, "card-verifiable certificate", what);
}

// D.3.1: modulus and exponent.
Result<VerifyingKey> parse_rsa_key(tlv::Reader& reader, const SignatureScheme& scheme) {
  CHIPID_TRY(const auto modulus, reader.expect({0x81}));
  CHIPID_TRY(const auto exponent, reader.expect({0x82}));
  CHIPID_TRY(auto key, crypto::PublicKey::rsa(modulus.value, exponent.value));
  return VerifyingKey{.key = std::move(key), .scheme = scheme};
}

// D.3.3: the domain parameters are all there or not at all.
Result<crypto::Curve> parse_domain(tlv::Reader& reader, const tlv::Element& prime) {
  crypto::ExplicitCurve parameters{};
  parameters.prime = prime.value;
  const std::pair<std::uint32_t, BytesView*> fields[] = {
      {0x82, &parameters.a}, {0x83, &parameters.b}, {0x84, &parameters.generator}, {0x85, &parameters.order}};
  for (const auto& [tag, value] : fields) {
    CHIPID_TRY(const auto object, reader.expect({tag}));
    *value = object.value;
  }
  const auto known = crypto::recognise_curve(parameters);
  if (!known.curve) return malformed("domain parameters that this chip does not know");
  return *known.curve;
}

Result<VerifyingKey> parse_ec_key(tlv::Reader& reader, const SignatureScheme& scheme,
                                  std::optional<crypto::Curve> curve) {
  CHIPID_TRY(const auto prime, reader.optional({0x81}));
  if (prime) {
    CHIPID_TRY(curve, parse_domain(reader, *prime));
  }
  if (!curve) return malformed("no domain parameters");
  CHIPID_TRY(const auto point, reader.expect({0x86}));
  CHIPID_CHECK(reader.optional({0x87}));
  CHIPID_TRY(auto key, crypto::PublicKey::ec(*curve, point.value));
  return VerifyingKey{.key = std::move(key), .scheme = scheme, .curve = curve};
}

Result<VerifyingKey> parse_key(tlv::Reader reader, const VerifyingKey& issuer) {
  CHIPID_TRY(const auto protocol, reader.expect(oid_object));
  const auto scheme = scheme_of(protocol.value);
  if (!scheme) return malformed("an algorithm that this chip does not know");
  const bool on_curve = scheme->kind == ecdsa;
  CHIPID_TRY(auto key, on_curve ? parse_ec_key(reader, *scheme, issuer.curve) : parse_rsa_key(reader, *scheme));
  CHIPID_CHECK(reader.finish());
  return key;
}

// C.1.5.
Result<> parse_authorization(tlv::Reader reader, Certificate& certificate) {
  CHIPID_TRY(const auto type, reader.expect(oid_object));
  CHIPID_TRY(certificate.terminal_type, Oid::from_der_value(type.value));
  CHIPID_TRY(const auto rights, reader.expect(rights_object));
  if (rights.value.empty()) return malformed("rights");
  certificate.rights = core::to_bytes(rights.value);
  return reader.finish();
}

// Six digits YYMMDD, a byte each (D.2.1.3).
Result<std::string> parse_date(BytesView value) {
  std::string date = "20";
  for (const auto digit : value) {
    if (digit > 9) return malformed("date");
    date += static_cast<char>('0' + digit);
  }
  if (date.size() != 8) return malformed("date");
  return date;
}

// C.1.1: the objects in their order; extensions after them are not looked at.
Result<Certificate> parse_body(tlv::Reader reader, const VerifyingKey& issuer) {
  CHIPID_TRY(const auto profile, reader.expect(profile_object));
  if (profile.value.size() != 1 || profile.value[0] != 0) return malformed("profile");
  CHIPID_TRY(const auto authority, reader.expect(authority_object));
  CHIPID_TRY(const auto key_reader, reader.enter(public_key_object));
  CHIPID_TRY(auto key, parse_key(key_reader, issuer));
  CHIPID_TRY(const auto holder, reader.expect(holder_object));
  CHIPID_TRY(const auto rights_reader, reader.enter(authorization_object));
  CHIPID_TRY(const auto effective, reader.expect(effective_object));
  CHIPID_TRY(const auto expiration, reader.expect(expiration_object));
  Certificate certificate{.authority = std::string(core::as_text(authority.value)),
                          .holder = std::string(core::as_text(holder.value)),
                          .key = std::move(key)};
  CHIPID_CHECK(parse_authorization(rights_reader, certificate));
  CHIPID_TRY(certificate.effective, parse_date(effective.value));
  CHIPID_TRY(certificate.expiration, parse_date(expiration.value));
  return certificate;
}

}  // namespace

std::optional<SignatureScheme> scheme_of(BytesView protocol_value) {
  const auto* const row = std::find_if(std::begin(schemes), std::end(schemes), [&](const Scheme& known) {
    return core::equal(known.id.value(), protocol_value);
  });
  if (row == std::end(schemes)) return std::nullopt;
  // PSS: MGF1 of the same hash, a salt of its size (A.6.4.2).
  return SignatureScheme{
      .kind = row->kind, .hash = row->hash, .mgf_hash = row->hash, .salt_size = crypto::hash_size(row->hash)};
}

Role role_of(std::uint8_t rights) noexcept {
  return static_cast<Role>(rights >> 6U);
}

Result<Certificate> parse_certificate(BytesView body_and_signature, const VerifyingKey& issuer) {
  tlv::Reader reader(body_and_signature);
  CHIPID_TRY(const auto body, reader.expect(body_object));
  CHIPID_TRY(const auto signature, reader.expect(signature_object));
  CHIPID_CHECK(reader.finish());
  CHIPID_TRY(auto certificate, parse_body(tlv::Reader(body.value), issuer));
  certificate.body = core::to_bytes(body.whole);
  certificate.signature = core::to_bytes(signature.value);
  return certificate;
}

}  // namespace chipid::virtual_card::ta
