#include "verdict_options.hpp"

#include <algorithm>
#include <filesystem>

#include "output.hpp"

namespace chipid::tool {
namespace {

constexpr const char* group = "Verification";

Result<TrustStore> load_trust(const std::vector<std::string>& paths) {
  if (paths.empty()) return TrustStore::load_default();
  const std::vector<std::filesystem::path> places(paths.begin(), paths.end());
  return TrustStore::load(places);
}

Result<std::vector<Verdict>> parse_verdicts(const std::vector<std::string>& names) {
  std::vector<Verdict> verdicts;
  for (const auto& name : names) {
    const auto verdict = verdict_from_name(name);
    if (!verdict) return fail(ErrorCode::usage_bad_value, "--accept", "no verdict is called '" + name + "'");
    verdicts.push_back(*verdict);
  }
  return verdicts;
}

}  // namespace

void VerdictOptions::add_to(CLI::App& command) {
  add_judging_to(command);
  command
      .add_option("--accept", accept_,
                  "Verdicts that give exit status 0 besides authentic, e.g. authentic_unproven_chip,review")
      ->group(group)
      ->delimiter(',')
      ->type_name("VERDICT[,VERDICT]");
}

void VerdictOptions::add_judging_to(CLI::App& command) {
  command
      .add_option("--trust", trust_,
                  "A folder or file of trusted certificates, lists and CRLs, in place of the default store; may be "
                  "repeated")
      ->group(group)
      ->type_name("PATH");
  command.add_option("--policy", policy_, "What this site demands or accepts (JSON)")->group(group)->type_name("FILE");
}

Result<VerifyOptions> VerdictOptions::load() const {
  VerifyOptions options;
  CHIPID_TRY(options.trust, load_trust(trust_));
  if (!policy_.empty()) {
    CHIPID_TRY(options.policy, load_policy(policy_));
  }
  CHIPID_TRY(const auto accepted, parse_verdicts(accept_));
  options.policy.accepted.insert(options.policy.accepted.end(), accepted.begin(), accepted.end());
  return options;
}

int VerdictOptions::exit_status(const Verification& verification, const Policy& policy) {
  return verification.verdict && policy.accepts(*verification.verdict) ? exit_done : exit_other_verdict;
}

}  // namespace chipid::tool
