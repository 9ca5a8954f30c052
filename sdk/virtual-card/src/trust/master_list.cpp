#include "trust/master_list.hpp"

#include "asn1/writer.hpp"
#include "core/text.hpp"
#include "personalise/cms.hpp"
#include "personalise/crl.hpp"
#include "personalise/pem.hpp"
#include "trust/trust_folder.hpp"

namespace chipid::virtual_card {
namespace {

namespace der = asn1::der;
using asn1::Oid;

constexpr Oid id_csca_master_list{2, 23, 136, 1, 1, 2};
constexpr Oid id_csca_master_list_signing_key{2, 23, 136, 1, 1, 3};

constexpr Period usual{"20260101000000Z", "20350101000000Z"};
constexpr Period ended{"20240101000000Z", "20250101000000Z"};

Holder list_signer(Period validity) {
  const std::string name = "ChipID TEST Master List Signer";
  return {.name = name, .label = name + std::string(validity.from), .validity = validity, .key_usage = validity};
}

// ICAO 9303-12, 7.1.2 (table 8): extended key usage, no list of document types.
Result<Bytes> make_list_signer_certificate(const TestPki& pki, const Holder& signer) {
  CHIPID_TRY(const auto issuer_key, make_key(pki.csca));
  CHIPID_TRY(const auto key, make_key(signer));
  constexpr std::uint8_t digital_signature = 0x80;
  return make_certificate({serial_number(signer.label),
                           distinguished_name(pki.country, signer.name),
                           signer.validity,
                           key,
                           {key_usage(digital_signature), subject_key_identifier(key.key_identifier()),
                            authority_key_identifier(issuer_key.key_identifier()), private_key_usage(signer.key_usage),
                            subject_alternative_name(pki.state), issuer_alternative_name(pki.state),
                            crl_distribution_points(), extended_key_usage(id_csca_master_list_signing_key)}},
                          csca_distinguished_name(pki), issuer_key);
}

// ICAO 9303-12, 9.2: version 0.
Result<Bytes> make_content(std::vector<Bytes> more = {}) {
  auto certificates = std::move(more);
  for (const auto& pki : all_authorities()) {
    CHIPID_TRY(certificates.emplace_back(), make_csca_certificate(pki));
  }
  return der::sequence({der::integer(0), der::set_of(std::move(certificates))});
}

// 9.1: the signer's certificate and its issuer's are inside.
Result<Bytes> sign(Bytes content, const Holder& signer, bool spoiled = false) {
  const auto pki = utopia_pki();
  CHIPID_TRY(const auto key, make_key(signer));
  CmsPlan cms{.content_type = id_csca_master_list, .content = std::move(content)};
  CHIPID_TRY(cms.certificates.emplace_back(), make_list_signer_certificate(pki, signer));
  CHIPID_TRY(cms.certificates.emplace_back(), make_csca_certificate(pki));
  cms.signers.push_back({.key = key,
                         .identifier = issuer_and_serial(csca_distinguished_name(pki), serial_number(signer.label)),
                         .content_type = id_csca_master_list,
                         .signing_time = "260115090000Z",
                         .spoiled = spoiled});
  return make_signed_data(cms);
}

Result<Bytes> signed_list() {
  CHIPID_TRY(auto content, make_content());
  return sign(std::move(content), list_signer(usual));
}

Result<Bytes> list_with_wrong_signature() {
  CHIPID_TRY(auto content, make_content());
  return sign(std::move(content), list_signer(usual), true);
}

Result<Bytes> list_of_expired_signer() {
  CHIPID_TRY(auto content, make_content());
  return sign(std::move(content), list_signer(ended));
}

Result<Bytes> unsigned_list() {
  return make_content();
}

Result<Bytes> list_with_broken_certificate() {
  CHIPID_TRY(auto content, make_content({der::sequence({der::utf8_string("this is no certificate")})}));
  return sign(std::move(content), list_signer(usual));
}

// RFC 2849: a value in base64, lines of 76 characters, the next ones led in by a blank.
std::string ldif_value(std::string_view attribute, BytesView value) {
  constexpr std::size_t width = 76;
  auto line = std::string(attribute) + ":: " + to_base64(value);
  std::string text;
  for (; line.size() > width; line = " " + line.substr(width)) text += line.substr(0, width) + "\n";
  return text + line + "\n";
}

// As in the downloads of the ICAO PKD.
std::string ldif_entry(std::string_view cn, std::string_view kind, const TestPki& pki, std::string_view object_class,
                       const std::string& value) {
  return "dn: cn=" + std::string(cn) + ",o=" + std::string(kind) + ",c=" + pki.country +
         ",dc=data,dc=download,dc=pkd,dc=icao,dc=int\nobjectClass: top\nobjectClass: " + std::string(object_class) +
         "\ncn: " + std::string(cn) + "\n" + value + "\n";
}

Result<Bytes> ldif() {
  const auto pki = utopia_pki();
  CHIPID_TRY(const auto list, signed_list());
  CHIPID_TRY(const auto signer, make_signer_certificate(pki));
  CHIPID_TRY(const auto crl, make_crl(pki));
  const auto text = "version: 1\n\n" +
                    ldif_entry("ChipID TEST Master List", "ml", pki, "pkdMasterList",
                               "pkdVersion: 1\n" + ldif_value("pkdMasterListContent", list)) +
                    ldif_entry("ChipID TEST Document Signer 1", "dsc", pki, "inetOrgPerson",
                               "sn: 1\n" + ldif_value("userCertificate;binary", signer)) +
                    ldif_entry("ChipID TEST CRL", "crl", pki, "cRLDistributionPoint",
                               ldif_value("certificateRevocationList;binary", crl));
  const auto bytes = core::as_bytes(text);
  return Bytes{bytes.begin(), bytes.end()};
}

}  // namespace

const std::vector<MasterListKind>& master_list_table() {
  static const std::vector<MasterListKind> table{{"", signed_list},
                                                 {"wrong-signature", list_with_wrong_signature},
                                                 {"expired-signer", list_of_expired_signer},
                                                 {"unsigned", unsigned_list},
                                                 {"broken-certificate", list_with_broken_certificate},
                                                 {"ldif", ldif}};
  return table;
}

}  // namespace chipid::virtual_card
