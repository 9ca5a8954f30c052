#include <chipid/face.hpp>

namespace chipid {

std::string_view face_role_name(FaceRole role) noexcept {
  return role == FaceRole::reference ? "reference" : "probe";
}

std::string_view face_score_name(FaceScore score) noexcept {
  switch (score) {
    case FaceScore::mobilefacenet:
      return "mobilefacenet";
    case FaceScore::dlib:
      return "dlib";
    case FaceScore::fused:
      break;
  }
  return "fused";
}

}  // namespace chipid
