#include <chipid/face.hpp>

namespace chipid {

Result<std::unique_ptr<FaceMatcher>> open_face_matcher(const FaceMatcherOptions& options) {
  return fail(ErrorCode::face_no_matcher, options.models.string());
}

}  // namespace chipid
