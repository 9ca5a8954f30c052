#pragma once

#include <chipid/error.hpp>
#include <optional>
#include <string>

#include "record/accounts.hpp"

namespace chipid::counter {

/// A word for it.
[[nodiscard]] std::string role_title(store::Role role, Language language);
/// What somebody of that role may do, in one sentence; from the table of may().
[[nodiscard]] std::string role_about(store::Role role, Language language);

/// Whether it is offered on a page: by the role of who is signed in; by anybody while the site has no accounts. The
/// history itself decides.
[[nodiscard]] bool is_offered(store::Permission permission, const std::optional<store::Actor>& actor,
                              bool has_accounts);

}  // namespace chipid::counter
