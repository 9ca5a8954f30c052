#include <chipid/diagnosis.hpp>
#include <chipid/face.hpp>

#include "diagnosis/system_name.hpp"
#include "imaging/decoder_program.hpp"

namespace chipid {
namespace {

Result<std::string> face_model() {
  CHIPID_TRY(const auto matcher, open_face_matcher());
  return matcher->model().name;
}

Result<> picture_decoder() {
  CHIPID_TRY(const auto program, imaging::find_decoder_program());
  (void)program;
  return {};
}

}  // namespace

Surroundings look_around(std::span<const std::filesystem::path> trust) {
  return {.now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()),
          .system = diagnosis::system_name(),
          .readers = list_readers(),
          .trust = trust.empty() ? TrustStore::load_default() : TrustStore::load(trust),
          .picture_decoder = picture_decoder(),
          .face_model = face_model(),
          .versions = component_versions()};
}

}  // namespace chipid
