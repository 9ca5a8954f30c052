#include "personalise/test_pki.hpp"

namespace chipid::virtual_card {
namespace {

using crypto::Curve;

const Holder& signer_issuer(const TestPki& pki) {
  return pki.signer_is_self_signed ? pki.signer : pki.csca;
}

const std::string& or_else(const std::string& text, const std::string& otherwise) {
  return text.empty() ? otherwise : text;
}

// What stands in the certificate of an authority, self-signed or signed by the one before it.
Result<std::vector<Bytes>> authority_extensions(const TestPki& pki, const Holder& issuer, int path_length) {
  CHIPID_TRY(const auto own_identifier, key_identifier(pki.csca));
  CHIPID_TRY(const auto issuer_identifier, key_identifier(issuer));
  std::vector<Bytes> extensions;
  if (pki.csca_is_authority) extensions.push_back(authority_constraints(path_length));
  constexpr std::uint8_t key_cert_sign_and_crl_sign = 0x06;
  const Bytes rest[] = {key_usage(key_cert_sign_and_crl_sign),
                        subject_key_identifier(own_identifier),
                        authority_key_identifier(issuer_identifier),
                        private_key_usage(pki.csca.key_usage),
                        subject_alternative_name(pki.state),
                        issuer_alternative_name(pki.state),
                        crl_distribution_points()};
  extensions.insert(extensions.end(), std::begin(rest), std::end(rest));
  return extensions;
}

Result<std::vector<Bytes>> signer_extensions(const TestPki& pki) {
  CHIPID_TRY(const auto own_identifier, key_identifier(pki.signer));
  CHIPID_TRY(const auto issuer_identifier, key_identifier(signer_issuer(pki)));
  std::vector<Bytes> extensions{key_usage(pki.signer_key_usage),
                                subject_key_identifier(own_identifier),
                                authority_key_identifier(issuer_identifier),
                                private_key_usage(pki.signer.key_usage),
                                subject_alternative_name(or_else(pki.signer_state, pki.state)),
                                issuer_alternative_name(pki.state),
                                crl_distribution_points(),
                                document_type_list(pki.document_types)};
  extensions.insert(extensions.end(), pki.more_signer_extensions.begin(), pki.more_signer_extensions.end());
  return extensions;
}

Holder holder(std::string name, std::string label, KeySpec key, Period validity, Period key_usage) {
  return {.name = std::move(name),
          .label = std::move(label),
          .key = std::move(key),
          .validity = validity,
          .key_usage = key_usage};
}

}  // namespace

// The signer signs in three months of 2025 cards of ten years; the authority signs five years (ICAO 9303-12, 4.1).
TestPki utopia_pki() {
  const std::string csca = "ChipID TEST CSCA - NOT A REAL AUTHORITY";
  const std::string signer = "ChipID TEST Document Signer 1";
  return {
      .country = "UT",
      .state = "UTO",
      .file_name = "csca-utopia",
      .csca = holder(csca, csca, {}, {"20240101000000Z", "20400701000000Z"}, {"20240101000000Z", "20290101000000Z"}),
      .signer = holder(signer, csca + "/" + signer, {}, {"20250101000000Z", "20350701000000Z"},
                       {"20250101000000Z", "20250401000000Z"})};
}

// From the first chip card of 2021 on; long enough for a card that is good for 19 years.
TestPki viet_nam_pki() {
  const std::string csca = "ChipID TEST CSCA Viet Nam - NOT A REAL AUTHORITY";
  const std::string signer = "ChipID TEST Viet Nam Document Signer 1";
  const KeySpec csca_key{.curve = Curve::brainpoolP512r1, .form = CurveForm::in_full, .digest = Digest::sha512};
  const KeySpec signer_key{.curve = Curve::brainpoolP256r1, .form = CurveForm::in_full};
  return {.country = "VN",
          .state = "VNM",
          .file_name = "csca-viet-nam",
          .csca = holder(csca, csca, csca_key, {"20210101000000Z", "20490101000000Z"},
                         {"20210101000000Z", "20260101000000Z"}),
          .signer = holder(signer, csca + "/" + signer, signer_key, {"20210101000000Z", "20450101000000Z"},
                           {"20210101000000Z", "20251231000000Z"})};
}

// It signs from 2025 on as well, so that the signers of the specimens can stand below either.
TestPki next_generation(TestPki pki, bool new_name) {
  pki.csca.label += new_name ? " renamed" : " rekeyed";
  pki.signer.label += new_name ? " renamed" : " rekeyed";
  pki.file_name += new_name ? "-renamed" : "-rekeyed";
  if (new_name) pki.csca.name = "ChipID TEST CSCA " + pki.country + " renamed - NOT A REAL AUTHORITY";
  return pki;
}

Result<TestKey> make_key(const Holder& holder) {
  return TestKey::make(holder.key, holder.label);
}

Result<Bytes> key_identifier(const Holder& holder) {
  if (!holder.key_identifier.empty()) return holder.key_identifier;
  CHIPID_TRY(const auto key, make_key(holder));
  return key.key_identifier();
}

Bytes csca_distinguished_name(const TestPki& pki) {
  return distinguished_name(pki.country, pki.csca.name);
}

Bytes signer_issuer_name(const TestPki& pki, bool reversed) {
  return distinguished_name(pki.country, signer_issuer(pki).name, reversed);
}

Bytes signer_serial_number(const TestPki& pki) {
  return serial_number(pki.signer.label);
}

Result<Bytes> make_csca_certificate(const TestPki& pki) {
  return make_link_certificate(pki, pki);
}

Result<Bytes> make_link_certificate(const TestPki& old, const TestPki& successor, int path_length) {
  CHIPID_TRY(const auto issuer_key, make_key(old.csca));
  CHIPID_TRY(const auto key, make_key(successor.csca));
  CHIPID_TRY(const auto extensions, authority_extensions(successor, old.csca, path_length));
  const bool self_signed = old.csca.label == successor.csca.label;
  const auto& label = successor.csca.label;
  return make_certificate({serial_number(self_signed ? label : label + " link"), csca_distinguished_name(successor),
                           successor.csca.validity, key, extensions},
                          csca_distinguished_name(old), issuer_key);
}

Result<Bytes> make_signer_certificate(const TestPki& pki) {
  CHIPID_TRY(const auto issuer_key, make_key(signer_issuer(pki)));
  CHIPID_TRY(const auto key, make_key(pki.signer));
  CHIPID_TRY(const auto extensions, signer_extensions(pki));
  const auto name = distinguished_name(or_else(pki.signer_country, pki.country), pki.signer.name);
  return make_certificate({signer_serial_number(pki), name, pki.signer.validity, key, extensions},
                          signer_issuer_name(pki), issuer_key);
}

}  // namespace chipid::virtual_card
