#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "chip/terminal_authentication.hpp"

/// The test authority that lets terminals read fingers: a country verifying CA (CVCA), a document verifier and an
/// inspection system (BSI TR-03110-3, 2.3 and C). Its keys are as public as those of the signers of the cards.
namespace chipid::virtual_card {

/// Who a card-verifiable certificate is for.
struct CvHolder {
  std::string name = {};   ///< CHR: country, mnemonic, sequence number
  std::string label = {};  ///< of a key on a curve
  BytesView rsa = {};      ///< RSAPrivateKey in DER; empty: a key on a curve
  std::uint8_t rights = 0;
  std::string effective = {};  ///< YYYYMMDD
  std::string expiration = {};
};

struct TerminalPki {
  crypto::SignatureScheme scheme = {};
  crypto::Curve curve = crypto::Curve::brainpoolP256r1;
  CvHolder authority = {};
  CvHolder verifier = {};
  CvHolder terminal = {};
};

/// By the algorithm of its keys: "ecdsa-secp256r1-sha256", "rsa-sha256" (PKCS #1 v1.5) or "pss-sha1", the last two of
/// 2048 bits; empty: "ecdsa-brainpoolP256r1-sha256". usage.bad_value.
[[nodiscard]] Result<TerminalPki> terminal_pki_named(std::string_view name);
[[nodiscard]] std::vector<std::string> terminal_pki_names();

/// The certificate's object 7F21 with the domain parameters in it if it is the authority's own.
[[nodiscard]] Result<Bytes> make_cv_certificate(const TerminalPki& pki, const CvHolder& holder, const CvHolder& issuer);
/// PrivateKeyInfo (RFC 5208, 5).
[[nodiscard]] Result<Bytes> make_terminal_key(const TerminalPki& pki);

/// What a card of this authority is personalised with.
[[nodiscard]] Result<ta::TrustPoint> make_trust_point(const TerminalPki& pki, std::string current_date);
/// EF.CVCA (TR-03110-3, A.1.2; ICAO 9303-11, 7.1).
[[nodiscard]] Bytes make_ef_cvca(const TerminalPki& pki);

}  // namespace chipid::virtual_card
