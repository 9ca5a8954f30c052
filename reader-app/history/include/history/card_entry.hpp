#pragma once

#include "engine/lane.hpp"
#include "record/entry.hpp"
#include "record/tokens.hpp"

namespace chipid::counter {

/// What is recorded of the person before a lane: whose verdict it was, what for, by which rule, what the holder agreed
/// to, who got the data. Neither name nor whole number nor portrait. Without identifier, tokens and what the counter
/// adds. The lane has a verdict.
[[nodiscard]] store::Entry card_entry(const LaneData& data, const Workflow& workflow);
/// That a supervisor let that person through; nothing where none did.
[[nodiscard]] std::optional<store::Entry> approval_entry(const LaneData& data, const Workflow& workflow);
/// By which the person is found. Views into `data`.
[[nodiscard]] store::Subject subject_of(const LaneData& data);

}  // namespace chipid::counter
