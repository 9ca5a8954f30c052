#include "signing.hpp"

namespace chipid {

Result<std::vector<MatchPreview>> preview_match(const MatchProvider& provider, const MatchRequest& request) {
  const auto& state = provider.state();
  MatchRequest named = request;
  if (named.transaction_id.empty()) named.transaction_id = "<transaction_id>";
  remote::Values values(state.profile, state.secrets, named);
  values.take_descriptions();
  values.moment = {.timestamp = "<timestamp>", .timestamp_ms = "<timestamp_ms>", .nonce = "<nonce>"};
  std::vector<MatchPreview> previews;
  for (const auto& step : state.profile.steps) {
    CHIPID_TRY(auto rendered, remote::render_step(state.profile, step, values));
    CHIPID_CHECK(remote::sign_request(state, values, rendered));
    MatchPreview preview{.step = step.name, .method = rendered.method, .url = rendered.url};
    for (const auto& header : rendered.headers) preview.headers.emplace_back(header.name, std::string(header.value));
    preview.body = std::string(rendered.body);
    previews.push_back(std::move(preview));
  }
  return previews;
}

}  // namespace chipid
