#pragma once

#include <chipid/policy.hpp>
#include <chipid/read.hpp>

/// What the samples print, in Vietnamese and English, and the exit status that goes with it.

/// 0 where the policy admits the verdict, else 1.
[[nodiscard]] int print_verification(const chipid::Verification& verification, const chipid::Policy& policy);
/// 2, 3 or 4 by whose trouble it is.
[[nodiscard]] int print_error(const chipid::Error& error);
void print_fields(const chipid::Document& document);
