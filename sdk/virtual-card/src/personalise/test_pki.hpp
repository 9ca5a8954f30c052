#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <string_view>

#include "crypto/signing_key.hpp"

/// The test authority: a country signing CA (CSCA) and the document signer below it. Its keys are derived from public
/// labels, so that the same card comes out in every process, and nobody can take it for real.
namespace chipid::virtual_card {

/// YYYYMMDDHHMMSSZ, until 2049.
struct Period {
  std::string_view from;
  std::string_view until;
};

struct TestPki {
  std::string_view country;    ///< two letters, for the names
  std::string_view state;      ///< three letters, as in the MRZ
  std::string_view csca_name;  ///< common names
  std::string_view signer_name;
  std::string_view file_name;  ///< what write_trust() calls the certificate
  Period csca_validity;
  Period csca_key_usage;
  Period signer_validity;
  Period signer_key_usage;
};

/// The one that signs the ICAO specimens, and the one of the Vietnamese citizen cards.
[[nodiscard]] const TestPki& utopia_pki();
[[nodiscard]] const TestPki& viet_nam_pki();

[[nodiscard]] Result<crypto::SigningKey> csca_key(const TestPki& pki);
[[nodiscard]] Result<crypto::SigningKey> signer_key(const TestPki& pki);

/// DER of the self-signed CSCA certificate and of the document signer's (profiles of ICAO 9303-12, 7.1).
[[nodiscard]] Result<Bytes> make_csca_certificate(const TestPki& pki);
[[nodiscard]] Result<Bytes> make_signer_certificate(const TestPki& pki);

/// DER Name of the CSCA, and the serial number of the signer's certificate (its INTEGER): they name the signer.
[[nodiscard]] Bytes csca_distinguished_name(const TestPki& pki);
[[nodiscard]] Bytes signer_serial_number(const TestPki& pki);

}  // namespace chipid::virtual_card
