#include "lds/dg3.hpp"

#include "lds/files.hpp"
#include "lds/in_file.hpp"

namespace chipid::lds {
namespace {

Result<FingerTemplate> parse_template(BiometricObject object) {
  FingerTemplate result{.header = std::move(object.header), .data = std::move(object.data)};
  if (is_finger_record(result.data)) {
    CHIPID_TRY(result.record, parse_finger_record(result.data));
  }
  return result;
}

Result<Dg3> parse(BytesView file) {
  CHIPID_TRY(auto objects, parse_biometric_group(file, file_info(File::dg3).tag));
  Dg3 dg3;
  for (auto& object : objects) {
    CHIPID_TRY(dg3.templates.emplace_back(), parse_template(std::move(object)));
  }
  return dg3;
}

}  // namespace

Result<Dg3> parse_dg3(BytesView file) {
  return in_file(File::dg3, parse(file));
}

}  // namespace chipid::lds
