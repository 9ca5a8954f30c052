#include <chipid/face.hpp>
#include <chrono>

namespace chipid {
namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

// Which picture it was stands before whatever the error said of the place.
MatchResult trouble_with(FaceRole role, Error error) {
  error.where = std::string(face_role_name(role)) + (error.where.empty() ? "" : ": ") + error.where;
  return unavailable_face_match(std::move(error));
}

MatchResult match_probe(FaceMatcher& matcher, const FaceTemplate& reference, BytesView probe_file) {
  const auto probe = matcher.enrol(probe_file, FaceRole::probe);
  return probe ? matcher.compare(reference, *probe) : trouble_with(FaceRole::probe, probe.error());
}

MatchResult match_files(FaceMatcher& matcher, BytesView reference_file, BytesView probe_file) {
  const auto reference = matcher.enrol(reference_file, FaceRole::reference);
  return reference ? match_probe(matcher, *reference, probe_file)
                   : trouble_with(FaceRole::reference, reference.error());
}

MatchResult timed(MatchResult result, const FaceMatcher& matcher, Clock::time_point start) {
  result.milliseconds = milliseconds_since(start);
  result.model = matcher.model().name;
  result.model_sha256 = matcher.model().sha256;
  result.calibration = matcher.model().calibration;
  return result;
}

}  // namespace

MatchResult unavailable_face_match(Error trouble) {
  return {.modality = MatchModality::face,
          .decision = MatchDecision::unavailable,
          .method = MatchMethod::local,
          .trouble = std::move(trouble)};
}

MatchResult match_faces(FaceMatcher& matcher, BytesView reference_file, BytesView probe_file) {
  const auto start = Clock::now();
  return timed(match_files(matcher, reference_file, probe_file), matcher, start);
}

MatchResult match_faces(FaceMatcher& matcher, const FaceTemplate& reference, BytesView probe_file) {
  const auto start = Clock::now();
  return timed(match_probe(matcher, reference, probe_file), matcher, start);
}

}  // namespace chipid
