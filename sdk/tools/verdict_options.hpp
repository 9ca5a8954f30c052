#pragma once

#include <CLI/CLI.hpp>
#include <chipid/verify_options.hpp>
#include <string>
#include <vector>

namespace chipid::tool {

/// What a command that gives verdicts judges by, and which of them admit.
class VerdictOptions {
 public:
  /// --trust, --policy, --accept.
  void add_to(CLI::App& command);
  /// --trust and --policy, where no verdict decides the exit status.
  void add_judging_to(CLI::App& command);

  /// Store and policy from their files. usage.bad_value where --accept names no verdict.
  [[nodiscard]] Result<VerifyOptions> load() const;

  /// The exit status of one verdict: done where the policy, or --accept, takes it; nothing is taken without a verdict.
  [[nodiscard]] static int exit_status(const Verification& verification, const Policy& policy);

 private:
  std::vector<std::string> trust_;
  std::string policy_;
  std::vector<std::string> accept_;
};

}  // namespace chipid::tool
