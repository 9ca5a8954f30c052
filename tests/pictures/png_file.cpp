#include "png_file.hpp"

#include <png.h>

#include <cstdio>
#include <memory>

namespace chipid::photographs {
namespace {

// Grain compresses best as it is and at the highest level, which libpng's simple functions do not offer. The library
// ends the program at an error, which a picture of our own never makes.
void write(std::FILE* file, const imaging::Image& gray) {
  auto* png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  auto* info = png_create_info_struct(png);
  png_init_io(png, file);
  png_set_compression_level(png, 9);
  png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  png_set_IHDR(png, info, static_cast<png_uint_32>(gray.width), static_cast<png_uint_32>(gray.height), 8,
               PNG_COLOR_TYPE_GRAY, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_BASE, PNG_FILTER_TYPE_BASE);
  png_write_info(png, info);
  for (std::size_t y = 0; y < gray.height; ++y) png_write_row(png, gray.pixels.data() + y * gray.width);
  png_write_end(png, info);
  png_destroy_write_struct(&png, &info);
}

}  // namespace

Result<> write_png(const std::filesystem::path& file, const imaging::Image& gray) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> output(std::fopen(file.c_str(), "wb"), std::fclose);
  if (!output) return fail(ErrorCode::usage_file, file.string());
  write(output.get(), gray);
  if (std::ferror(output.get()) != 0) return fail(ErrorCode::usage_file, file.string());
  return {};
}

}  // namespace chipid::photographs
