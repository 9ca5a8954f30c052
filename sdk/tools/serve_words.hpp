#pragma once

#include <http_server/server.hpp>
#include <string>

#include "output.hpp"

namespace chipid::tool {

/// Says why the service does not listen and what to do; gives the exit status.
int report_start_failure(const http::StartFailure& failure, const OutputOptions& output);
/// Says that an address that others reach wants TLS; gives the exit status.
int report_plain_listener(const std::string& address, const OutputOptions& output);

}  // namespace chipid::tool
