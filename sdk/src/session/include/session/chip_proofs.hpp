#pragma once

#include <chipid/read.hpp>
#include <optional>

#include "chip_auth/active_authentication.hpp"
#include "chip_auth/chip_authentication.hpp"

/// What comes of the proofs that a chip is the original one: the facts, and the checks made of them.
namespace chipid::session {

/// One proof of the chip in the course of a read.
struct ChipProof {
  /// Error statuses and faulty answers, those of the session before included: two of them are a failure (adverse rows
  /// 80 and 82a), one may be bad luck.
  unsigned rejections = 0;
  /// The last of them: its status; 0 for an answer that was faulty.
  std::uint16_t status = 0;
  /// The chip fell silent over it in this session.
  bool silent = false;
  /// Its outcome, where that is settled.
  std::optional<Check> outcome = {};

  /// Begun and not settled: worth another session.
  [[nodiscard]] bool troubled() const noexcept { return !outcome && (rejections != 0 || silent); }
};

struct ChipProofs {
  ChipProof active_authentication = {};
  ChipProof chip_authentication = {};
  /// The key with which a run of Chip Authentication was made: proven once an answer on the new keys has come.
  std::optional<chip_auth::ChipAuthenticationKey> agreed = {};

  /// What PACE-CAM sent is no proof. It comes in clear beside the chip's token, so that the link may have spoilt it.
  bool mapping_failed = false;

  [[nodiscard]] bool troubled() const noexcept {
    return active_authentication.troubled() || chip_authentication.troubled() || mapping_failed;
  }
};

inline constexpr unsigned most_rejections = 2;

/// `offline`: of a recorded answer.
[[nodiscard]] Check active_authentication_outcome(const chip_auth::AnswerCheck& answer, bool offline);
[[nodiscard]] Check chip_authentication_passed(const chip_auth::ChipAuthenticationKey& key);
/// Of DG14 whose keys cannot be used; nothing where it has none.
[[nodiscard]] std::optional<Check> chip_authentication_impossible(const chip_auth::ChipAuthenticationChoice& choice);

/// The checks of both proofs as far as they were tried.
[[nodiscard]] std::vector<Check> checks_of(const ChipProofs& proofs);

}  // namespace chipid::session
