#include "lds/dg4.hpp"

#include "lds/files.hpp"
#include "lds/in_file.hpp"

namespace chipid::lds {
namespace {

Result<IrisTemplate> parse_template(BiometricObject object) {
  IrisTemplate result{.header = std::move(object.header), .data = std::move(object.data)};
  if (is_iris_record(result.data)) {
    CHIPID_TRY(result.record, parse_iris_record(result.data));
  }
  return result;
}

Result<Dg4> parse(BytesView file) {
  CHIPID_TRY(auto objects, parse_biometric_group(file, file_info(File::dg4).tag));
  Dg4 dg4;
  for (auto& object : objects) {
    CHIPID_TRY(dg4.templates.emplace_back(), parse_template(std::move(object)));
  }
  return dg4;
}

}  // namespace

Result<Dg4> parse_dg4(BytesView file) {
  return in_file(File::dg4, parse(file));
}

}  // namespace chipid::lds
