#pragma once

#include <stop_token>

#include "handles.hpp"

namespace chipid::capi {

template <>
struct HandleTraits<chipid_cancel> {
  using Object = std::stop_source;
  static constexpr auto name = "chipid_cancel";
};

/// The token of the caller's request to stop; one that never stops for NULL.
[[nodiscard]] inline Result<std::stop_token> stop_token_of(const chipid_cancel* cancel) {
  if (cancel == nullptr) return std::stop_token();
  CHIPID_TRY(const auto source, find(cancel));
  return source->get_token();
}

}  // namespace chipid::capi
