#pragma once

#include <chipid/read.hpp>
#include <string>
#include <vector>

#include "support/fake_store.hpp"
#include "verification/judge.hpp"

namespace chipid::test {

/// The day on which the adverse cases are judged.
[[nodiscard]] pki::Time day_of_check();

/// What `write_trust` makes of this set: anchors, those that link certificates admit, and revocation lists.
[[nodiscard]] FakeStore trust_set(const std::string& set = {});

/// The specimen read with this fault, by the key printed on it, and judged.
[[nodiscard]] ReadReport read_specimen(const std::string& specimen, const std::string& fault);
[[nodiscard]] Verification judge(const ReadReport& report, const trust::Store& store, const Policy& policy = {});

/// "A" to "F", as the table of verdicts has them.
[[nodiscard]] std::string letter_of(const Verification& verification);
/// "" where there is no such check.
[[nodiscard]] std::string reason_of(const Verification& verification, std::string_view check);

}  // namespace chipid::test
