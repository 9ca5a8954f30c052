#include "jpeg_artefacts.hpp"

#include <cstdio>
#include <cstdlib>
// Needs <cstdio> before it.
#include <jpeglib.h>

namespace chipid::photographs {
namespace {

struct Encoded {
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
};

// The library ends the program at an error, which a picture of our own never makes.
Encoded encode(const imaging::Image& gray, int quality) {
  jpeg_compress_struct job{};
  jpeg_error_mgr errors{};
  job.err = jpeg_std_error(&errors);
  jpeg_create_compress(&job);
  Encoded encoded;
  jpeg_mem_dest(&job, &encoded.bytes, &encoded.size);
  job.image_width = static_cast<JDIMENSION>(gray.width);
  job.image_height = static_cast<JDIMENSION>(gray.height);
  job.input_components = 1;
  job.in_color_space = JCS_GRAYSCALE;
  jpeg_set_defaults(&job);
  jpeg_set_quality(&job, quality, TRUE);
  jpeg_start_compress(&job, TRUE);
  auto pixels = gray.pixels;
  while (job.next_scanline < job.image_height) {
    JSAMPROW row = pixels.data() + job.next_scanline * gray.width;
    jpeg_write_scanlines(&job, &row, 1);
  }
  jpeg_finish_compress(&job);
  jpeg_destroy_compress(&job);
  return encoded;
}

imaging::Image decode(const Encoded& encoded) {
  jpeg_decompress_struct job{};
  jpeg_error_mgr errors{};
  job.err = jpeg_std_error(&errors);
  jpeg_create_decompress(&job);
  jpeg_mem_src(&job, encoded.bytes, encoded.size);
  jpeg_read_header(&job, TRUE);
  jpeg_start_decompress(&job);
  imaging::Image gray{.width = job.output_width, .height = job.output_height};
  gray.pixels.resize(gray.width * gray.height);
  while (job.output_scanline < job.output_height) {
    JSAMPROW row = gray.pixels.data() + job.output_scanline * gray.width;
    jpeg_read_scanlines(&job, &row, 1);
  }
  jpeg_finish_decompress(&job);
  jpeg_destroy_decompress(&job);
  return gray;
}

}  // namespace

imaging::Image compressed(const imaging::Image& gray, int quality) {
  const auto encoded = encode(gray, quality);
  auto image = decode(encoded);
  std::free(encoded.bytes);
  return image;
}

}  // namespace chipid::photographs
