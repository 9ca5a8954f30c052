#pragma once

#include <chipid/bytes.hpp>
#include <chipid/export.hpp>
#include <chipid/result.hpp>
#include <chipid/secret.hpp>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Signatures of a site over evidence: JSON Web Signatures (RFC 7515) with ES256 and nothing else.
namespace chipid {

class EnrolledKey;

/// A site's private key, with which it signs evidence and receipts: ECDSA on P-256. Immutable; copies share the key,
/// which is wiped with the last of them; may be used by several threads at once.
class CHIPID_API SiteKey {
 public:
  /// From PEM text, PKCS#8 or "EC PRIVATE KEY", without password; else signature.bad_key. `openssl genpkey -algorithm
  /// EC -pkeyopt ec_paramgen_curve:P-256` makes one.
  [[nodiscard]] static Result<SiteKey> from_pem(const SecretBytes& pem);
  /// The same from a file; usage.file where it cannot be read.
  [[nodiscard]] static Result<SiteKey> load(const std::filesystem::path& path);

  /// A key in a token (PKCS #11) that `pkcs11:` URI names (RFC 7512), which signs there and never leaves it; the token
  /// has to tell the public half, too. usage.bad_value or terminal.token with the reason; signature.bad_key where it is
  /// not a key on P-256.
  [[nodiscard]] static Result<SiteKey> open_token(std::string_view uri);

  /// The public half, which verifiers enrol, by that name.
  [[nodiscard]] EnrolledKey public_key(std::string_view name) const;
  /// The key's thumbprint (RFC 7638 with SHA-256, base64url, 43 characters); stands as "kid" in what it signs.
  [[nodiscard]] const std::string& key_id() const noexcept;
  /// ECDSA with SHA-256: r || s, 64 bytes.
  [[nodiscard]] Result<Bytes> sign(BytesView message) const;

 private:
  struct State;
  explicit SiteKey(std::shared_ptr<const State> state);
  std::shared_ptr<const State> state_;
};

/// The public key of a site whose signatures a verifier takes for good. Immutable; cheap to copy; any thread.
class CHIPID_API EnrolledKey {
 public:
  /// Of each public key or certificate of a PEM text, else signature.bad_key. Enrolment is the verifier's own decision:
  /// of a certificate only its key counts, not its dates or issuer. Several in one text are named "name", "name 2", ...
  [[nodiscard]] static Result<std::vector<EnrolledKey>> from_pem(std::string_view name, std::string_view pem);

  /// From a JSON Web Key (RFC 7517) with "kty" "EC" and "crv" "P-256"; else signature.bad_key. Members that would
  /// change what the key is for ("use", "key_ops", "alg") have to fit signatures with ES256.
  [[nodiscard]] static Result<EnrolledKey> from_jwk(std::string_view name, std::string_view json);

  /// At that point of P-256, 04 || x || y; crypto.bad_point where it is none.
  [[nodiscard]] static Result<EnrolledKey> at_point(std::string name, BytesView point);

  /// The same as a JSON Web Key: "kty", "crv", "x", "y", "kid", "use", "alg".
  [[nodiscard]] std::string to_jwk() const;
  /// As the verifier named it, or the file it came from.
  [[nodiscard]] const std::string& name() const noexcept;
  /// Its thumbprint (RFC 7638).
  [[nodiscard]] const std::string& key_id() const noexcept;
  /// Whether these 64 bytes are this key's signature over the message.
  [[nodiscard]] bool verify(BytesView message, BytesView signature) const;

 private:
  friend class SiteKey;
  struct State;
  explicit EnrolledKey(std::shared_ptr<const State> state);
  std::shared_ptr<const State> state_;
};

/// A JSON Web Key Set (RFC 7517, 5) of these keys, one line.
[[nodiscard]] CHIPID_API std::string to_jwks(std::span<const EnrolledKey> keys);
/// The keys of a JSON Web Key Set, named "name", "name 2", ...; those that are for something else are passed over.
/// signature.bad_key where the text is none, or holds no key for us.
[[nodiscard]] CHIPID_API Result<std::vector<EnrolledKey>> keys_from_jwks(std::string_view name, std::string_view json);

/// The keys that a verifier takes for good, and what could not be used.
struct EnrolledKeys {
  std::vector<EnrolledKey> keys = {};
  /// Names of files in enrolled folders that hold no usable key, and were passed over.
  std::vector<std::string> unusable = {};
};

/// The keys in these files, PEM or JSON Web Key Sets, and folders (of a folder: *.pem, *.crt, *.cer, *.pub, *.jwks, by
/// name). A file named itself has to
/// hold a key, else signature.bad_key; usage.file where a path cannot be read.
[[nodiscard]] CHIPID_API Result<EnrolledKeys> load_enrolled_keys(std::span<const std::filesystem::path> paths);
/// Those this user has enrolled; none where there is no such folder.
[[nodiscard]] CHIPID_API Result<EnrolledKeys> load_default_enrolled_keys();
/// $CHIPID_HOME/enrolled, else $XDG_DATA_HOME/chipid/enrolled, else ~/.local/share/chipid/enrolled.
[[nodiscard]] CHIPID_API std::filesystem::path default_enrolled_path();

/// What a signature over evidence or a receipt is worth.
enum class SignatureStatus {
  none,         ///< not signed
  valid,        ///< signed by an enrolled key
  unknown_key,  ///< names a key that is not enrolled, so nothing can be said of it
  invalid,      ///< not the signature of the key it names, or not built as it has to be
};

/// "none", "valid", "unknown_key", "invalid"
[[nodiscard]] CHIPID_API std::string_view signature_status_name(SignatureStatus status) noexcept;

/// What became of a signature that was looked at.
struct SignatureReport {
  SignatureStatus status = SignatureStatus::none;
  std::string key_id = {};    ///< as the signature names it; empty where it names none
  std::string key_name = {};  ///< of the enrolled key; empty unless `valid` or `invalid` by a known key
};

/// The same evidence file with this site's signature over its content, in place of any it had. The file has to be whole
/// (the errors of decode_evidence's outer parts).
[[nodiscard]] CHIPID_API Result<Bytes> sign_evidence(BytesView file, const SiteKey& key);
/// What its signature is worth. Fails only where the outer parts of the file cannot be read; whether the content is
/// intact and makes sense is for decode_evidence to say.
[[nodiscard]] CHIPID_API Result<SignatureReport> verify_evidence_signature(BytesView file,
                                                                           std::span<const EnrolledKey> keys);

}  // namespace chipid
