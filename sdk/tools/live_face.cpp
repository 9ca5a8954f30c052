#include "live_face.hpp"

#include <chipid/qr_picture.hpp>
#include <chipid/site_key.hpp>
#include <chrono>

#include "verify_inputs.hpp"

namespace chipid::tool {
namespace {

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

Result<Bytes> read_picture(const std::string& path) {
  auto file = read_whole_file(path, max_picture_size);
  if (file || file.error().code != ErrorCode::evidence_too_large) return file;
  return fail(ErrorCode::picture_over_limit, path);
}

// Which of the two pictures it was is lost otherwise.
Error about(std::string_view picture, Error error) {
  error.where = error.where.empty() ? std::string(picture) : std::string(picture) + ": " + error.where;
  return error;
}

Result<FaceTemplate> enrol(FaceMatcher& matcher, const FaceReference& reference) {
  if (!reference.portrait) return matcher.enrol(reference.encoded, FaceRole::reference);
  const auto& portrait = *reference.portrait;
  const FacePixels pixels{portrait.pixels, portrait.width, portrait.height, portrait.width * 3};
  return matcher.enrol(pixels, FaceRole::reference);
}

}  // namespace

Result<FaceReference> reference_of(const ReadReport& report) {
  CHIPID_TRY(auto portrait, decode_portrait(report));
  FaceReference reference{.encoded = portrait.encoded,
                          .portrait = std::move(portrait),
                          .personal_number = report.document.number.value_or("")};
  for (const auto& file : report.files) {
    if (!file.bytes.empty()) reference.files[file.file] = file.bytes;
  }
  return reference;
}

LiveFace::LiveFace(Bytes probe, std::optional<MatchProvider> provider, FaceMatcherOptions matcher, PadLevel pad_level)
    : probe_(std::move(probe)), provider_(std::move(provider)), matcher_(std::move(matcher)), pad_level_(pad_level) {
  if (!provider_) local_ = std::async(std::launch::async, [this] { return look(); });
}

LiveFace::~LiveFace() {
  if (local_.valid()) local_.wait();
  wipe(probe_.data(), probe_.size());
}

LiveFace::Local LiveFace::look() const {
  Local local;
  local.matcher = open_face_matcher(matcher_);
  if (!local.matcher) return local;
  const auto start = Clock::now();
  local.probe = (*local.matcher)->enrol(probe_, FaceRole::probe);
  local.milliseconds = milliseconds_since(start);
  return local;
}

MatchResult LiveFace::compare(const FaceReference& reference, const std::stop_token& cancel) {
  auto result = provider_ ? ask(reference, cancel) : compare_here(reference);
  result.pad_level = pad_level_;
  return result;
}

MatchResult LiveFace::compare_here(const FaceReference& reference) {
  const auto local = local_.get();
  if (!local.matcher) return unavailable_face_match(local.matcher.error());
  if (!local.probe) return unavailable_face_match(about("probe", local.probe.error()));
  const auto start = Clock::now();
  const auto enrolled = enrol(**local.matcher, reference);
  if (!enrolled) return unavailable_face_match(about("reference", enrolled.error()));
  auto result = (*local.matcher)->compare(*enrolled, *local.probe);
  result.milliseconds = local.milliseconds + milliseconds_since(start);
  return result;
}

MatchResult LiveFace::ask(const FaceReference& reference, const std::stop_token& cancel) const {
  MatchRequest request{.reference = reference.encoded,
                       .probe = probe_,
                       .files = reference.files,
                       .personal_number = reference.personal_number,
                       .pad_level = pad_level_};
  auto result = request_match(*provider_, request, {.cancel = cancel});
  wipe(request.reference.data(), request.reference.size());
  wipe(request.probe.data(), request.probe.size());
  return result;
}

void LiveFaceOptions::add_to(CLI::App& command) {
  const std::string group = "Face";
  command
      .add_option("--provider", provider_,
                  "Who compares: `local` (this machine, a clerk's aid; the default) or a match service by its profile")
      ->group(group)
      ->type_name("local|PROFILE.json");
  command.add_option("--signed-by", signers_, "Take that profile only with the signature of one of these keys (PEM)")
      ->group(group)
      ->type_name("PATH");
  command
      .add_option("--models", models_, "The models of the local matcher (default: where scripts/face-models put them)")
      ->group(group)
      ->type_name("DIR");
  command.add_option("--calibration", calibration_, "What `chipid match calibrate` measured on this site's people")
      ->group(group)
      ->type_name("FILE");
  command.add_flag("--attended", attended_, "A clerk saw the picture being taken of the person at the counter")
      ->group(group);
}

std::string LiveFaceOptions::first_given() const {
  if (!provider_.empty()) return "--provider";
  if (!signers_.empty()) return "--signed-by";
  if (!models_.empty()) return "--models";
  if (!calibration_.empty()) return "--calibration";
  return attended_ ? "--attended" : "";
}

// An option that would do nothing was meant for something.
Result<> LiveFaceOptions::check() const {
  if (is_local() && !signers_.empty()) {
    return fail(ErrorCode::usage_bad_value, "--signed-by", "--provider names no profile");
  }
  if (!is_local() && (!models_.empty() || !calibration_.empty())) {
    return fail(ErrorCode::usage_bad_value, "--models, --calibration", "the service of --provider has its own");
  }
  return {};
}

Result<std::optional<MatchProvider>> LiveFaceOptions::provider() const {
  if (is_local()) return std::nullopt;
  if (signers_.empty()) return MatchProvider::load(provider_);
  CHIPID_TRY(const auto signers, load_enrolled_keys(signers_));
  return MatchProvider::load(provider_, signers.keys);
}

Result<std::unique_ptr<LiveFace>> LiveFaceOptions::open(const std::string& probe) const {
  CHIPID_CHECK(check());
  CHIPID_TRY(auto provider, this->provider());
  CHIPID_TRY(auto picture, read_picture(probe));
  FaceMatcherOptions matcher{.models = models_, .calibration = calibration_};
  return std::make_unique<LiveFace>(std::move(picture), std::move(provider), std::move(matcher),
                                    attended_ ? PadLevel::attended : PadLevel::none);
}

}  // namespace chipid::tool
