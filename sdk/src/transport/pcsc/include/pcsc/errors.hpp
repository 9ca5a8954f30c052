#pragma once

#include <chipid/result.hpp>

#include "pcsc/winscard.hpp"

namespace chipid::pcsc {

/// What a status of PC/SC means to us.
[[nodiscard]] ErrorCode error_code(LONG status) noexcept;

/// Success, or the error of `status`; `where` names the PC/SC function.
[[nodiscard]] Result<> check(LONG status, const char* where);

/// The same for the calls at which a service asks who we are: connecting to it and to a card.
[[nodiscard]] Result<> check_entry(LONG status, const char* where);

}  // namespace chipid::pcsc
