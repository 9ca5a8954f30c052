#include <chipid/face.hpp>
#include <chipid/portrait.hpp>

#include "in_use.hpp"
#include "make_handle.hpp"
#include "match.hpp"
#include "report.hpp"

namespace chipid::capi {

/// A matcher, one comparison at a time.
struct FaceMatcherInUse {
  std::unique_ptr<FaceMatcher> matcher;
  InUse in_use = {};
};

template <>
struct HandleTraits<chipid_face_matcher> {
  using Object = FaceMatcherInUse;
  static constexpr auto name = "chipid_face_matcher";
};

namespace {

Result<FaceTemplate> enrol(FaceMatcher& matcher, const Report& report) {
  CHIPID_TRY(const auto portrait, decode_portrait(report.read()));
  return matcher.enrol(
      {.rgb = portrait.pixels, .width = portrait.width, .height = portrait.height, .stride = portrait.width * 3},
      FaceRole::reference);
}

MatchResult match_portrait(FaceMatcher& matcher, const Report& report, BytesView probe) {
  auto enrolled = enrol(matcher, report);
  if (enrolled) return match_faces(matcher, *enrolled, probe);
  enrolled.error().where = "reference";
  return unavailable_face_match(std::move(enrolled.error()));
}

}  // namespace
}  // namespace chipid::capi

using namespace chipid;
using namespace chipid::capi;

int chipid_face_matcher_open(const chipid_face_options* options, chipid_face_matcher** matcher) {
  return guarded([&]() -> Result<> {
    CHIPID_CHECK(empty(matcher, "matcher"));
    CHIPID_TRY(const auto asked, taken(options, "chipid_face_options"));
    CHIPID_TRY(auto opened, open_face_matcher({.models = path_of(text_or_empty(asked.models)),
                                               .calibration = path_of(text_or_empty(asked.calibration))}));
    *matcher = give<chipid_face_matcher>(std::shared_ptr<FaceMatcherInUse>(new FaceMatcherInUse{std::move(opened)}));
    return {};
  });
}

int chipid_face_match(chipid_face_matcher* matcher, const uint8_t* reference, size_t reference_size,
                      const uint8_t* probe, size_t probe_size, chipid_match** match) {
  return make_handle(match, [&]() -> Result<Match> {
    CHIPID_TRY(const auto found, find(matcher));
    CHIPID_TRY(const auto alone, found->in_use.use("chipid_face_matcher"));
    CHIPID_TRY(const auto document, bytes(reference, reference_size, "reference"));
    CHIPID_TRY(const auto live, bytes(probe, probe_size, "probe"));
    return Match(match_faces(*found->matcher, document, live), source_of(document, nullptr));
  });
}

int chipid_face_match_report(chipid_face_matcher* matcher, const chipid_report* report, const uint8_t* probe,
                             size_t probe_size, chipid_match** match) {
  return make_handle(match, [&]() -> Result<Match> {
    CHIPID_TRY(const auto found, find(matcher));
    CHIPID_TRY(const auto alone, found->in_use.use("chipid_face_matcher"));
    CHIPID_TRY(const auto document, find(report));
    CHIPID_TRY(const auto live, bytes(probe, probe_size, "probe"));
    return Match(match_portrait(*found->matcher, *document, live), source_of({}, document.get()));
  });
}
