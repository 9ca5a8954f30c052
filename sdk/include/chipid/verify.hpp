#pragma once

#include <chipid/evidence.hpp>
#include <chipid/site_key.hpp>
#include <chipid/verify_options.hpp>
#include <filesystem>
#include <memory>

namespace chipid {

/// What became of evidence that was judged again.
struct EvidenceReport {
  Document document = {};
  Verification verification = {};
  /// Evidence::digest; empty for a folder of raw files.
  std::string digest = {};
  std::optional<std::chrono::sys_seconds> read_at = {};  ///< when the card was read, as the evidence says
  SignatureReport signature = {};
};

/// Judges cards without a card: evidence files and folders of raw files. Keeps what it learns about document signers,
/// so that thousands of files of a few signers cost little more than their own signatures. Any thread; the work is done
/// on the caller's.
class CHIPID_API OfflineVerifier {
 public:
  /// `enrolled`: keys whose signatures count; none: no signature does.
  explicit OfflineVerifier(VerifyOptions options, std::vector<EnrolledKey> enrolled = {});
  OfflineVerifier(OfflineVerifier&&) noexcept;
  OfflineVerifier& operator=(OfflineVerifier&&) noexcept;
  ~OfflineVerifier();

  /// An evidence file. The errors of decode_evidence; evidence.damaged, too, where its signature is not that of the key
  /// it names: then somebody has changed it. `own_challenge`: the one that the caller had the chip sign
  /// (ReadOptions::active_authentication_challenge), which makes that answer prove the chip; empty: none.
  [[nodiscard]] Result<EvidenceReport> verify(BytesView evidence_file, BytesView own_challenge = {}) const;
  /// The raw files of a chip, named by what they are ("EF_COM", "SOD", "DG1", "011E", with or without ".bin"); anything
  /// else in the folder is passed over. usage.file where it cannot be read or holds no such file.
  [[nodiscard]] Result<EvidenceReport> verify_folder(const std::filesystem::path& folder) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// {"document", "verification", "evidence": {"digest", "read_at", "signature"}}, UTF-8, indented.
[[nodiscard]] CHIPID_API std::string to_json(const EvidenceReport& report);

}  // namespace chipid
