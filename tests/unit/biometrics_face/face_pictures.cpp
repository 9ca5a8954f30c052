#include "face_pictures.hpp"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <numbers>
// Needs <cstdio> before it.
#include <jpeglib.h>

#include "biometrics/face/warp.hpp"
#include "imaging/decode_picture.hpp"
#include "imaging/to_rgb.hpp"
#include "support/vectors.hpp"

namespace chipid::test {
namespace {

bool is_required(const char* variable) {
  const auto* value = std::getenv(variable);
  return value != nullptr && std::string_view(value) == "1";
}

// TIFF with one entry, 0112, in an APP1 segment (Exif 2.3, 4.6).
Bytes exif(std::uint8_t orientation) {
  auto segment =
      hex("457869660000"
          "4D4D002A00000008"
          "0001"
          "0112000300000001"
          "00000000"
          "00000000");
  segment[25] = orientation;
  return segment;
}

}  // namespace

std::unique_ptr<FaceMatcher> real_matcher(FaceScore score) {
  auto matcher = open_face_matcher({.score = score});
  if (!matcher && matcher.error().code == ErrorCode::face_no_matcher && !is_required("CHIPID_REQUIRE_MODELS")) {
    WARN("skipped: " << matcher.error().where << " " << matcher.error().detail);
    return nullptr;
  }
  return ok(std::move(matcher));
}

std::optional<Bytes> astronaut_file() {
  const auto path = shared_vector("faces/astronaut.png");
  return path ? std::optional(read_bytes(*path)) : std::nullopt;
}

std::optional<imaging::Image> astronaut() {
  const auto file = astronaut_file();
  return file ? std::optional(imaging::to_rgb(ok(imaging::decode_picture(*file)))) : std::nullopt;
}

// The library ends the program at an error, which a picture of our own never makes.
Bytes jpeg(const imaging::Image& rgb, int quality, std::optional<std::uint8_t> orientation) {
  jpeg_compress_struct job{};
  jpeg_error_mgr errors{};
  job.err = jpeg_std_error(&errors);
  jpeg_create_compress(&job);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&job, &bytes, &size);
  job.image_width = static_cast<JDIMENSION>(rgb.width);
  job.image_height = static_cast<JDIMENSION>(rgb.height);
  job.input_components = 3;
  job.in_color_space = JCS_RGB;
  jpeg_set_defaults(&job);
  jpeg_set_quality(&job, quality, TRUE);
  jpeg_start_compress(&job, TRUE);
  if (orientation) {
    const auto segment = exif(*orientation);
    jpeg_write_marker(&job, JPEG_APP0 + 1, segment.data(), static_cast<unsigned>(segment.size()));
  }
  auto pixels = rgb.pixels;
  while (job.next_scanline < job.image_height) {
    JSAMPROW row = pixels.data() + job.next_scanline * rgb.width * 3;
    jpeg_write_scanlines(&job, &row, 1);
  }
  jpeg_finish_compress(&job);
  jpeg_destroy_compress(&job);
  Bytes file(bytes, bytes + size);
  std::free(bytes);
  return file;
}

imaging::Image turned(const imaging::Image& rgb, double degrees, double scale) {
  const double angle = degrees * std::numbers::pi / 180;
  const double grown = std::abs(std::cos(angle)) + std::abs(std::sin(angle));
  const auto side = static_cast<std::size_t>(scale * grown * static_cast<double>(std::max(rgb.width, rgb.height)));
  const biometrics::Similarity turn{.a = std::cos(angle) / scale, .b = -std::sin(angle) / scale};
  const auto middle = turn({static_cast<double>(side - 1) / 2, static_cast<double>(side - 1) / 2});
  return biometrics::warp(rgb.view(),
                          {turn.a, turn.b, static_cast<double>(rgb.width - 1) / 2 - middle.x,
                           static_cast<double>(rgb.height - 1) / 2 - middle.y},
                          side, side);
}

imaging::Image side_by_side(const imaging::Image& left, const imaging::Image& right) {
  const auto width = left.width + right.width;
  imaging::Image both{Bytes(width * left.height * 3), width, left.height, imaging::PixelFormat::rgb8};
  for (std::size_t y = 0; y < left.height; ++y) {
    const auto a = left.view().row(y);
    const auto b = right.view().row(y);
    const auto end = std::copy(a.begin(), a.end(), both.pixels.begin() + std::ptrdiff_t(y * width * 3));
    std::copy(b.begin(), b.end(), end);
  }
  return both;
}

}  // namespace chipid::test
