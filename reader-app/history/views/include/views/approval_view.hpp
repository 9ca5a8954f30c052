#pragma once

#include <optional>
#include <string>

#include "history/history_status.hpp"
#include "logic/approval.hpp"
#include "logic/workflow.hpp"

namespace chipid::counter {

/// Whether a supervisor has something to decide about the person on the screen.
enum class ApprovalNeed {
  none,     ///< the workflow admits by itself
  wanted,   ///< only a supervisor may go on
  given,    ///< one has let the person through
  refused,  ///< the workflow stops, whoever approves
};
/// `admission`: what verdict and list together get.
[[nodiscard]] ApprovalNeed approval_need(Admission admission, const std::optional<Approval>& approval);

/// What the page says about it and what to do.
[[nodiscard]] std::string approval_text(ApprovalNeed need, const Verification& verification,
                                        const std::optional<Approval>& approval, Language language);

/// How a supervisor signs.
enum class ApprovalProof {
  pin,         ///< by account and PIN
  name_alone,  ///< the site has no accounts: the name is a claim and marked as one
  impossible,  ///< whether there are accounts is not known before the history is open
};
[[nodiscard]] ApprovalProof approval_proof(const HistoryStatus& status);

}  // namespace chipid::counter
