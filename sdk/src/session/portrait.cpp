#include <chipid/portrait.hpp>

#include "imaging/decode_picture.hpp"
#include "imaging/encode_png.hpp"
#include "portrait/portrait.hpp"
#include "session/document.hpp"

namespace chipid {
namespace {

tl::unexpected<Error> absent(const char* why) {
  return fail(ErrorCode::file_absent, "DG2", why);
}

Result<portrait::Face> face_in(const ReadReport& report) {
  const auto* file = report.find(File::dg2);
  if (file == nullptr) return absent("was not read");
  if (file->error) return fail(*file->error);
  CHIPID_TRY(const auto dg2, lds::parse_dg2(file->bytes));
  auto face = portrait::first_face(dg2);
  if (!face) return absent("holds no face");
  return *std::move(face);
}

bool hash_was_checked(const Verification& verification) {
  const auto* check = verification.find("dg2.hash");
  return check != nullptr && check->status == CheckStatus::passed;
}

}  // namespace

void prestart_portrait_decoder() noexcept {
  imaging::prestart_decoder();
}

Result<Portrait> decode_portrait(const ReadReport& report) {
  CHIPID_TRY(auto face, face_in(report));
  CHIPID_TRY(auto image, portrait::decode(face));
  return Portrait{.pixels = std::move(image.pixels),
                  .width = image.width,
                  .height = image.height,
                  .format = session::format_name(face.format),
                  .encoded = std::move(face.picture),
                  .hash_checked = hash_was_checked(report.verification)};
}

Result<Bytes> to_png(const Portrait& portrait) {
  return imaging::encode_png({.pixels = portrait.pixels,
                              .width = portrait.width,
                              .height = portrait.height,
                              .stride = portrait.width * imaging::bytes_per_pixel(imaging::PixelFormat::rgb8),
                              .format = imaging::PixelFormat::rgb8});
}

}  // namespace chipid
