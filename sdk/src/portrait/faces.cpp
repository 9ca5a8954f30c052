#include "portrait/portrait.hpp"

namespace chipid::portrait {
namespace {

enum class Family { none, jpeg, jpeg2000 };

Family family_of(lds::ImageFormat format) {
  switch (format) {
    case lds::ImageFormat::jpeg:
      return Family::jpeg;
    case lds::ImageFormat::jp2:
    case lds::ImageFormat::jpeg2000_codestream:
      return Family::jpeg2000;
    case lds::ImageFormat::unknown:
      break;
  }
  return Family::none;
}

// ISO/IEC 19794-5:2005, 5.7.2
Family declared(const lds::ImageInformation& information) {
  constexpr Family families[] = {Family::jpeg, Family::jpeg2000};
  return information.image_data_type < std::size(families) ? families[information.image_data_type] : Family::none;
}

Family declared(lds::FaceImageDataFormat format) {
  switch (format) {
    case lds::FaceImageDataFormat::jpeg:
      return Family::jpeg;
    case lds::FaceImageDataFormat::jpeg2000_lossy:
    case lds::FaceImageDataFormat::jpeg2000_lossless:
      return Family::jpeg2000;
    case lds::FaceImageDataFormat::unknown:
    case lds::FaceImageDataFormat::other:
      break;
  }
  return Family::none;
}

// A record that names no format is believed to hold what the picture's first bytes say.
bool contradicts(Family declared_family, lds::ImageFormat found) {
  return declared_family != Family::none && declared_family != family_of(found);
}

Face face_of(const lds::FacialImage& image) {
  const auto& information = image.image_information;
  return {.picture = image.image,
          .format = image.format,
          .mislabelled = contradicts(declared(information), image.format),
          .width = information.width,
          .height = information.height};
}

Face face_of(const lds::FaceRepresentation& representation) {
  return {.picture = representation.image,
          .format = representation.format,
          .mislabelled = contradicts(declared(representation.declared_format), representation.format),
          .width = representation.width,
          .height = representation.height};
}

template <typename T>
std::optional<Face> first_of(const std::optional<std::vector<T>>& pictures) {
  if (!pictures || pictures->empty()) return std::nullopt;
  return face_of(pictures->front());
}

}  // namespace

std::optional<Face> first_face(const lds::Dg2& dg2) {
  for (const auto& face : dg2.templates) {
    if (auto found = first_of(face.facial_images)) return found;
    if (auto found = first_of(face.representations)) return found;
  }
  return std::nullopt;
}

}  // namespace chipid::portrait
