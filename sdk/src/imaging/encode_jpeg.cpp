#include "imaging/encode_jpeg.hpp"

#include <chipid/secret.hpp>
#include <csetjmp>
#include <cstdio>
#include <cstdlib>

#include <jpeglib.h>

namespace chipid::imaging {
namespace {

constexpr int quality = 95;

struct Errors {
  jpeg_error_mgr manager;
  std::jmp_buf jump;
};

[[noreturn]] void give_up(j_common_ptr info) {
  std::longjmp(reinterpret_cast<Errors*>(info->err)->jump, 1);
}

void say_nothing(j_common_ptr) {}

/// Owns what libjpeg holds; its members outlive every jump.
class Encoder {
 public:
  Encoder() {
    info_.err = jpeg_std_error(&errors_.manager);
    errors_.manager.error_exit = give_up;
    errors_.manager.output_message = say_nothing;
  }
  Encoder(const Encoder&) = delete;
  Encoder& operator=(const Encoder&) = delete;
  ~Encoder() {
    jpeg_destroy_compress(&info_);
    if (memory_ != nullptr) wipe(memory_, size_);
    std::free(memory_);
  }

  // Nothing with a destructor lives in this function, as the jump would pass it over.
  bool encode(const ImageView& image) {
    if (setjmp(errors_.jump) != 0) return false;
    jpeg_create_compress(&info_);
    jpeg_mem_dest(&info_, &memory_, &size_);
    describe(image);
    jpeg_start_compress(&info_, TRUE);
    for (std::size_t y = 0; y < image.height; ++y) {
      // libjpeg reads the row only.
      auto* row = const_cast<JSAMPROW>(image.row(y).data());
      jpeg_write_scanlines(&info_, &row, 1);
    }
    jpeg_finish_compress(&info_);
    return true;
  }

  [[nodiscard]] Bytes bytes() const { return {memory_, memory_ + size_}; }

 private:
  void describe(const ImageView& image) {
    const bool gray = image.format == PixelFormat::gray8;
    info_.image_width = static_cast<JDIMENSION>(image.width);
    info_.image_height = static_cast<JDIMENSION>(image.height);
    info_.input_components = gray ? 1 : 3;
    info_.in_color_space = gray ? JCS_GRAYSCALE : JCS_RGB;
    jpeg_set_defaults(&info_);
    jpeg_set_quality(&info_, quality, TRUE);
    info_.comp_info[0].h_samp_factor = 1;
    info_.comp_info[0].v_samp_factor = 1;
  }

  jpeg_compress_struct info_{};
  Errors errors_{};
  unsigned char* memory_ = nullptr;
  unsigned long size_ = 0;
};

}  // namespace

Result<Bytes> encode_jpeg(const ImageView& image) {
  if (!image.is_whole()) return fail(ErrorCode::usage_bad_value, "picture");
  Encoder encoder;
  if (!encoder.encode(image)) return fail(ErrorCode::internal, "picture", "JPEG");
  return encoder.bytes();
}

}  // namespace chipid::imaging
