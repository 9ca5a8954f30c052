#pragma once

#include <QString>
#include <chipid/error.hpp>

#include "forget/forget.hpp"

namespace chipid::counter {

/// Why nothing is deleted, and what to do.
enum class ForgetRefusal { counter_runs, agent_runs, no_home, not_confirmed };
[[nodiscard]] QString words_of(ForgetRefusal refusal, Language language);

/// What is about to be deleted, and the question whether it shall be.
[[nodiscard]] QString forget_question(const Traces& traces, bool everything, Language language);
/// What was deleted, what was not and why.
[[nodiscard]] QString words_of(const Erased& erased, Language language);

}  // namespace chipid::counter
