#include <chipid/diagnosis.hpp>

#include "make_handle.hpp"

using namespace chipid;
using namespace chipid::capi;

int chipid_diagnose(const char* const* trust, size_t count, int* problem, char** json) {
  return make_text(json, [&]() -> Result<std::string> {
    if (problem != nullptr) *problem = 0;
    CHIPID_TRY(const auto places, paths(trust, count, "trust"));
    const auto diagnosis = diagnose(look_around(places));
    if (problem != nullptr) *problem = has_problem(diagnosis) ? 1 : 0;
    return to_json(diagnosis);
  });
}

int chipid_diagnosis_bundle(const char* const* trust, size_t count, char** json) {
  return make_text(json, [&]() -> Result<std::string> {
    CHIPID_TRY(const auto places, paths(trust, count, "trust"));
    return diagnosis_bundle(diagnose(look_around(places)));
  });
}
