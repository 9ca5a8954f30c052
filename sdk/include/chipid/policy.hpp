#pragma once

#include <chipid/report.hpp>
#include <chipid/result.hpp>
#include <filesystem>
#include <string>
#include <vector>

namespace chipid {

/// What a site demands beyond, or takes instead of, the rule as written (the default). A small JSON file; the report
/// names the policy that was in force.
struct Policy {
  std::string name = "default";
  /// No revocation list, or a stale one, makes the card inconclusive.
  bool require_revocation = false;
  /// A card opened by BAC, whether or not it offers PACE, is for review.
  bool bac_is_review = false;
  /// SHA-1 or RSA below 2048 bits makes the card invalid instead of one for review.
  bool weak_is_invalid = false;
  /// Signatures whose DigestInfo lacks the NULL are taken, for the reason written beside it in the file.
  bool digest_info_without_null = false;
  std::string digest_info_reason = {};
  /// Verdicts that admit (exit status 0).
  std::vector<Verdict> accepted = {Verdict::authentic};
  /// SHA-256 digests (64 lower-case hex digits) of CSCA certificates that the site holds for compromised.
  std::vector<std::string> compromised_csca = {};

  /// Whether the verdict admits.
  [[nodiscard]] CHIPID_API bool accepts(Verdict verdict) const noexcept;
};

/// A policy from the text of its file: a JSON object; usage.bad_value names a member that is unknown or of a wrong
/// kind.
[[nodiscard]] CHIPID_API Result<Policy> parse_policy(std::string_view json);
/// The same from a file; usage.file where it cannot be read.
[[nodiscard]] CHIPID_API Result<Policy> load_policy(const std::filesystem::path& path);

}  // namespace chipid
