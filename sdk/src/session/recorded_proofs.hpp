#pragma once

#include <chipid/evidence.hpp>
#include <chipid/site_key.hpp>

namespace chipid::session {

/// The checks of the chip and the matches that evidence allows without card and person: the answer of Active
/// Authentication, judged again, and what the site states where its signature counts. Nothing that was recorded as
/// failed or inconclusive comes out better. `own_challenge`: the verifier's; empty: none.
[[nodiscard]] std::vector<Check> recorded_proofs(const Evidence& evidence, const SignatureReport& signature,
                                                 BytesView own_challenge);

/// Whether what the evidence states of Chip Authentication came by PACE-CAM, whose key is in EF.CardSecurity.
[[nodiscard]] bool stated_by_mapping(const Evidence& evidence);

}  // namespace chipid::session
