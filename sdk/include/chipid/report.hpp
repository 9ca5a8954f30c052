#pragma once

#include <chipid/error.hpp>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chipid {

/// Outcome of one check. Never an error: what could not be judged is an outcome too.
enum class CheckStatus {
  passed,
  failed,
  inconclusive,   ///< we could not tell
  not_supported,  ///< signed data says that the chip does not offer it
  not_performed,  ///< not asked for, or an earlier step made it impossible
};

/// "passed", "failed", ...
[[nodiscard]] CHIPID_API std::string_view check_status_name(CheckStatus status) noexcept;

/// One sentence in both languages.
struct Sentence {
  std::string en = {};
  std::string vi = {};
};

/// What the check of that id asks: "Does the QR code agree with the chip?" Empty for an id that is in no table.
[[nodiscard]] CHIPID_API Sentence check_question(std::string_view id);

/// One entry of a verification.
struct Check {
  std::string id = {};  ///< stable, such as "ds.chain"
  CheckStatus status = CheckStatus::not_performed;
  std::string reason_id = {};  ///< stable, such as "ds.chain.no_anchor"; names the sentence in the one table of reasons
  Sentence reason = {};        ///< what was found and, where something is amiss, what to do next
  /// Technical particulars for a log or a supervisor: names, digests, dates. Keys are stable English words.
  std::map<std::string, std::string> detail = {};
};

/// What may be said of a card as a whole, from the best to the worst; the one rule is report/verdict.cpp.
enum class Verdict {
  authentic,                ///< genuine data in the original chip
  authentic_unproven_chip,  ///< genuine data; a copy of the chip cannot be told from the original
  review,                   ///< genuine data, and something a person must look at
  unverified,               ///< no chip was read
  inconclusive,             ///< we cannot tell; no sign of forgery
  invalid,                  ///< the electronic check failed
};

/// "authentic", "authentic_unproven_chip", ...
[[nodiscard]] CHIPID_API std::string_view verdict_name(Verdict verdict) noexcept;
/// Nothing for a name that is no verdict's.
[[nodiscard]] CHIPID_API std::optional<Verdict> verdict_from_name(std::string_view name) noexcept;
/// What the verdict means at a counter and what to do next.
[[nodiscard]] CHIPID_API Sentence verdict_sentence(Verdict verdict);

/// The shape a verdict is shown by, so that it does not rest on colour.
enum class VerdictSymbol {
  filled_tick,    ///< authentic
  outlined_tick,  ///< authentic_unproven_chip
  triangle,       ///< review
  open_circle,    ///< unverified
  rhombus,        ///< inconclusive; with a question mark, no green anywhere
  filled_square,  ///< invalid; with a cross
};
/// The shape that belongs to a verdict.
[[nodiscard]] CHIPID_API VerdictSymbol verdict_symbol(Verdict verdict) noexcept;
/// "filled_tick", "outlined_tick", ...
[[nodiscard]] CHIPID_API std::string_view verdict_symbol_name(VerdictSymbol symbol) noexcept;

/// Something worth saying that changes no check: "the signer has expired since", "the clock of this computer is wrong".
struct Note {
  std::string id = {};  ///< stable; names the sentence in the table of reasons
  Sentence text = {};
};

/// The trust store that was used.
struct TrustSummary {
  std::size_t anchors = 0;
  std::string newest_list = {};  ///< signing date of the newest master list, YYYY-MM-DD; empty where there is none
};

/// What was checked on a card and what follows from it.
struct Verification {
  /// Nothing where no verification was asked for, or where the read ended with an error (then nothing may be
  /// concluded).
  std::optional<Verdict> verdict = {};
  std::vector<Check> checks = {};
  /// Ids of all checks that failed or are inconclusive, in the order of `checks`; shown beside any verdict.
  std::vector<std::string> attention = {};
  std::vector<Note> notes = {};
  std::string policy = {};  ///< name of the policy in force
  std::optional<TrustSummary> trust = {};

  /// The check of that id; nullptr where there is none.
  [[nodiscard]] CHIPID_API const Check* find(std::string_view id) const noexcept;
};

/// The `verification` object of `chipid read --json`, UTF-8, indented.
[[nodiscard]] CHIPID_API std::string to_json(const Verification& verification);

}  // namespace chipid
