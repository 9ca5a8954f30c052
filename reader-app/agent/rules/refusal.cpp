#include "rules/refusal.hpp"

#include <array>
#include <nlohmann/json.hpp>

namespace chipid::counter::agent {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::array rows = {
#define AGENT_REFUSAL(enumerator, gate, status, close_code, retryable, ...) \
  RefusalRow{gate, status, close_code, retryable, {__VA_ARGS__}},
#include "rules/refusals.def"
#undef AGENT_REFUSAL
};

Json error_of(const Refusal& refusal) {
  const auto& row = refusal_row(refusal.code);
  Json json = {{"gate", row.gate},
               {"code", row.words.id},
               {"message", {{"en", row.words.message_en}, {"vi", row.words.message_vi}}},
               {"hint", {{"en", row.words.hint_en}, {"vi", row.words.hint_vi}}},
               {"retryable", row.retryable}};
  if (!refusal.where.empty()) json["where"] = refusal.where;
  return json;
}

std::string text_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

const RefusalRow& refusal_row(RefusalCode code) noexcept {
  return rows[static_cast<std::size_t>(code)];
}

std::string refusal_body(const Refusal& refusal) {
  return text_of({{"error", error_of(refusal)}});
}

std::string refused_message(const Refusal& refusal) {
  return text_of({{"type", "refused"}, {"error", error_of(refusal)}});
}

}  // namespace chipid::counter::agent
