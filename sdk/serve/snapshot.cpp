#include "serve/snapshot.hpp"

#include <chipid/binding.hpp>

namespace chipid::serve {
namespace {

namespace fs = std::filesystem;

Result<EnrolledKeys> enrolled_keys(const Sources& sources) {
  return sources.enrolled.empty() ? load_default_enrolled_keys() : load_enrolled_keys(sources.enrolled);
}

Result<Policy> policy_of(const Sources& sources) {
  Policy policy;
  if (!sources.policy.empty()) {
    CHIPID_TRY(policy, load_policy(sources.policy));
  }
  policy.accepted.insert(policy.accepted.end(), sources.accepted.begin(), sources.accepted.end());
  return policy;
}

}  // namespace

Result<std::shared_ptr<const Snapshot>> load_snapshot(const Sources& sources) {
  CHIPID_TRY(const auto trust, sources.trust.empty() ? TrustStore::load_default() : TrustStore::load(sources.trust));
  CHIPID_TRY(const auto policy, policy_of(sources));
  CHIPID_TRY(const auto enrolled, enrolled_keys(sources));
  const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  return std::make_shared<const Snapshot>(
      Snapshot{.trust = trust,
               .policy = policy,
               .keys = enrolled.keys,
               .verifier = OfflineVerifier({.trust = trust, .policy = policy}, enrolled.keys),
               .trust_list = trust_list_id(trust),
               .loaded = now});
}

bool is_damaged(const Snapshot& before, const Snapshot& after) {
  const auto lost = after.trust.summary().anchors < before.trust.summary().anchors;
  return lost && (after.trust.summary().anchors == 0 || after.trust.problems().size() > before.trust.problems().size());
}

std::vector<fs::path> paths_of(const Sources& sources) {
  auto paths = sources.trust.empty() ? std::vector{TrustStore::default_path()} : sources.trust;
  const auto enrolled = sources.enrolled.empty() ? std::vector{default_enrolled_path()} : sources.enrolled;
  paths.insert(paths.end(), enrolled.begin(), enrolled.end());
  if (!sources.policy.empty()) paths.push_back(sources.policy);
  return paths;
}

}  // namespace chipid::serve
