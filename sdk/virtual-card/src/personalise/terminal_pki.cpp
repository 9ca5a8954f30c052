#include "personalise/terminal_pki.hpp"

#include <algorithm>
#include <iterator>

#include "asn1/writer.hpp"
#include "core/bytes.hpp"
#include "core/text.hpp"
#include "crypto/rsa_signing_key.hpp"
#include "crypto/signing_key.hpp"
#include "personalise/agreement_key.hpp"
#include "personalise/algorithms.hpp"
#include "personalise/name_parts.hpp"
#include "pki_files.hpp"
#include "tlv/writer.hpp"

namespace chipid::virtual_card {
namespace {

using crypto::HashAlgorithm;
using crypto::SignatureScheme;
using tlv::encode;
namespace der = asn1::der;

// --- algorithms ---

struct Algorithm {
  SignatureScheme::Kind kind;
  HashAlgorithm hash;
  std::string_view name;
  asn1::Oid id;
  Digest digest;
};

constexpr auto pkcs1 = SignatureScheme::Kind::rsa_pkcs1;
constexpr auto pss = SignatureScheme::Kind::rsa_pss;
constexpr auto ecdsa = SignatureScheme::Kind::ecdsa_plain;

// TR-03110-3, A.6.4 and A.6.5.
constexpr Algorithm algorithms[] = {
    {pkcs1, HashAlgorithm::sha1, "sha1", {0, 4, 0, 127, 0, 7, 2, 2, 2, 1, 1}, Digest::sha1},
    {pkcs1, HashAlgorithm::sha256, "sha256", {0, 4, 0, 127, 0, 7, 2, 2, 2, 1, 2}, Digest::sha256},
    {pss, HashAlgorithm::sha1, "sha1", {0, 4, 0, 127, 0, 7, 2, 2, 2, 1, 3}, Digest::sha1},
    {pss, HashAlgorithm::sha256, "sha256", {0, 4, 0, 127, 0, 7, 2, 2, 2, 1, 4}, Digest::sha256},
    {pkcs1, HashAlgorithm::sha512, "sha512", {0, 4, 0, 127, 0, 7, 2, 2, 2, 1, 5}, Digest::sha512},
    {pss, HashAlgorithm::sha512, "sha512", {0, 4, 0, 127, 0, 7, 2, 2, 2, 1, 6}, Digest::sha512},
    {ecdsa, HashAlgorithm::sha1, "sha1", {0, 4, 0, 127, 0, 7, 2, 2, 2, 2, 1}, Digest::sha1},
    {ecdsa, HashAlgorithm::sha224, "sha224", {0, 4, 0, 127, 0, 7, 2, 2, 2, 2, 2}, Digest::sha224},
    {ecdsa, HashAlgorithm::sha256, "sha256", {0, 4, 0, 127, 0, 7, 2, 2, 2, 2, 3}, Digest::sha256},
    {ecdsa, HashAlgorithm::sha384, "sha384", {0, 4, 0, 127, 0, 7, 2, 2, 2, 2, 4}, Digest::sha384},
    {ecdsa, HashAlgorithm::sha512, "sha512", {0, 4, 0, 127, 0, 7, 2, 2, 2, 2, 5}, Digest::sha512},
};

const Algorithm& algorithm_of(const SignatureScheme& scheme) {
  return *std::find_if(std::begin(algorithms), std::end(algorithms),
                       [&](const Algorithm& known) { return known.kind == scheme.kind && known.hash == scheme.hash; });
}

std::optional<SignatureScheme> scheme_named(SignatureScheme::Kind kind, std::string_view hash) {
  for (const auto& known : algorithms) {
    if (known.kind != kind || known.name != hash) continue;
    return SignatureScheme{
        .kind = kind, .hash = known.hash, .mgf_hash = known.hash, .salt_size = crypto::hash_size(known.hash)};
  }
  return std::nullopt;
}

// --- keys ---

Result<crypto::KeyPair> pair_of(const TerminalPki& pki, const CvHolder& holder) {
  return agreement_key(crypto::KeyAgreementGroup::of(pki.curve), holder.label);
}

Result<Bytes> sign(const TerminalPki& pki, const CvHolder& signer, BytesView message) {
  const auto& scheme = pki.scheme;
  if (scheme.kind == ecdsa) {
    CHIPID_TRY(const auto pair, pair_of(pki, signer));
    CHIPID_TRY(const auto key, crypto::SigningKey::from_scalar(pki.curve, pair.private_key.view()));
    return key.sign(scheme.hash, message);
  }
  CHIPID_TRY(const auto key, crypto::RsaSigningKey::parse(signer.rsa));
  if (scheme.kind == pss) return key.sign_pss(scheme.hash, message, scheme.salt_size);
  return key.sign_pkcs1(digest_info(algorithm_of(scheme).digest, message, NoParameters::null));
}

// D.2.1.1: an unsigned number starts with a byte other than zero.
Bytes unsigned_number(tlv::Tag tag, BytesView number) {
  const auto first = std::find_if(number.begin(), number.end(), [](auto byte) { return byte != 0; });
  return encode(tag, number.subspan(static_cast<std::size_t>(first - number.begin())));
}

// D.3.3; field elements among the parameters are octet strings of the field's size.
Bytes domain_objects(crypto::Curve curve) {
  constexpr std::uint8_t cofactor[] = {1};
  const auto domain = crypto::curve_parameters(curve);
  return core::concat({unsigned_number({0x81}, domain.prime), encode({0x82}, domain.a), encode({0x83}, domain.b),
                       encode({0x84}, domain.generator), unsigned_number({0x85}, domain.order),
                       encode({0x87}, cofactor)});
}

// The cofactor stands behind the point.
Bytes point_objects(crypto::Curve curve, BytesView point, bool with_domain) {
  const auto key = encode({0x86}, point);
  if (!with_domain) return key;
  constexpr std::size_t cofactor_size = 3;
  const auto domain = domain_objects(curve);
  const auto split = domain.size() - cofactor_size;
  return core::concat({BytesView(domain).first(split), key, BytesView(domain).last(cofactor_size)});
}

Result<Bytes> key_object(const TerminalPki& pki, const CvHolder& holder, bool with_domain) {
  const auto id = encode({0x06}, algorithm_of(pki.scheme).id.value());
  if (pki.scheme.kind == ecdsa) {
    CHIPID_TRY(const auto pair, pair_of(pki, holder));
    return encode({0x7F49}, {id, point_objects(pki.curve, pair.public_key, with_domain)});
  }
  CHIPID_TRY(const auto key, crypto::RsaSigningKey::parse(holder.rsa));
  return encode({0x7F49}, {id, unsigned_number({0x81}, key.modulus()), unsigned_number({0x82}, key.public_exponent())});
}

Bytes date_object(tlv::Tag tag, const std::string& yyyymmdd) {
  Bytes digits;
  for (const char c : yyyymmdd.substr(2)) digits.push_back(static_cast<std::uint8_t>(c - '0'));
  return encode(tag, digits);
}

Result<ta::VerifyingKey> verifying_key(const TerminalPki& pki, const CvHolder& holder) {
  if (pki.scheme.kind == ecdsa) {
    CHIPID_TRY(const auto pair, pair_of(pki, holder));
    CHIPID_TRY(auto key, crypto::PublicKey::ec(pki.curve, pair.public_key));
    return ta::VerifyingKey{.key = std::move(key), .scheme = pki.scheme, .curve = pki.curve};
  }
  CHIPID_TRY(const auto rsa, crypto::RsaSigningKey::parse(holder.rsa));
  CHIPID_TRY(auto key, crypto::PublicKey::rsa(rsa.modulus(), rsa.public_exponent()));
  return ta::VerifyingKey{.key = std::move(key), .scheme = pki.scheme};
}

// The rights to both groups at every stage, under the role.
TerminalPki pki_of(const SignatureScheme& scheme) {
  constexpr std::uint8_t both = ta::right_to_dg3 | ta::right_to_dg4;
  const std::string name = "ChipID TEST ";
  return {.scheme = scheme,
          .authority = {.name = "UTCVCATEST00001",
                        .label = name + "CVCA",
                        .rsa = files::rsa_2048_csca_der,
                        .rights = 0xC0 | both,
                        .effective = "20240101",
                        .expiration = "20391231"},
          .verifier = {.name = "UTDVTEST00001",
                       .label = name + "document verifier",
                       .rsa = files::rsa_2048_signer_der,
                       .rights = 0x80 | both,
                       .effective = "20250101",
                       .expiration = "20371231"},
          .terminal = {.name = "UTISTEST00001",
                       .label = name + "inspection system",
                       .rsa = files::aa_rsa_2048_der,
                       .rights = both,
                       .effective = "20250101",
                       .expiration = "20351231"}};
}

tl::unexpected<Error> unknown() {
  return fail(ErrorCode::usage_bad_value, "ta", "ecdsa-CURVE-HASH, rsa-HASH or pss-HASH");
}

}  // namespace

Result<TerminalPki> terminal_pki_named(std::string_view name) {
  NameParts parts(name.empty() ? "ecdsa-brainpoolP256r1-sha256" : name, '-');
  const auto kind = parts.next();
  const bool on_curve = kind == "ecdsa";
  const auto curve = on_curve ? curve_named(parts.next()) : std::optional(crypto::Curve::brainpoolP256r1);
  const auto scheme = scheme_named(on_curve ? ecdsa : kind == "pss" ? pss : pkcs1, parts.next());
  if (!(on_curve || kind == "rsa" || kind == "pss") || !curve || !scheme || !parts.at_end()) return unknown();
  auto pki = pki_of(*scheme);
  pki.curve = *curve;
  return pki;
}

std::vector<std::string> terminal_pki_names() {
  std::vector<std::string> names;
  for (const auto& known : algorithms) {
    const auto end = "-" + std::string(known.name);
    if (known.kind == pkcs1) names.push_back("rsa" + end);
    if (known.kind == pss) names.push_back("pss" + end);
    if (known.kind != ecdsa) continue;
    for (const auto curve : all_curves) names.push_back("ecdsa-" + std::string(crypto::curve_name(curve)) + end);
  }
  return names;
}

// C.1.1.
Result<Bytes> make_cv_certificate(const TerminalPki& pki, const CvHolder& holder, const CvHolder& issuer) {
  constexpr std::uint8_t profile[] = {0x00};
  CHIPID_TRY(const auto key, key_object(pki, holder, holder.name == pki.authority.name));
  const auto authorization =
      encode({0x7F4C}, {encode({0x06}, ta::id_inspection_system.value()), encode({0x53}, {&holder.rights, 1})});
  const auto body =
      encode({0x7F4E}, {encode({0x5F29}, profile), encode({0x42}, core::as_bytes(issuer.name)), key,
                        encode({0x5F20}, core::as_bytes(holder.name)), authorization,
                        date_object({0x5F25}, holder.effective), date_object({0x5F24}, holder.expiration)});
  CHIPID_TRY(const auto signature, sign(pki, issuer, body));
  return encode({0x7F21}, {body, encode({0x5F37}, signature)});
}

// ECPrivateKey (RFC 5915, 3) with the curve in the algorithm; RSAPrivateKey.
Result<Bytes> make_terminal_key(const TerminalPki& pki) {
  if (pki.scheme.kind != ecdsa) {
    return der::sequence({der::integer(0), rsa_encryption_identifier(), der::octet_string(pki.terminal.rsa)});
  }
  CHIPID_TRY(const auto pair, pair_of(pki, pki.terminal));
  const auto size = crypto::curve_parameters(pki.curve).order.size();
  const auto number = pair.private_key.view();
  const Bytes padding(size - std::min(size, number.size()));
  const auto key = der::sequence({der::integer(1), der::octet_string(core::concat({padding, number})),
                                  der::context(1, {der::bit_string(pair.public_key)})});
  return der::sequence({der::integer(0), named_curve_identifier(pki.curve), der::octet_string(key)});
}

Result<ta::TrustPoint> make_trust_point(const TerminalPki& pki, std::string current_date) {
  const auto& authority = pki.authority;
  CHIPID_TRY(auto key, verifying_key(pki, authority));
  return ta::TrustPoint{.authority = {.holder = authority.name,
                                      .key = std::move(key),
                                      .rights = authority.rights,
                                      .effective_rights = authority.rights},
                        .current_date = std::move(current_date)};
}

Bytes make_ef_cvca(const TerminalPki& pki) {
  constexpr std::size_t size = 36;
  auto file = encode({0x42}, core::as_bytes(pki.authority.name));
  file.resize(size);
  return file;
}

}  // namespace chipid::virtual_card
