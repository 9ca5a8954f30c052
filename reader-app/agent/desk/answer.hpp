#pragma once

#include "engine/checked_person.hpp"
#include "talk/desk.hpp"

namespace chipid::counter::agent {

/// Of a person as the counter showed it. Takes long. Any thread.
[[nodiscard]] Result<ReadAnswer> make_answer(const CheckedPerson& person, const Scopes& granted, bool portrait_checked);

}  // namespace chipid::counter::agent
