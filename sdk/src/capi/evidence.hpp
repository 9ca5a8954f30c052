#pragma once

#include <chipid/site_key.hpp>
#include <chipid/verify.hpp>
#include <vector>

#include "handles.hpp"

namespace chipid::capi {

/// Judges evidence; what its reports are told besides.
struct Verifier {
  OfflineVerifier verifier;
  Policy policy;
};

template <>
struct HandleTraits<chipid_site_key> {
  using Object = const SiteKey;
  static constexpr auto name = "chipid_site_key";
};
template <>
struct HandleTraits<chipid_enrolled> {
  using Object = const std::vector<EnrolledKey>;
  static constexpr auto name = "chipid_enrolled";
};
template <>
struct HandleTraits<chipid_verifier> {
  using Object = const Verifier;
  static constexpr auto name = "chipid_verifier";
};

/// None for NULL.
[[nodiscard]] inline Result<std::vector<EnrolledKey>> enrolled_keys(const chipid_enrolled* enrolled) {
  if (enrolled == nullptr) return std::vector<EnrolledKey>();
  CHIPID_TRY(const auto keys, find(enrolled));
  return *keys;
}

}  // namespace chipid::capi
