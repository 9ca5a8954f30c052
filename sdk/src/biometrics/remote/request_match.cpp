#include "request_match.hpp"

#include <algorithm>

namespace chipid {
namespace remote {
namespace {

Result<Reading> converse(const Surroundings& surroundings, const MatchProvider::State& provider,
                         const MatchRequest& request, const MatchOptions& options) {
  const auto& taken = provider.profile.modalities;
  if (std::find(taken.begin(), taken.end(), request.modality) == taken.end()) {
    return fail(ErrorCode::usage_bad_value, "modality", "the match service does not compare this");
  }
  Values values(provider.profile, provider.secrets, request);
  CHIPID_CHECK(values.take_pictures());
  return Conversation(provider, values, options, surroundings).run();
}

// What a caller's on_event may throw.
Result<Reading> converse_safely(const Surroundings& surroundings, const MatchProvider::State& provider,
                                const MatchRequest& request, const MatchOptions& options) {
  try {
    return converse(surroundings, provider, request, options);
  } catch (const std::exception& thrown) {
    return fail(ErrorCode::internal, {}, thrown.what());
  }
}

MatchResult beginning(const MatchProvider& provider, const MatchRequest& request) {
  const auto& profile = provider.state().profile;
  MatchResult result{
      .modality = request.modality, .decision = MatchDecision::unavailable, .method = MatchMethod::remote};
  result.model = profile.name;
  result.pad_level = request.pad_level;
  result.threshold = request.threshold ? request.threshold : profile.threshold;
  const auto& score = profile.steps.back().answer.score;
  if (!result.threshold && score) result.threshold = score->match_from;
  return result;
}

Result<MatchRequest> with_transaction(const MatchRequest& request) {
  MatchRequest named = request;
  if (named.transaction_id.empty()) {
    CHIPID_TRY(named.transaction_id, new_transaction_id());
  }
  return named;
}

void wipe_copy(MatchRequest& request) {
  for (auto* bytes : {&request.reference, &request.probe}) wipe(bytes->data(), bytes->size());
  for (auto& [file, bytes] : request.files) wipe(bytes.data(), bytes.size());
  wipe(request.personal_number.data(), request.personal_number.size());
}

}  // namespace

MatchResult request_match_in(const Surroundings& surroundings, const MatchProvider& provider,
                             const MatchRequest& request, const MatchOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  auto result = beginning(provider, request);
  auto named = with_transaction(request);
  auto reading =
      named ? converse_safely(surroundings, provider.state(), *named, options) : Result<Reading>(fail(named.error()));
  if (named) {
    result.transaction_id = named->transaction_id;
    wipe_copy(*named);
  }
  if (reading) {
    result.decision = reading->decision;
    result.score = reading->score;
  } else {
    result.trouble = std::move(reading.error());
  }
  const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start;
  result.milliseconds = spent.count();
  return result;
}

}  // namespace remote

MatchResult request_match(const MatchProvider& provider, const MatchRequest& request, const MatchOptions& options) {
  return remote::request_match_in({}, provider, request, options);
}

}  // namespace chipid
