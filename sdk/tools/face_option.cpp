#include "face_option.hpp"

namespace chipid::tool {

void FaceOption::add_to(CLI::App& command) {
  command
      .add_option("--match-face", probe_,
                  "Compare the person in this picture (JPEG, PNG) with the chip's portrait; anything but a clear match "
                  "makes the verdict `review`")
      ->group("Face")
      ->type_name("IMAGE");
  command.add_flag("--keep-probe", keep_, "Keep that picture in the evidence too")->group("Face");
  options_.add_to(command);
}

Result<> FaceOption::prepare(bool without_portrait, bool evidence) {
  if (probe_.empty()) {
    const auto given = keep_ ? "--keep-probe" : options_.first_given();
    if (given.empty()) return {};
    return fail(ErrorCode::usage_bad_value, given, "--match-face is missing");
  }
  if (without_portrait) {
    return fail(ErrorCode::usage_bad_value, "--match-face", "the portrait (DG2) is left out: --no-portrait, --files");
  }
  if (keep_ && !evidence) return fail(ErrorCode::usage_bad_value, "--keep-probe", "--evidence is missing");
  CHIPID_TRY(face_, options_.open(probe_));
  if (keep_ && face_->probe().size() > max_evidence_probe) {
    return fail(ErrorCode::picture_over_limit, "--keep-probe", "evidence keeps at most 4 MiB");
  }
  prestart_portrait_decoder();
  return {};
}

void FaceOption::match(ReadReport& report, const Policy& policy, const std::stop_token& cancel) const {
  if (!face_) return;
  const auto reference = reference_of(report);
  add_match(report, reference ? face_->compare(*reference, cancel) : unavailable_face_match(reference.error()), policy);
}

std::optional<Bytes> FaceOption::kept_probe() const {
  return keep_ && face_ ? std::optional(face_->probe()) : std::nullopt;
}

}  // namespace chipid::tool
