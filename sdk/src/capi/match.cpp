#include "match.hpp"

#include "enums.hpp"
#include "make_handle.hpp"
#include "report.hpp"

namespace chipid::capi {
namespace {

void describe_score(const MatchResult& result, chipid_match_info& info) {
  info.has_score = result.score ? 1 : 0;
  info.score = result.score.value_or(0);
  info.has_threshold = result.threshold ? 1 : 0;
  info.threshold = result.threshold.value_or(0);
  info.tries_left = result.tries_left ? static_cast<std::int32_t>(*result.tries_left) : -1;
  info.trouble = result.trouble ? error_number(result.trouble->code) : 0;
  info.milliseconds = result.milliseconds;
}

void describe_maker(const MatchResult& result, chipid_match_info& info) {
  info.modality = number_of(result.modality);
  info.decision = number_of(result.decision);
  info.method = number_of(result.method);
  info.pad_level = number_of(result.pad_level);
  info.model = result.model.c_str();
  info.calibration = result.calibration.c_str();
  info.transaction_id = result.transaction_id.c_str();
}

}  // namespace
}  // namespace chipid::capi

using namespace chipid;
using namespace chipid::capi;

int chipid_match_get(const chipid_match* match, chipid_match_info* info) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(clear(info, "info"));
    CHIPID_TRY(const auto found, find(match));
    chipid_match_info told{};
    told.size = sizeof told;
    describe_maker(found->result, told);
    describe_score(found->result, told);
    told.text_en = found->text.en.c_str();
    told.text_vi = found->text.vi.c_str();
    return fill(info, told, "info");
  });
}

int chipid_match_json(const chipid_match* match, char** json) {
  return make_text(json, [&]() -> Result<std::string> {
    CHIPID_TRY(const auto found, find(match));
    return to_json(found->result);
  });
}

int chipid_report_match_at(const chipid_report* report, size_t index, chipid_match** match) {
  return make_handle(match, [&]() -> Result<Match> {
    CHIPID_TRY(const auto found, find(report));
    CHIPID_TRY(const auto* entry, at(found->read().matches, index));
    return Match(*entry);
  });
}

int chipid_report_with_match(const chipid_report* report, const chipid_match* match, const char* purpose,
                             chipid_report** made) {
  return make_handle(made, [&]() -> Result<Report> {
    CHIPID_TRY(const auto found, find(report));
    CHIPID_TRY(const auto compared, find(match));
    if (!found->is_read()) return fail(ErrorCode::usage_bad_value, "report", "is no read");
    if (!belongs_to(*compared, *found))
      return fail(ErrorCode::usage_bad_value, "match", "is not of this report's document");
    return found->with(compared->result, text_or_empty(purpose));
  });
}
