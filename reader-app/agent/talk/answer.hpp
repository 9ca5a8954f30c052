#pragma once

#include "json/strict_json.hpp"
#include "rules/refusal.hpp"
#include "rules/trouble.hpp"
#include "talk/agent.hpp"

/// What a page gets of a read. Pure.
namespace chipid::counter::agent {

/// What it was asked for, and is bound to.
struct AnswerContext {
  std::string id = {};
  std::string read_id = {};
  std::string origin = {};
  std::string nonce = {};
  std::string audience = {};
  std::string purpose = {};
  std::string reference = {};
  Scopes scopes = {};
  ActiveAuthenticationChallenge challenge = {};
};

/// `read.done`; held_back where there is no verdict, unavailable where the receipt could not be made.
[[nodiscard]] tl::expected<std::string, RefusalCode> read_done_message(const ReadAnswer& answer,
                                                                       const AnswerContext& context, const SiteKey& key,
                                                                       std::chrono::sys_seconds now);
/// `match.done` of the latest comparison of faces; the same.
[[nodiscard]] tl::expected<std::string, RefusalCode> match_done_message(const ReadAnswer& answer,
                                                                        const AnswerContext& context,
                                                                        const SiteKey& key,
                                                                        std::chrono::sys_seconds now);

/// The fields of a document that these scopes let out, by their names.
[[nodiscard]] Json fields_of(const Document& document, const Scopes& scopes);

/// The receipt: bound to who asked; names the document only where its fields may leave.
[[nodiscard]] tl::expected<std::string, RefusalCode> receipt_of(const ReadAnswer& answer, const AnswerContext& context,
                                                                const SiteKey& key, std::chrono::sys_seconds now);

}  // namespace chipid::counter::agent
