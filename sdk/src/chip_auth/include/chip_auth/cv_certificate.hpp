#pragma once

#include <chipid/bytes.hpp>
#include <chipid/result.hpp>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "asn1/oid.hpp"
#include "crypto/signature.hpp"

/// Card-verifiable certificates, by which a chip knows a terminal (BSI TR-03110-3, C and D; ICAO 9303-11, 7.1).
namespace chipid::chip_auth {

enum class CvRole {
  terminal,           ///< an inspection system
  foreign_verifier,   ///< a document verifier of another state
  official_verifier,  ///< one of the chip's own state
  authority,          ///< a country verifying authority (CVCA)
};

/// What TR-03110-3, D.3 lays down for both kinds; which of the members are there depends on the algorithm.
struct CvPublicKey {
  asn1::Oid algorithm = {};  ///< id-TA-... (A.6.4)
  Bytes modulus = {};        ///< RSA alone, as the exponent
  Bytes exponent = {};
  /// 04 || x || y; the curve is written in the authority's certificates alone and passes on from there.
  Bytes point = {};
};

struct CvCertificate {
  /// What the chip is given in PSO:Verify Certificate: the body's and the signature's data object.
  Bytes body_and_signature = {};
  std::string authority_reference = {};  ///< CAR
  std::string holder_reference = {};     ///< CHR
  CvPublicKey public_key = {};
  CvRole role = CvRole::terminal;
  bool reads_fingers = false;  ///< DG3
  bool reads_irises = false;   ///< DG4
  std::chrono::year_month_day effective = {};
  std::chrono::year_month_day expires = {};  ///< the last day
};

/// One certificate, nothing after it.
[[nodiscard]] Result<CvCertificate> parse_cv_certificate(BytesView certificate);
/// One after the other, as files of several bring them.
[[nodiscard]] Result<std::vector<CvCertificate>> parse_cv_certificates(BytesView bytes);

/// How a key of that algorithm signs (A.6.4); nothing where it is none of Terminal Authentication.
[[nodiscard]] std::optional<crypto::SignatureScheme> terminal_signature_scheme(const asn1::Oid& algorithm) noexcept;

}  // namespace chipid::chip_auth
