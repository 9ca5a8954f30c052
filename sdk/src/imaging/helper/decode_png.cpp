#include <png.h>

#include <algorithm>
#include <csetjmp>
#include <vector>

#include "decode.hpp"

namespace chipid::imaging::helper {
namespace {

using protocol::Status;

constexpr png_uint_32 most_chunks = 1'000;

[[noreturn]] void give_up(png_structp png, png_const_charp) {
  png_longjmp(png, 1);
}

void ignore(png_structp, png_const_charp) {}

void read_bytes(png_structp png, png_bytep target, std::size_t size) {
  auto& rest = *static_cast<BytesView*>(png_get_io_ptr(png));
  if (size > rest.size()) png_error(png, "ends too early");
  std::copy_n(rest.data(), size, target);
  rest = rest.subspan(size);
}

/// Owns what libpng holds; its members outlive every jump.
class Png {
 public:
  explicit Png(BytesView encoded) : rest_(encoded) {
    png_ = png_create_read_struct(PNG_LIBPNG_VER_STRING, nullptr, give_up, ignore);
    if (png_ != nullptr) info_ = png_create_info_struct(png_);
  }
  Png(const Png&) = delete;
  Png& operator=(const Png&) = delete;
  ~Png() { png_destroy_read_struct(&png_, &info_, nullptr); }

  // Nothing with a destructor lives in this function, as the jump would pass it over.
  Status decode(Pixels& pixels) {
    if (info_ == nullptr) return Status::over_limit;
    if (setjmp(png_jmpbuf(png_)) != 0) return Status::damaged;
    open();
    if (!pixels.may_have(png_get_image_width(png_, info_), png_get_image_height(png_, info_)))
      return Status::over_limit;
    const auto passes = choose_colours();
    reserve(passes);
    if (!pixels.begin(announcement())) return Status::damaged;
    if (!(passes == 1 ? pass_rows(pixels) : pass_interlaced(passes, pixels))) return Status::damaged;
    png_read_end(png_, nullptr);
    return Status::decoded;
  }

 private:
  void open() {
    png_set_read_fn(png_, &rest_, read_bytes);
    png_set_user_limits(png_, ImageView::max_side, ImageView::max_side);
    png_set_chunk_cache_max(png_, most_chunks);
    png_set_chunk_malloc_max(png_, max_encoded_size);
    png_read_info(png_, info_);
  }

  // 8 bits, no palette, on white.
  int choose_colours() {
    png_set_expand(png_);
    png_set_scale_16(png_);
    png_color_16 white{.index = 0, .red = 0xFF, .green = 0xFF, .blue = 0xFF, .gray = 0xFF};
    if (png_get_bit_depth(png_, info_) == 16) white.red = white.green = white.blue = white.gray = 0xFFFF;
    png_set_background(png_, &white, PNG_BACKGROUND_GAMMA_SCREEN, 0, 1.0);
    const auto passes = png_set_interlace_handling(png_);
    png_read_update_info(png_, info_);
    return passes;
  }

  void reserve(int passes) {
    row_size_ = png_get_rowbytes(png_, info_);
    rows_.resize(row_size_ * (passes == 1 ? 1 : height()));
  }

  [[nodiscard]] std::size_t height() const { return png_get_image_height(png_, info_); }

  [[nodiscard]] protocol::Answer announcement() const {
    return {.status = Status::decoded,
            .format = png_get_channels(png_, info_) == 1 ? PixelFormat::gray8 : PixelFormat::rgb8,
            .width = png_get_image_width(png_, info_),
            .height = png_get_image_height(png_, info_)};
  }

  bool pass_rows(Pixels& pixels) {
    for (std::size_t y = 0; y < height(); ++y) {
      png_read_row(png_, rows_.data(), nullptr);
      if (!pixels.row(rows_)) return false;
    }
    return true;
  }

  bool pass_interlaced(int passes, Pixels& pixels) {
    for (int pass = 0; pass < passes; ++pass) {
      for (std::size_t y = 0; y < height(); ++y) png_read_row(png_, rows_.data() + y * row_size_, nullptr);
    }
    return pixels.row(rows_);
  }

  BytesView rest_;
  Bytes rows_;
  std::size_t row_size_ = 0;
  png_structp png_ = nullptr;
  png_infop info_ = nullptr;
};

}  // namespace

Status decode_png(BytesView encoded, Pixels& pixels) {
  return Png(encoded).decode(pixels);
}

}  // namespace chipid::imaging::helper
