#include "pki/certificate.hpp"

#include "certificate_writer.hpp"

using namespace chipid;
using crypto::SignatureOutcome;
using pki::PublicKeyInfo;
using pki::Strength;
using test::CertificateParts;
using test::error_of;
using test::hex;
using test::ok;
using test::write_certificate;
namespace der = asn1::der;
namespace oids = pki::oids;

namespace {

pki::Certificate parse(const CertificateParts& parts) {
  return ok(pki::parse_certificate(write_certificate(parts)));
}

pki::Extensions parse_extensions(std::vector<Bytes> extensions) {
  CertificateParts parts;
  parts.extensions = std::move(extensions);
  return parse(parts).extensions;
}

std::string refusal(const CertificateParts& parts) {
  return error_of(pki::parse_certificate(write_certificate(parts)));
}

}  // namespace

TEST_CASE("a certificate is read field by field") {
  const auto whole = write_certificate({});
  const auto certificate = ok(pki::parse_certificate(whole));
  CHECK(certificate.der == whole);
  CHECK(certificate.version == 3);
  CHECK(certificate.serial_number == hex("1234"));
  CHECK(certificate.issuer.text == "C=UT, CN=CSCA Utopia");
  CHECK(certificate.self_issued());
  CHECK(pki::time_text(certificate.not_before) == "2020-01-02T03:04:05Z");
  CHECK(pki::date_text(certificate.not_after) == "2050-01-02");
  CHECK(certificate.public_key.state == PublicKeyInfo::State::usable);
  CHECK(certificate.algorithms_agree);
  CHECK(certificate.extensions.basic_constraints->ca);
  CHECK(certificate.extensions.basic_constraints->path_length == 0U);
  CHECK(certificate.extensions.key_usage->key_cert_sign);
  CHECK(certificate.extensions.key_usage->crl_sign);
  CHECK_FALSE(certificate.extensions.key_usage->digital_signature);
  CHECK(verify_signature(certificate, certificate.public_key) == SignatureOutcome::valid);
  CHECK(strength_of(certificate) == Strength::good);
  CHECK(Bytes(certificate.sha256.begin(), certificate.sha256.end()) ==
        crypto::hash(crypto::HashAlgorithm::sha256, whole));
}

TEST_CASE("what some states write against the rules without harm is read") {
  CertificateParts parts;
  parts.serial_number = hex("0203FFFFFE");
  CHECK(parse(parts).serial_number == hex("FFFFFE"));
  parts.serial_number = hex("02020001");
  CHECK(parse(parts).serial_number == hex("0001"));
  parts.serial_number = tlv::encode(asn1::tags::integer, Bytes(40, 0x11));
  CHECK(parse(parts).serial_number.size() == 40);
  parts = {};
  parts.not_before = der::generalized_time("20200102030405Z");
  CHECK(pki::date_text(parse(parts).not_before) == "2020-01-02");
  parts = {};
  parts.unique_identifiers = core::concat({hex("81020055"), hex("82020066")});
  CHECK(parse(parts).version == 3);
  parts = {};
  parts.subject = der::sequence({});
  CHECK(parse(parts).subject.text.empty());
  parts = {};
  parts.extensions = {};
  CHECK_FALSE(parse(parts).extensions.basic_constraints);
  parts.without_extensions = true;
  parts.version = {};
  CHECK(parse(parts).version == 1);
}

TEST_CASE("what is no certificate is refused") {
  CHECK(error_of(pki::parse_certificate({})) == "data.malformed");
  auto trailing = write_certificate({});
  trailing.push_back(0);
  CHECK(error_of(pki::parse_certificate(trailing)) == "data.malformed");
  CertificateParts parts;
  parts.version = der::context(0, {der::integer(3)});
  CHECK(refusal(parts) == "data.malformed");
  parts = {};
  parts.serial_number = hex("0200");
  CHECK(refusal(parts) == "data.malformed");
  parts = {};
  parts.not_before = der::utf8_string("200102030405Z");
  CHECK(refusal(parts) == "data.malformed");
  parts = {};
  parts.public_key = {};
  CHECK(refusal(parts) == "data.malformed");
  parts = {};
  parts.extensions = std::vector<Bytes>(65, test::extension({1, 2, 3}, {}));
  CHECK(refusal(parts) == "data.over_limit");
}

TEST_CASE("a certificate that ends early is refused, wherever it ends") {
  const auto whole = write_certificate({});
  for (std::size_t size = 0; size < whole.size(); ++size) {
    CHECK_FALSE(pki::parse_certificate(BytesView(whole).first(size)));
  }
}

TEST_CASE("no bit of the signed part or of the signature's algorithm can change unnoticed") {
  const auto whole = write_certificate({});
  const auto issuer = ok(pki::parse_certificate(whole)).public_key;
  const auto length = ok(pki::parse_certificate(whole)).to_be_signed.size();
  constexpr std::size_t outer_header = 4;
  constexpr std::size_t algorithm_size = 12;
  for (std::size_t bit = 0; bit < 8 * (length + algorithm_size); ++bit) {
    auto changed = whole;
    changed[outer_header + bit / 8] ^= static_cast<std::uint8_t>(1U << (bit % 8));
    const auto certificate = pki::parse_certificate(changed);
    if (!certificate) continue;
    CAPTURE(bit);
    CHECK(verify_signature(*certificate, issuer) != SignatureOutcome::valid);
  }
}

TEST_CASE("the algorithm inside and the one outside are compared") {
  CertificateParts parts;
  parts.inner_algorithm = der::sequence({der::oid(oids::ecdsa_with_sha384)});
  CHECK_FALSE(parse(parts).algorithms_agree);
}

TEST_CASE("the extensions of document signers") {
  const auto extensions = parse_extensions({
      test::extension(oids::extended_key_usage, der::sequence({der::oid(oids::master_list_signing)}), true),
      test::extension(oids::subject_key_identifier, der::octet_string(hex("0102"))),
      test::extension(oids::authority_key_identifier, der::sequence({hex("80020304"), hex("820105")})),
      test::extension(
          oids::document_type_list,
          der::sequence({der::integer(0), der::set_of({der::printable_string("P"), der::printable_string("ID")})})),
      test::extension(
          oids::crl_distribution_points,
          der::sequence({der::sequence({der::context(
              0, {der::context(0, {core::concat({hex("860A"), core::to_bytes(core::as_bytes("http://a/b"))})})})})})),
  });
  CHECK(extensions.extended_key_usage == std::vector{oids::master_list_signing});
  CHECK(extensions.subject_key_identifier == hex("0102"));
  CHECK(extensions.authority_key_identifier == hex("0304"));
  CHECK(extensions.document_types == std::vector<std::string>{"P", "ID"});
  CHECK(extensions.crl_distribution_points == std::vector<std::string>{"http://a/b"});
  CHECK(extensions.unknown_critical.empty());
  CHECK_FALSE(extensions.malformed);
  CHECK_FALSE(extensions.basic_constraints);
  CHECK_FALSE(extensions.key_usage);
}

TEST_CASE("extensions that are unknown, twice there, or built wrongly are told apart") {
  const asn1::Oid name_constraints{2, 5, 29, 30};
  CHECK(parse_extensions({test::extension(name_constraints, hex("3000"), true)}).unknown_critical ==
        std::vector{name_constraints});
  CHECK(parse_extensions({test::extension(name_constraints, hex("3000"))}).unknown_critical.empty());
  CHECK(parse_extensions({test::basic_constraints_ca(), test::basic_constraints_ca()}).repeated);
  for (const auto& [oid, value] :
       {std::pair{oids::basic_constraints, hex("")}, std::pair{oids::basic_constraints, hex("300001")},
        std::pair{oids::key_usage, hex("0300")}, std::pair{oids::key_usage, hex("03020806")},
        std::pair{oids::extended_key_usage, hex("04020102")}, std::pair{oids::subject_key_identifier, hex("0102")},
        std::pair{oids::authority_key_identifier, hex("8001AA")}, std::pair{oids::document_type_list, hex("3000")},
        std::pair{oids::crl_distribution_points, hex("0500")}}) {
    CAPTURE(oid.to_string(), core::to_hex(value));
    CHECK(parse_extensions({test::extension(oid, value, true)}).malformed);
  }
}

TEST_CASE("TRUE as BER may write it, and a bare subject key identifier, as some states do") {
  const auto extensions = parse_extensions(
      {der::sequence({der::oid(oids::basic_constraints), hex("010101"), der::octet_string(hex("3003010101"))}),
       test::extension(oids::subject_key_identifier, Bytes(20, 0x5A))});
  CHECK(extensions.basic_constraints->ca);
  CHECK(extensions.subject_key_identifier == Bytes(20, 0x5A));
  CHECK_FALSE(extensions.malformed);
}

TEST_CASE("extensions in a certificate of version 1 or 2 are an error of theirs") {
  CertificateParts parts;
  parts.version = der::context(0, {der::integer(1)});
  CHECK(parse(parts).extensions.malformed);
}

TEST_CASE("SHA-1 and short RSA keys are weak, MD5 and forged curves forbidden") {
  CertificateParts parts;
  parts.inner_algorithm = parts.outer_algorithm = der::sequence({der::oid(oids::ecdsa_with_sha1)});
  CHECK(strength_of(parse(parts)) == Strength::weak);
  parts.inner_algorithm = parts.outer_algorithm = der::sequence({der::oid(oids::md5_with_rsa), der::null()});
  CHECK(strength_of(parse(parts)) == Strength::forbidden);
  CHECK(verify_signature(parse(parts), parse(parts).public_key) == SignatureOutcome::unsupported);
  parts.inner_algorithm = parts.outer_algorithm = der::sequence({der::oid({1, 2, 3})});
  CHECK(strength_of(parse(parts)) == Strength::unknown);
  parts = {};
  const auto rsa = der::sequence({der::unsigned_integer(Bytes(128, 0xA5)), der::integer(65537)});
  parts.public_key =
      der::sequence({der::sequence({der::oid(oids::rsa_encryption), der::null()}), der::bit_string(rsa)});
  CHECK(strength_of(parse(parts)) == Strength::weak);
}
