#pragma once

#include <chipid/access_key.hpp>
#include <mutex>
#include <vector>

#include "handles.hpp"

namespace chipid::capi {

/// Keys in the order in which they are tried.
class Keys {
 public:
  void add(AccessKey key);
  void add(std::vector<AccessKey> keys);
  [[nodiscard]] std::vector<AccessKey> clone() const;
  [[nodiscard]] std::size_t count() const;

 private:
  mutable std::mutex mutex_;
  std::vector<AccessKey> keys_;
};

template <>
struct HandleTraits<chipid_keys> {
  using Object = Keys;
  static constexpr auto name = "chipid_keys";
};

}  // namespace chipid::capi
