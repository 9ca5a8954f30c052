#pragma once

#include <chipid/result.hpp>
#include <string>
#include <string_view>
#include <variant>

#include "crypto/rsa_signing_key.hpp"
#include "personalise/algorithms.hpp"

namespace chipid::virtual_card {

/// How a certificate says which curve its key is on.
enum class CurveForm {
  named,
  in_full,        ///< the domain parameters of the named curve
  forged,         ///< in full but for the generator: the public point is that of another label's key
  unknown_curve,  ///< in full, a curve that was made for this and stands in no list
};

/// What kind of key somebody signs with, and how.
struct KeySpec {
  crypto::Curve curve = crypto::Curve::secp256r1;
  CurveForm form = CurveForm::named;
  /// Whose public point a forged key has.
  std::string victim = {};
  /// RSAPrivateKey in DER; empty: an elliptic-curve key.
  BytesView rsa = {};
  /// RSA: PSS with this salt, else PKCS #1 v1.5.
  bool pss = false;
  std::size_t salt_size = 0;
  /// The public key is marked as good for PSS alone.
  bool pss_key = false;
  Digest digest = Digest::sha256;
  /// PKCS #1 v1.5: the DigestInfo's algorithm is written without NULL.
  NoParameters digest_info = NoParameters::null;
};

/// A key pair of the test authority: derived from its label, or one of the fixed RSA keys.
class TestKey {
 public:
  [[nodiscard]] static Result<TestKey> make(const KeySpec& spec, std::string_view label);

  /// SubjectPublicKeyInfo.
  [[nodiscard]] Bytes public_key_info() const;
  /// Twenty bytes. The fixed RSA keys are shared by several authorities: the label keeps their identifiers apart.
  [[nodiscard]] Bytes key_identifier() const;
  [[nodiscard]] Bytes signature_algorithm() const;
  [[nodiscard]] Result<Bytes> sign(BytesView message) const;
  [[nodiscard]] Digest digest() const noexcept { return spec_.digest; }

 private:
  using Key = std::variant<crypto::SigningKey, crypto::RsaSigningKey>;
  TestKey(KeySpec spec, std::string_view label, Key key)
      : spec_(std::move(spec)), label_(label), key_(std::move(key)) {}
  [[nodiscard]] Bytes key_bits() const;

  KeySpec spec_;
  std::string label_;
  Key key_;
};

}  // namespace chipid::virtual_card
