#pragma once

#include <chipid/evidence.hpp>
#include <chipid/read.hpp>
#include <string>
#include <vector>

#include "support/vectors.hpp"

namespace chipid::test {

/// The trust set of that name, loaded as `--trust FOLDER` loads it; made once a process.
[[nodiscard]] const TrustStore& trust_set(const std::string& set = {});
/// The usual set after `trust import` took it in: its link certificates followed, all with an origin.
[[nodiscard]] const TrustStore& imported_trust();

/// As of the day on which the adverse cases are judged.
[[nodiscard]] VerifyOptions judged_by(const TrustStore& trust, const Policy& policy = {});

/// The specimen with this fault, read by the key printed on it and judged in the same read.
[[nodiscard]] ReadReport read_specimen(const std::string& specimen, const std::string& fault,
                                       const VerifyOptions& verify);

/// What the read leaves as evidence, without a signature.
[[nodiscard]] Bytes evidence_of(const ReadReport& report);
/// Evidence of this read, signed by a known site, comes to the same checks and the same verdict.
void check_offline(const ReadReport& report, const VerifyOptions& verify);

/// "A" to "F", as the table of verdicts has them.
[[nodiscard]] std::string letter_of(const Verification& verification);
/// "" where there is no such check.
[[nodiscard]] std::string reason_of(const Verification& verification, std::string_view check);
[[nodiscard]] bool has_note(const Verification& verification, std::string_view id);

}  // namespace chipid::test
