#pragma once

#include <httplib.h>
#include <chipid/site_key.hpp>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "faults.hpp"

namespace match_server {

/// Says `body`, signed where there is a key. `fault` signs something else, or nothing.
void say(httplib::Response& response, int status, const std::string& body, const std::optional<chipid::SiteKey>& key,
         std::optional<Fault> fault);

/// {code, message}, as OSIA asks of 400, 403 and 500.
[[nodiscard]] std::string error_body(const std::string& code, const std::string& message);
/// {decision, scores[]}, and which request it answers.
[[nodiscard]] nlohmann::ordered_json outcome(double score, double threshold, const std::string& transaction_id,
                                             const std::string& nonce);
/// "Not yet": where to ask, and whose outcome is waited for.
[[nodiscard]] std::string pending_body(const std::string& id, const std::string& nonce, std::optional<Fault> fault);
/// The outcome as a misbehaving service would put it.
[[nodiscard]] std::string spoiled(nlohmann::ordered_json outcome, std::optional<Fault> fault);

}  // namespace match_server
