#include "lds/dg2.hpp"

#include "lds/files.hpp"
#include "lds/in_file.hpp"

namespace chipid::lds {
namespace {

Result<BiometricTemplate> parse_face(BiometricObject object) {
  BiometricTemplate face{.header = std::move(object.header), .data = std::move(object.data)};
  if (is_facial_record(face.data)) {
    CHIPID_TRY(face.facial_images, parse_facial_record(face.data));
  } else if (is_face_image_data(face.data)) {
    CHIPID_TRY(face.representations, parse_face_image_data(face.data));
  }
  return face;
}

Result<Dg2> parse(BytesView file) {
  CHIPID_TRY(auto objects, parse_biometric_group(file, file_info(File::dg2).tag));
  Dg2 dg2;
  for (auto& object : objects) {
    CHIPID_TRY(dg2.templates.emplace_back(), parse_face(std::move(object)));
  }
  return dg2;
}

}  // namespace

Result<Dg2> parse_dg2(BytesView file) {
  return in_file(File::dg2, parse(file));
}

}  // namespace chipid::lds
