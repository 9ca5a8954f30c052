#include "personalise/test_key.hpp"

#include "asn1/writer.hpp"
#include "core/bytes.hpp"
#include "core/hex.hpp"
#include "core/text.hpp"

namespace chipid::virtual_card {
namespace {

namespace der = asn1::der;
using crypto::RsaSigningKey;
using crypto::SigningKey;

Bytes number(std::string_view hex) {
  return core::from_hex(hex).value_or(Bytes{});
}

// y^2 = x^3 + 6 over a prime field made by hashing a label; its prime order was found by complex multiplication. Nobody
// else uses it.
const crypto::CurveParameters& curve_of_nobody() {
  static const crypto::CurveParameters parameters{
      .prime = number("c625338aa3af7c04b32be6cbffbdae4c1c816e2c2a98c57c29f1f05cb3e10c1f"),
      .a = Bytes(32),
      .b = number("0000000000000000000000000000000000000000000000000000000000000006"),
      .generator = number("040000000000000000000000000000000000000000000000000000000000000006"
                          "c4538218be092caea49c0704617467c42dd9141c25d7350471962ab0ca7d3b68"),
      .order = number("c625338aa3af7c04b32be6cbffbdae4ddd3bd58282d119fcfea222ceb3542e2d")};
  return parameters;
}

Result<SigningKey> make_ec_key(const KeySpec& spec, std::string_view label) {
  if (spec.form == CurveForm::unknown_curve) return SigningKey::from_label(curve_of_nobody(), label);
  if (spec.form != CurveForm::forged) return SigningKey::from_label(spec.curve, label);
  CHIPID_TRY(const auto victim, SigningKey::from_label(spec.curve, spec.victim));
  return SigningKey::forge(spec.curve, victim.public_point(), label);
}

// ECDSA-Sig-Value (RFC 3279, 2.2.3).
Result<Bytes> sign_ecdsa(const SigningKey& key, Digest digest, BytesView message) {
  CHIPID_TRY(const auto signature, key.sign(hash_algorithm(digest), message));
  const auto half = signature.size() / 2;
  const auto r_s = BytesView(signature);
  return der::sequence({der::unsigned_integer(r_s.first(half)), der::unsigned_integer(r_s.last(half))});
}

Result<Bytes> sign_rsa(const RsaSigningKey& key, const KeySpec& spec, BytesView message) {
  if (spec.pss) return key.sign_pss(hash_algorithm(spec.digest), message, spec.salt_size);
  return key.sign_pkcs1(digest_info(spec.digest, message, spec.digest_info));
}

}  // namespace

Result<TestKey> TestKey::make(const KeySpec& spec, std::string_view label) {
  if (!spec.rsa.empty()) {
    CHIPID_TRY(auto key, RsaSigningKey::parse(spec.rsa));
    return TestKey(spec, label, std::move(key));
  }
  CHIPID_TRY(auto key, make_ec_key(spec, label));
  return TestKey(spec, label, std::move(key));
}

// RFC 3279, 2.3.1 and 2.3.5.
Bytes TestKey::key_bits() const {
  if (const auto* ec = std::get_if<SigningKey>(&key_)) return ec->public_point();
  const auto& rsa = std::get<RsaSigningKey>(key_);
  return der::sequence({der::unsigned_integer(rsa.modulus()), der::unsigned_integer(rsa.public_exponent())});
}

Bytes TestKey::public_key_info() const {
  const auto bits = der::bit_string(key_bits());
  const auto* ec = std::get_if<SigningKey>(&key_);
  if (ec == nullptr) {
    return der::sequence({spec_.pss_key ? rsa_pss_key_identifier() : rsa_encryption_identifier(), bits});
  }
  if (spec_.form == CurveForm::named) return virtual_card::public_key_info(*ec);
  return der::sequence({explicit_curve_identifier(ec->parameters()), bits});
}

// RFC 5280, 4.2.1.2, method 1.
Bytes TestKey::key_identifier() const {
  auto source = key_bits();
  if (!spec_.rsa.empty()) core::append(source, core::as_bytes(label_));
  return crypto::hash(crypto::HashAlgorithm::sha1, source);
}

Bytes TestKey::signature_algorithm() const {
  if (spec_.rsa.empty()) return ecdsa_identifier(spec_.digest);
  return spec_.pss ? rsa_pss_identifier(spec_.digest, spec_.salt_size) : rsa_pkcs1_identifier(spec_.digest);
}

Result<Bytes> TestKey::sign(BytesView message) const {
  if (const auto* ec = std::get_if<SigningKey>(&key_)) return sign_ecdsa(*ec, spec_.digest, message);
  return sign_rsa(std::get<RsaSigningKey>(key_), spec_, message);
}

}  // namespace chipid::virtual_card
