#include "face_work.hpp"

#include <QBuffer>
#include <QFile>
#include <chipid/picture.hpp>
#include <chipid/qr_picture.hpp>
#include <chrono>

#include "logic/face_stage.hpp"

namespace chipid::counter {
namespace {

using Clock = std::chrono::steady_clock;

void wipe(Bytes& bytes) {
  chipid::wipe(bytes.data(), bytes.size());
  bytes.clear();
}

void wipe(ReadReport& report) {
  for (auto& file : report.files) wipe(file.bytes);
}

FacePixels pixels_of(const QImage& image) {
  const auto size = static_cast<std::size_t>(image.sizeInBytes());
  return {.rgb = {image.constBits(), size},
          .width = static_cast<std::size_t>(image.width()),
          .height = static_cast<std::size_t>(image.height()),
          .stride = static_cast<std::size_t>(image.bytesPerLine())};
}

QImage as_rgb(const QImage& image) {
  return image.format() == QImage::Format_RGB888 ? image : image.convertToFormat(QImage::Format_RGB888);
}

// Which of the two pictures it was stands before whatever is said of the place.
MatchResult trouble_with(FaceRole role, Error error) {
  error.where = std::string(face_role_name(role)) + (error.where.empty() ? "" : ": ") + error.where;
  return unavailable_face_match(std::move(error));
}

// A camera's picture has no file as yet: services take files.
Bytes as_jpeg(const QImage& image) {
  constexpr int quality = 92;
  QByteArray file;
  QBuffer buffer(&file);
  buffer.open(QIODevice::WriteOnly);
  if (!image.save(&buffer, "JPG", quality)) return {};
  Bytes bytes(file.begin(), file.end());
  chipid::wipe(file.data(), static_cast<std::size_t>(file.size()));
  return bytes;
}

}  // namespace

FaceReadiness FaceWork::open(const FaceSetup& setup, ReadReport report) {
  close();
  report_ = std::move(report);
  matcher_ = open_face_matcher(setup.matcher);
  FaceReadiness readiness{.by_service = !setup.provider.empty(), .hints = matcher_.has_value()};
  if (!readiness.by_service) {
    if (!matcher_) readiness.trouble = matcher_.error();
    return readiness;
  }
  auto provider = MatchProvider::load(setup.provider);
  if (!provider) {
    readiness.trouble = provider.error();
    return readiness;
  }
  readiness.service = provider->name();
  readiness.notice = provider->notice();
  provider_ = *std::move(provider);
  return readiness;
}

Result<Portrait> FaceWork::portrait() const {
  if (!report_) return fail(ErrorCode::file_absent);
  return decode_portrait(*report_);
}

void FaceWork::prepare_reference() {
  if (reference_ || !matcher_ || provider_) return;
  auto decoded = portrait();
  if (!decoded) {
    reference_ = tl::unexpected(decoded.error());
    return;
  }
  const FacePixels pixels{decoded->pixels, decoded->width, decoded->height, decoded->width * 3};
  reference_ = (*matcher_)->enrol(pixels, FaceRole::reference);
  wipe(decoded->pixels);
  wipe(decoded->encoded);
}

Glance FaceWork::look(const QImage& frame) {
  if (!matcher_) return {.trouble = matcher_.error()};
  const auto rgb = as_rgb(frame);
  const auto seen = (*matcher_)->enrol(pixels_of(rgb), FaceRole::probe);
  if (!seen) return {.trouble = seen.error()};
  return {.quality = seen->quality()};
}

Result<Probe> FaceWork::load(const std::filesystem::path& path) {
  QFile file(QString::fromStdString(path.string()));
  if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::usage_file, path.string());
  if (file.size() > static_cast<qint64>(max_picture_size)) return fail(ErrorCode::picture_over_limit);
  const auto content = file.readAll();
  Probe probe{.file = Bytes(content.begin(), content.end())};
  CHIPID_TRY(auto picture, decode_picture(probe.file));
  const QImage view(picture.rgb.data(), static_cast<int>(picture.width), static_cast<int>(picture.height),
                    static_cast<qsizetype>(picture.width * 3), QImage::Format_RGB888);
  probe.pixels = view.copy();
  wipe(picture.rgb);
  return probe;
}

MatchResult FaceWork::compare(Probe probe, const std::stop_token& cancel) {
  auto result = provider_ ? ask_service(probe, cancel) : compare_here(probe);
  result.pad_level = probe.pad_level;
  wipe(probe.file);
  return result;
}

MatchResult FaceWork::compare_here(const Probe& probe) {
  if (!matcher_) return unavailable_face_match(matcher_.error());
  const auto start = Clock::now();
  prepare_reference();
  if (!*reference_) return trouble_with(FaceRole::reference, reference_->error());
  const auto rgb = as_rgb(probe.pixels);
  const auto face = (*matcher_)->enrol(pixels_of(rgb), FaceRole::probe);
  if (!face) return trouble_with(FaceRole::probe, face.error());
  auto result = (*matcher_)->compare(**reference_, *face);
  result.milliseconds = std::chrono::duration<double, std::milli>(Clock::now() - start).count();
  return result;
}

// With a portrait that is not proven to be the signed one nothing could be said of the holder, and nothing is sent.
MatchResult FaceWork::ask_service(Probe& probe, const std::stop_token& cancel) const {
  if (!report_ || !is_portrait_proven(report_->verification)) {
    return trouble_with(FaceRole::reference, {.code = ErrorCode::export_invalid});
  }
  auto decoded = portrait();
  if (!decoded) return trouble_with(FaceRole::reference, decoded.error());
  if (probe.file.empty()) probe.file = as_jpeg(probe.pixels);
  MatchRequest request{.reference = std::move(decoded->encoded),
                       .probe = probe.file,
                       .personal_number = report_->document.number.value_or(""),
                       .pad_level = probe.pad_level};
  for (const auto& file : report_->files) {
    if (!file.bytes.empty()) request.files[file.file] = file.bytes;
  }
  auto result = request_match(*provider_, request, {.cancel = cancel});
  wipe(decoded->pixels);
  wipe(request.reference);
  wipe(request.probe);
  for (auto& [file, bytes] : request.files) wipe(bytes);
  return result;
}

void FaceWork::close() {
  reference_.reset();
  if (report_) wipe(*report_);
  report_.reset();
  provider_.reset();
  matcher_ = fail(ErrorCode::face_no_matcher);
}

}  // namespace chipid::counter
