#pragma once

#include <chipid/site_key.hpp>
#include <chipid/trust.hpp>
#include <chipid/verify.hpp>
#include <chrono>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace chipid::serve {

/// Where the service takes what it judges by; empty: those of this user, and the policy as written.
struct Sources {
  std::vector<std::filesystem::path> trust = {};
  std::filesystem::path policy = {};
  std::vector<std::filesystem::path> enrolled = {};
  /// Verdicts that are taken besides those of the policy.
  std::vector<Verdict> accepted = {};
};

/// What the service judges by at one time. Does not change: a request keeps the one it began with.
struct Snapshot {
  TrustStore trust;
  Policy policy;
  std::vector<EnrolledKey> keys;
  OfflineVerifier verifier;
  std::string trust_list;  ///< names the list of authorities, the same wherever it is the same
  std::chrono::sys_seconds loaded;
};

/// Reads all of it anew. The errors of TrustStore::load, load_policy and load_enrolled_keys.
[[nodiscard]] Result<std::shared_ptr<const Snapshot>> load_snapshot(const Sources& sources);

/// Whether `after`, put in place of `before`, would lose authorities because files of it cannot be read (half written,
/// damaged): then the old one is the better one.
[[nodiscard]] bool is_damaged(const Snapshot& before, const Snapshot& after);

/// Changes when a file below these paths does. A path that is not there is something, too.
[[nodiscard]] std::string stamp_of(const std::vector<std::filesystem::path>& paths);
/// The paths that load_snapshot reads.
[[nodiscard]] std::vector<std::filesystem::path> paths_of(const Sources& sources);

}  // namespace chipid::serve
