#pragma once

#include <optional>
#include <string>
#include <vector>

#include "personalise/certificate.hpp"

/// The test authority: a country signing CA (CSCA) and the document signer below it. Its keys are derived from public
/// labels or stand in the source, so that the same card comes out in every process, and nobody can take it for real.
namespace chipid::virtual_card {

/// Who a certificate is for.
struct Holder {
  std::string name = {};   ///< common name
  std::string label = {};  ///< of the key pair and of the serial number
  KeySpec key = {};
  Period validity = {};
  Period key_usage = {};
  /// In place of the key's own; empty: its own.
  Bytes key_identifier = {};
};

struct TestPki {
  std::string country = {};    ///< two letters, for the names
  std::string state = {};      ///< three letters, as in the MRZ
  std::string file_name = {};  ///< what write_trust() calls the certificate
  Holder csca = {};
  Holder signer = {};

  // What a fault changes of the profiles.
  bool csca_is_authority = true;
  std::uint8_t signer_key_usage = 0x80;  ///< digitalSignature
  std::vector<std::string> document_types = {"P", "I"};
  std::vector<Bytes> more_signer_extensions = {};
  std::string signer_country = {};  ///< empty: as the CSCA's
  std::string signer_state = {};
  bool signer_is_self_signed = false;
};

/// The one that signs the ICAO specimens, on named curves; and the one of the Vietnamese citizen cards, whose domain
/// parameters are written in full, as those of the true one are.
[[nodiscard]] TestPki utopia_pki();
[[nodiscard]] TestPki viet_nam_pki();
/// Authorities whose country is called otherwise in the MRZ (ICAO 9303-3, part D of section 5): D, GBD, UNO.
[[nodiscard]] TestPki german_pki();
[[nodiscard]] TestPki british_pki();
[[nodiscard]] TestPki united_nations_pki();

/// The same authority as it would be with other algorithms: a name of pki_families().
[[nodiscard]] Result<TestPki> with_family(TestPki pki, std::string_view family);
[[nodiscard]] std::vector<std::string> pki_families();
/// The authority's next key pair, introduced by a link certificate: under the same name, or under a new one.
[[nodiscard]] TestPki next_generation(TestPki pki, bool new_name);

[[nodiscard]] Result<TestKey> make_key(const Holder& holder);
[[nodiscard]] Result<Bytes> key_identifier(const Holder& holder);

/// DER of the self-signed CSCA certificate and of the document signer's (profiles of ICAO 9303-12, 7.1).
[[nodiscard]] Result<Bytes> make_csca_certificate(const TestPki& pki);
[[nodiscard]] Result<Bytes> make_signer_certificate(const TestPki& pki);
/// The link certificate of ICAO 9303-12, 7.1: the new authority's key under the old one's signature. `path_length` as
/// in authority_constraints().
[[nodiscard]] Result<Bytes> make_link_certificate(const TestPki& old, const TestPki& successor, int path_length = 0);

/// DER Name of the CSCA and of who issued the signer's certificate, and that certificate's serial number (INTEGER).
[[nodiscard]] Bytes csca_distinguished_name(const TestPki& pki);
[[nodiscard]] Bytes signer_issuer_name(const TestPki& pki, bool reversed = false);
[[nodiscard]] Bytes signer_serial_number(const TestPki& pki);

}  // namespace chipid::virtual_card
