#include "chip_auth/cv_certificate.hpp"

#include <algorithm>
#include <iterator>

#include "core/bytes.hpp"
#include "core/text.hpp"
#include "tlv/reader.hpp"

namespace chipid::chip_auth {
namespace {

using tlv::Reader;
using tlv::Tag;
using Kind = crypto::SignatureScheme::Kind;
using crypto::HashAlgorithm;

// TR-03110-3, D.2
constexpr Tag cv_certificate{0x7F21};
constexpr Tag certificate_body{0x7F4E};
constexpr Tag signature{0x5F37};
constexpr Tag profile_identifier{0x5F29};
constexpr Tag authority_reference{0x42};
constexpr Tag public_key{0x7F49};
constexpr Tag holder_reference{0x5F20};
constexpr Tag holder_authorization{0x7F4C};
constexpr Tag effective_date{0x5F25};
constexpr Tag expiration_date{0x5F24};
constexpr Tag extensions{0x65};
constexpr Tag object_identifier{0x06};
constexpr Tag discretionary_data{0x53};

// No genuine one is half as long, with an RSA key of 4096 bits and extensions.
constexpr std::size_t longest_certificate = 8192;
constexpr std::size_t most_certificates = 64;

// A.6.4.1 and A.6.4.2: salts are as long as the hash.
struct SchemeRow {
  asn1::Oid algorithm;
  Kind kind;
  HashAlgorithm hash;
};
constexpr SchemeRow schemes[] = {
    {{0, 4, 0, 127, 0, 7, 2, 2, 2, 1, 1}, Kind::rsa_pkcs1, HashAlgorithm::sha1},
    {{0, 4, 0, 127, 0, 7, 2, 2, 2, 1, 2}, Kind::rsa_pkcs1, HashAlgorithm::sha256},
    {{0, 4, 0, 127, 0, 7, 2, 2, 2, 1, 3}, Kind::rsa_pss, HashAlgorithm::sha1},
    {{0, 4, 0, 127, 0, 7, 2, 2, 2, 1, 4}, Kind::rsa_pss, HashAlgorithm::sha256},
    {{0, 4, 0, 127, 0, 7, 2, 2, 2, 1, 5}, Kind::rsa_pkcs1, HashAlgorithm::sha512},
    {{0, 4, 0, 127, 0, 7, 2, 2, 2, 1, 6}, Kind::rsa_pss, HashAlgorithm::sha512},
    {{0, 4, 0, 127, 0, 7, 2, 2, 2, 2, 1}, Kind::ecdsa_plain, HashAlgorithm::sha1},
    {{0, 4, 0, 127, 0, 7, 2, 2, 2, 2, 2}, Kind::ecdsa_plain, HashAlgorithm::sha224},
    {{0, 4, 0, 127, 0, 7, 2, 2, 2, 2, 3}, Kind::ecdsa_plain, HashAlgorithm::sha256},
    {{0, 4, 0, 127, 0, 7, 2, 2, 2, 2, 4}, Kind::ecdsa_plain, HashAlgorithm::sha384},
    {{0, 4, 0, 127, 0, 7, 2, 2, 2, 2, 5}, Kind::ecdsa_plain, HashAlgorithm::sha512},
};

tl::unexpected<Error> malformed(std::string_view what) {
  return fail(ErrorCode::data_malformed, "card-verifiable certificate", std::string(what));
}

Result<> parse_profile(Reader& body) {
  CHIPID_TRY(const auto version, body.expect(profile_identifier));
  if (version.value.size() != 1 || version.value[0] != 0) return malformed("profile");
  return {};
}

// A.6.1: country of 2, mnemonic of 1 to 9, sequence number of 5 characters, as ISO 8859-1.
Result<std::string> parse_reference(Reader& body, Tag tag) {
  constexpr std::size_t shortest = 8;
  constexpr std::size_t longest = 16;
  CHIPID_TRY(const auto reference, body.expect(tag));
  const auto size = reference.value.size();
  if (size < shortest || size > longest) return malformed("reference");
  return std::string(core::as_text(reference.value));
}

Result<Bytes> take(Reader& fields, Tag tag) {
  CHIPID_TRY(const auto field, fields.expect(tag));
  if (field.value.empty()) return malformed("public key");
  return core::to_bytes(field.value);
}

// 81 modulus, 82 exponent (D.3.1)
Result<> parse_rsa_key(Reader& fields, CvPublicKey& key) {
  CHIPID_TRY(key.modulus, take(fields, Tag{0x81}));
  CHIPID_TRY(key.exponent, take(fields, Tag{0x82}));
  return fields.finish();
}

// 81 prime, 82 a, 83 b, 84 base point, 85 order: all or none; 86 public point; 87 cofactor (D.3.3)
Result<> parse_ec_key(Reader& fields, CvPublicKey& key) {
  const bool whole = fields.peek() == Tag{0x81};
  for (std::uint32_t tag = 0x81; whole && tag <= 0x85; ++tag) CHIPID_CHECK(take(fields, Tag{tag}));
  CHIPID_TRY(key.point, take(fields, Tag{0x86}));
  if (whole) CHIPID_CHECK(take(fields, Tag{0x87}));
  if (key.point[0] != 0x04 || key.point.size() % 2 == 0) return malformed("public point");
  return fields.finish();
}

Result<CvPublicKey> parse_public_key(Reader& body) {
  constexpr asn1::Oid id_ta_rsa{0, 4, 0, 127, 0, 7, 2, 2, 2, 1};
  CvPublicKey key;
  CHIPID_TRY(auto fields, body.enter(public_key));
  CHIPID_TRY(const auto algorithm, fields.expect(object_identifier));
  CHIPID_TRY(key.algorithm, asn1::Oid::from_der_value(algorithm.value));
  if (key.algorithm.is_under(id_ta_rsa)) {
    CHIPID_CHECK(parse_rsa_key(fields, key));
  } else {
    CHIPID_CHECK(parse_ec_key(fields, key));
  }
  return key;
}

// C.4.1: the two first bits say the role; of an inspection system the two last bits what it may read.
Result<> parse_authorization(Reader& body, CvCertificate& certificate) {
  constexpr asn1::Oid id_is{0, 4, 0, 127, 0, 7, 3, 1, 2, 1};
  CHIPID_TRY(auto fields, body.enter(holder_authorization));
  CHIPID_TRY(const auto type, fields.expect(object_identifier));
  CHIPID_TRY(const auto oid, asn1::Oid::from_der_value(type.value));
  CHIPID_TRY(const auto rights, fields.expect(discretionary_data));
  CHIPID_CHECK(fields.finish());
  if (rights.value.empty()) return malformed("authorization");
  certificate.role = static_cast<CvRole>(rights.value.front() >> 6U);
  const bool inspects = oid == id_is;
  certificate.reads_fingers = inspects && (rights.value.back() & 0x01U) != 0;
  certificate.reads_irises = inspects && (rights.value.back() & 0x02U) != 0;
  return {};
}

// YYMMDD, a digit a byte, in this century (D.2.1.3).
Result<std::chrono::year_month_day> parse_date(Reader& body, Tag tag) {
  CHIPID_TRY(const auto field, body.expect(tag));
  const auto digits = field.value;
  const bool all_digits = std::all_of(digits.begin(), digits.end(), [](auto digit) { return digit <= 9; });
  if (digits.size() != 6 || !all_digits) return malformed("date");
  const auto pair = [&](std::size_t at) { return digits[at] * 10U + digits[at + 1]; };
  const std::chrono::year_month_day day(std::chrono::year(2000 + static_cast<int>(pair(0))),
                                        std::chrono::month(pair(2)), std::chrono::day(pair(4)));
  if (!day.ok()) return malformed("date");
  return day;
}

// 5F29 profile, 42 CAR, 7F49 public key, 5F20 CHR, 7F4C authorization, 5F25 from, 5F24 until, 65 extensions OPTIONAL
Result<> parse_body(Reader body, CvCertificate& certificate) {
  CHIPID_CHECK(parse_profile(body));
  CHIPID_TRY(certificate.authority_reference, parse_reference(body, authority_reference));
  CHIPID_TRY(certificate.public_key, parse_public_key(body));
  CHIPID_TRY(certificate.holder_reference, parse_reference(body, holder_reference));
  CHIPID_CHECK(parse_authorization(body, certificate));
  CHIPID_TRY(certificate.effective, parse_date(body, effective_date));
  CHIPID_TRY(certificate.expires, parse_date(body, expiration_date));
  CHIPID_CHECK(body.optional(extensions));
  return body.finish();
}

// 7F4E body, 5F37 signature
Result<CvCertificate> parse(Reader fields) {
  CvCertificate certificate;
  CHIPID_TRY(const auto body, fields.expect(certificate_body));
  CHIPID_TRY(const auto inside, fields.enter(body));
  CHIPID_CHECK(parse_body(inside, certificate));
  CHIPID_TRY(const auto signed_by, fields.expect(signature));
  CHIPID_CHECK(fields.finish());
  certificate.body_and_signature = core::concat({body.whole, signed_by.whole});
  return certificate;
}

}  // namespace

Result<CvCertificate> parse_cv_certificate(BytesView certificate) {
  if (certificate.size() > longest_certificate) return malformed("too long");
  CHIPID_TRY(const auto fields, tlv::open_single(certificate, cv_certificate));
  return parse(fields);
}

Result<std::vector<CvCertificate>> parse_cv_certificates(BytesView bytes) {
  std::vector<CvCertificate> certificates;
  Reader reader(bytes);
  do {
    CHIPID_TRY(const auto element, reader.expect(cv_certificate));
    CHIPID_TRY(certificates.emplace_back(), parse_cv_certificate(element.whole));
    if (certificates.size() > most_certificates) return malformed("too many");
  } while (!reader.at_end());
  return certificates;
}

std::optional<crypto::SignatureScheme> terminal_signature_scheme(const asn1::Oid& algorithm) noexcept {
  const auto* row = std::find_if(std::begin(schemes), std::end(schemes),
                                 [&](const auto& each) { return each.algorithm == algorithm; });
  if (row == std::end(schemes)) return std::nullopt;
  return crypto::SignatureScheme{
      .kind = row->kind, .hash = row->hash, .mgf_hash = row->hash, .salt_size = crypto::hash_size(row->hash)};
}

}  // namespace chipid::chip_auth
