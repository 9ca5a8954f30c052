#include <chipid/match_service.hpp>
#include <chipid/portrait.hpp>
#include <chipid/secret.hpp>

#include "cancel.hpp"
#include "enums.hpp"
#include "make_handle.hpp"
#include "match.hpp"
#include "report.hpp"

namespace chipid::capi {

template <>
struct HandleTraits<chipid_match_provider> {
  using Object = const MatchProvider;
  static constexpr auto name = "chipid_match_provider";
};

namespace {

// The picture that the service compares with is the chip's, as it stands there.
Result<> take_from(const Report& report, MatchRequest& request) {
  for (const auto& file : report.read().files) {
    if (!file.bytes.empty()) request.files[file.file] = file.bytes;
  }
  request.personal_number = report.read().document.number.value_or(std::string());
  if (!request.reference.empty() || request.modality != MatchModality::face) return {};
  CHIPID_TRY(auto portrait, decode_portrait(report.read()));
  request.reference = std::move(portrait.encoded);
  return {};
}

Bytes copied(BytesView view) {
  return Bytes(view.begin(), view.end());
}

template <typename Value>
Result<Value> known(std::optional<Value> value, std::int32_t given, Value otherwise, const char* name) {
  if (value || given == 0) return value.value_or(otherwise);
  return fail(ErrorCode::usage_bad_value, name, "is no number of its enum");
}

Result<MatchRequest> request_of(const chipid_match_request& given) {
  CHIPID_TRY(const auto modality,
             known(match_modality_of(given.modality), given.modality, MatchModality::face, "modality"));
  CHIPID_TRY(const auto pad_level, known(pad_level_of(given.pad_level), given.pad_level, PadLevel::none, "pad_level"));
  CHIPID_TRY(const auto reference, bytes(given.reference, given.reference_size, "reference"));
  CHIPID_TRY(const auto probe, bytes(given.probe, given.probe_size, "probe"));
  MatchRequest request{.modality = modality,
                       .subtype = std::string(text_or_empty(given.subtype)),
                       .reference = copied(reference),
                       .probe = copied(probe),
                       .transaction_id = std::string(text_or_empty(given.transaction_id)),
                       .pad_level = pad_level};
  if (given.report == nullptr) return request;
  CHIPID_TRY(const auto report, find(given.report));
  CHIPID_CHECK(take_from(*report, request));
  return request;
}

// A picture of the caller's own may be anybody's: then the report it came with vouches for nothing.
Result<MatchSource> source_of_request(const chipid_match_request& given, const MatchRequest& asked) {
  if (given.report == nullptr || given.reference != nullptr) return source_of(asked.reference, nullptr);
  CHIPID_TRY(const auto report, find(given.report));
  return source_of(asked.reference, report.get());
}

void wipe_pictures(MatchRequest& request) {
  wipe(request.reference.data(), request.reference.size());
  wipe(request.probe.data(), request.probe.size());
}

}  // namespace
}  // namespace chipid::capi

using namespace chipid;
using namespace chipid::capi;

int chipid_match_provider_load(const char* path, chipid_match_provider** provider) {
  return make_handle(provider, [&]() -> Result<MatchProvider> {
    CHIPID_TRY(const auto given, text(path, "path"));
    return MatchProvider::load(path_of(given));
  });
}

const char* chipid_match_provider_name(const chipid_match_provider* provider) {
  return guarded_value<const char*>(nullptr, [&]() -> Result<const char*> {
    CHIPID_TRY(const auto found, find(provider));
    return found->name().c_str();
  });
}

int chipid_match_ask(const chipid_match_provider* provider, const chipid_match_request* request, chipid_match** match) {
  return make_handle(match, [&]() -> Result<Match> {
    CHIPID_TRY(const auto found, find(provider));
    CHIPID_TRY(const auto given, taken(request, "chipid_match_request"));
    CHIPID_TRY(const auto cancel, stop_token_of(given.cancel));
    CHIPID_TRY(auto asked, request_of(given));
    CHIPID_TRY(auto source, source_of_request(given, asked));
    auto result = request_match(*found, asked, {.cancel = cancel});
    wipe_pictures(asked);
    return Match(std::move(result), std::move(source));
  });
}
