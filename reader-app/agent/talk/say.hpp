#pragma once

#include <string>

#include "json/strict_json.hpp"
#include "rules/refusal.hpp"
#include "talk/agent.hpp"

/// Messages of the agent, as text.
namespace chipid::counter::agent {

[[nodiscard]] std::string text_of(const Json& message);
[[nodiscard]] Json both_languages(const Sentence& sentence);
[[nodiscard]] Json names_of(const Scopes& scopes);
[[nodiscard]] Json readers_of(const Desk& desk);
/// By which receipts are verified.
[[nodiscard]] Json keys_of(const SiteKey& key);

/// `read.failed` or `match.failed`.
[[nodiscard]] std::string failed_message(std::string_view type, const std::string& id, const ReadFailed& why);
/// The same by a gate, which it names.
[[nodiscard]] std::string failed_message(std::string_view type, const std::string& id, RefusalCode code);
[[nodiscard]] std::string cleared_message(const std::string& read_id, std::string_view why);
/// "reader.added" and the like.
[[nodiscard]] std::string device_message(const std::string& event, const std::string& reader);

}  // namespace chipid::counter::agent
