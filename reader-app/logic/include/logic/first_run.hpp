#pragma once

#include <chipid/report.hpp>
#include <optional>

#include "logic/counter_state.hpp"

/// Setting up a counter once: a few steps, each of which can be skipped.
namespace chipid::counter {

enum class SetupStep { language, workflow, reader, trust, practice };
inline constexpr int setup_steps = 5;

[[nodiscard]] std::optional<SetupStep> next_step(SetupStep step) noexcept;
[[nodiscard]] std::optional<SetupStep> step_before(SetupStep step) noexcept;

/// How the test of the reader stands.
enum class ReaderTest {
  no_service,  ///< the service of readers does not run
  no_reader,
  waiting,  ///< there is a reader; a card has yet to be laid on it
  card_seen,
};
/// With the state of the lane now; what was seen stays seen.
[[nodiscard]] ReaderTest reader_test(ReaderTest before, State state) noexcept;
/// What it says: how it stands, and what to do next.
struct ReaderTestText {
  Sentence title = {};
  Sentence advice = {};
};
[[nodiscard]] ReaderTestText reader_test_text(ReaderTest test);

}  // namespace chipid::counter
