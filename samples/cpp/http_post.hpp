#pragma once

#include <string>

/// Posts a JSON document. Empty where the server took it (2xx), else what went wrong.
[[nodiscard]] std::string http_post(const std::string& url, const std::string& json);
