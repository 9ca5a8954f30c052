#pragma once

#include <chipid/policy.hpp>
#include <chipid/site_key.hpp>
#include <chipid/terminal.hpp>
#include <chipid/verify_options.hpp>

#include "handles.hpp"

namespace chipid::capi {

/// A store with what a struct says of it.
struct Trust {
  explicit Trust(TrustStore given) : store(std::move(given)), summary(store.summary()) {}

  TrustStore store;
  TrustSummary summary;
};

template <>
struct HandleTraits<chipid_trust> {
  using Object = const Trust;
  static constexpr auto name = "chipid_trust";
};
template <>
struct HandleTraits<chipid_policy> {
  using Object = const Policy;
  static constexpr auto name = "chipid_policy";
};
template <>
struct HandleTraits<chipid_terminal> {
  using Object = const TerminalIdentity;
  static constexpr auto name = "chipid_terminal";
};

/// What cards are judged by: the user's own store for NULL, the default policy for NULL, now for 0.
[[nodiscard]] Result<VerifyOptions> verify_options(const chipid_trust* trust, const chipid_policy* policy,
                                                   std::int64_t at);

}  // namespace chipid::capi
