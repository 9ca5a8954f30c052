#include "imaging/encode_png.hpp"

#include <png.h>

#include <csetjmp>

namespace chipid::imaging {
namespace {

[[noreturn]] void give_up(png_structp png, png_const_charp) {
  png_longjmp(png, 1);
}

void ignore(png_structp, png_const_charp) {}

void append(png_structp png, png_bytep bytes, std::size_t size) {
  auto& out = *static_cast<Bytes*>(png_get_io_ptr(png));
  out.insert(out.end(), bytes, bytes + size);
}

void flush_nothing(png_structp) {}

/// Owns what libpng holds.
class Writer {
 public:
  explicit Writer(Bytes& out) {
    png_ = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, give_up, ignore);
    if (png_ == nullptr) return;
    info_ = png_create_info_struct(png_);
    png_set_write_fn(png_, &out, append, flush_nothing);
  }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;
  ~Writer() { png_destroy_write_struct(&png_, &info_); }

  // Nothing with a destructor lives in this function, as the jump would pass it over.
  bool write(const ImageView& image) {
    if (info_ == nullptr || setjmp(png_jmpbuf(png_)) != 0) return false;
    const auto colour = image.format == PixelFormat::gray8 ? PNG_COLOR_TYPE_GRAY : PNG_COLOR_TYPE_RGB;
    png_set_IHDR(png_, info_, static_cast<png_uint_32>(image.width), static_cast<png_uint_32>(image.height), 8, colour,
                 PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_compression_level(png_, fast_compression);
    png_write_info(png_, info_);
    for (std::size_t y = 0; y < image.height; ++y) png_write_row(png_, image.row(y).data());
    png_write_end(png_, info_);
    return true;
  }

 private:
  // A third larger than the best, in a fifth of the time.
  static constexpr int fast_compression = 3;

  png_structp png_ = nullptr;
  png_infop info_ = nullptr;
};

}  // namespace

Result<Bytes> encode_png(const ImageView& image) {
  if (!image.is_whole()) return fail(ErrorCode::usage_bad_value, {}, "pixels missing");
  Bytes out;
  if (!Writer(out).write(image)) return fail(ErrorCode::internal, {}, "libpng");
  return out;
}

}  // namespace chipid::imaging
