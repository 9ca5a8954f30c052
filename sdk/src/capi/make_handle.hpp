#pragma once

#include "guard.hpp"
#include "values.hpp"

namespace chipid::capi {

/// A C function that gives out what `make`, which returns a Result, makes.
template <typename Opaque, typename Make>
int make_handle(Opaque** out, Make make) noexcept {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(empty(out, HandleTraits<Opaque>::name));
    CHIPID_TRY(auto made, make());
    *out = give<Opaque>(std::make_shared<decltype(made)>(std::move(made)));
    return {};
  });
}

/// The same of text.
template <typename Make>
int make_text(char** out, Make make) noexcept {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(empty(out, "text"));
    CHIPID_TRY(const std::string made, make());
    *out = give_text(made);
    return {};
  });
}

}  // namespace chipid::capi
