#pragma once

#include <functional>

#include "profile.hpp"

namespace chipid::remote {

enum class Place { path, query, header, json, multipart };

/// Every text of a step that may hold ${...}, with its pointer. Ends with the first failure of `visit`.
[[nodiscard]] Result<> for_each_text(
    const Step& step,
    const std::function<Result<>(std::string_view text, const std::string& pointer, Place place)>& visit);

}  // namespace chipid::remote
