#pragma once

#include <chipid/read.hpp>
#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Evidence files (`.chipid`): all that is needed to repeat, years later and elsewhere, what can be checked again. The
/// format is described field by field in docs/evidence.md.
namespace chipid {

/// The version this library writes. Another major version cannot be read by older programs; a greater minor version
/// only adds fields, which older programs pass over and name in Evidence::not_understood.
struct EvidenceVersion {
  std::uint32_t major = 1;
  std::uint32_t minor = 2;

  friend bool operator==(const EvidenceVersion&, const EvidenceVersion&) = default;
};

/// An outcome by its stable ids; the sentences belong to the table of reasons and are not kept.
struct Statement {
  std::string id = {};  ///< id of the check, such as "chip.chip_authentication"
  CheckStatus status = CheckStatus::not_performed;
  std::string reason_id = {};
  /// Technical particulars, such as the protocol and the key's number. Never personal data.
  std::map<std::string, std::string> detail = {};

  friend bool operator==(const Statement&, const Statement&) = default;
};

/// What was found at the time of the read.
struct RecordedVerification {
  std::optional<Verdict> verdict = {};
  std::vector<Statement> checks = {};
  std::string policy = {};
  std::optional<TrustSummary> trust = {};
};

/// A certificate, revocation list or policy that a verdict rested on.
struct UsedMaterial {
  /// What it is.
  enum class Kind { csca, document_signer, crl, policy };

  Kind kind = Kind::csca;
  std::string sha256 = {};  ///< of the file or DER structure, 64 lower-case hex digits
  Bytes content = {};       ///< the whole, where that was asked for; else empty
};

/// "csca", "document_signer", "crl", "policy"
[[nodiscard]] CHIPID_API std::string_view used_material_name(UsedMaterial::Kind kind) noexcept;

/// The content of an evidence file. Holds personal data (the card's files), but no key and no session secret.
struct Evidence {
  EvidenceVersion version = {};
  std::string tool_name = "chipid";
  std::string tool_version = {};
  std::string reader = {};
  Bytes atr = {};
  std::string card_type = {};
  std::chrono::sys_seconds time = {};  ///< of the read, by the clock of the computer that read
  /// Each file once, as it came: EF.CardAccess as it was read before access, EF.CardSecurity, EF.COM, EF.SOD, the data
  /// groups. FileReport::sha256 is not kept and is empty after decoding; of an error its code, where and status word
  /// are kept.
  std::vector<FileReport> files = {};
  AccessReport access = {};
  std::optional<ActiveAuthenticationRecord> active_authentication = {};
  /// What a third party cannot repeat: Chip Authentication, PACE-CAM, biometric matches. Counts only in evidence that
  /// is signed by a key the verifier has enrolled.
  std::vector<Statement> statements = {};
  std::optional<RecordedVerification> verification = {};
  std::vector<UsedMaterial> used = {};
  /// The text of the card's QR code as it was scanned; nothing where none was given.
  std::optional<std::string> qr = {};

  /// The picture of the holder that a match compared, as it was given; nothing unless somebody asked for it to be kept.
  std::optional<Bytes> probe = {};

  /// Set by decoding: the digest that names this evidence (SHA-256 of its content, 64 hex digits), and what a newer
  /// program wrote that this one does not understand ("file 24", "content 17"). Both are ignored in encoding.
  std::string digest = {};
  std::vector<std::string> not_understood = {};

  /// The entry of a file; nullptr where there is none.
  [[nodiscard]] CHIPID_API const FileReport* find(File file) const noexcept;
};

/// The largest picture of a holder that evidence keeps, in bytes.
inline constexpr std::size_t max_evidence_probe = std::size_t{4} << 20U;

/// The outcome of a verification without its sentences.
[[nodiscard]] CHIPID_API RecordedVerification record_verification(const Verification& verification);
/// What a read gave, made at `time`; the rest is for the caller to add.
[[nodiscard]] CHIPID_API Evidence make_evidence(const ReadReport& report, std::chrono::sys_seconds time);

/// The largest evidence file there may be, in bytes; no more need be read of one.
inline constexpr std::size_t max_evidence_size = std::size_t{16} << 20U;

/// An unsigned evidence file, always in the version of this library. usage.bad_value names what does not fit into one.
[[nodiscard]] CHIPID_API Result<Bytes> encode_evidence(const Evidence& evidence);
/// Writes an evidence file that only its owner may open; one that is there already is replaced once the new one is
/// whole. usage.file where it cannot be written.
[[nodiscard]] CHIPID_API Result<> save_evidence(const std::filesystem::path& path, BytesView file);
/// The content of an evidence file, signed or not; the signature is verify_evidence_signature's matter. Fails with
/// evidence.not_evidence, evidence.newer_version, evidence.truncated, evidence.too_large or evidence.damaged.
[[nodiscard]] CHIPID_API Result<Evidence> decode_evidence(BytesView file);
/// Whether a file begins as evidence does.
[[nodiscard]] CHIPID_API bool looks_like_evidence(BytesView file) noexcept;

}  // namespace chipid
