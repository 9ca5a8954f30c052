#pragma once

#include <tl/expected.hpp>

#include "rules/messages.hpp"
#include "rules/token.hpp"
#include "surroundings.hpp"

/// Who may talk. Wrong tokens and signatures are counted, all callers together.
namespace chipid::counter::agent {

/// The client where the origin is the one it was paired with.
[[nodiscard]] const Site* site_of(const Sites& sites, std::string_view client, Door door, std::string_view origin);

/// The site whose token this is, shown by its own origin.
[[nodiscard]] tl::expected<const Site*, RefusalCode> check_token(Surroundings& around, std::string_view token,
                                                                 std::string_view origin);
/// Whether a session's client is who it said it is in its hello.
[[nodiscard]] std::optional<RefusalCode> check_auth(Surroundings& around, const Site& site, const ProofText& text,
                                                    const Auth& auth);

}  // namespace chipid::counter::agent
