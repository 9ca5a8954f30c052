#include <chipid_virtual.h>

#include <algorithm>
#include <chipid/virtual_card.hpp>
#include <cstring>

#include "capi/status.hpp"

namespace chipid::virtual_card {
namespace {

// Made once and kept: what C callers borrow lives for ever.
const std::vector<SpecimenInfo>& all() {
  static const auto* const list = new std::vector<SpecimenInfo>(specimens());
  return *list;
}

chipid_virtual_specimen described(const SpecimenInfo& specimen) {
  return {.size = sizeof(chipid_virtual_specimen),
          .name = specimen.name.c_str(),
          .number = specimen.number.c_str(),
          .can = specimen.can.c_str(),
          .pin = specimen.pin.c_str(),
          .puk = specimen.puk.c_str(),
          .mrz = specimen.mrz.c_str(),
          .document_number = specimen.document_number.c_str(),
          .birth_date = specimen.birth_date.c_str(),
          .expiry_date = specimen.expiry_date.c_str(),
          .qr = specimen.qr.c_str(),
          .purpose_en = specimen.purpose_en.c_str(),
          .purpose_vi = specimen.purpose_vi.c_str()};
}

Result<> fill(chipid_virtual_specimen* out, const SpecimenInfo& specimen) {
  if (out == nullptr || out->size < sizeof out->size) return fail(ErrorCode::usage_bad_value, "specimen");
  const auto told = described(specimen);
  const auto size = out->size;
  std::memcpy(out, &told, std::min(size, sizeof told));
  out->size = size;
  return {};
}

}  // namespace
}  // namespace chipid::virtual_card

using namespace chipid;
using namespace chipid::virtual_card;

size_t chipid_virtual_count(void) {
  return all().size();
}

int chipid_virtual_at(size_t index, chipid_virtual_specimen* specimen) {
  return status_of([&]() -> Result<> {
    if (index >= all().size()) return fail(ErrorCode::usage_bad_value, "index");
    return fill(specimen, all()[index]);
  });
}

int chipid_virtual_find(const char* name, chipid_virtual_specimen* specimen) {
  return status_of([&]() -> Result<> {
    for (const auto& each : all()) {
      if (name != nullptr && each.name == name) return fill(specimen, each);
    }
    return fail(ErrorCode::usage_unknown_specimen);
  });
}
