#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "handles.hpp"

namespace chipid::capi {

/// Names and values in a fixed order.
class Fields {
 public:
  void add(std::string name, std::string value) { pairs_.emplace_back(std::move(name), std::move(value)); }
  void add_if_known(std::string name, const std::optional<std::string>& value) {
    if (value) add(std::move(name), *value);
  }
  [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& pairs() const noexcept { return pairs_; }

 private:
  std::vector<std::pair<std::string, std::string>> pairs_;
};

template <>
struct HandleTraits<chipid_fields> {
  using Object = const Fields;
  static constexpr auto name = "chipid_fields";
};

}  // namespace chipid::capi
