#include <csetjmp>
#include <cstdio>

#include <jpeglib.h>

#include <jerror.h>

#include "decode.hpp"

namespace chipid::imaging::helper {
namespace {

using protocol::Status;

/// libjpeg's error handling: it jumps out of a function that must not return.
struct Errors {
  jpeg_error_mgr manager;
  std::jmp_buf jump;
  bool damaged;
};

Errors& errors_of(j_common_ptr info) {
  return *reinterpret_cast<Errors*>(info->err);
}

[[noreturn]] void give_up(j_common_ptr info) {
  std::longjmp(errors_of(info).jump, 1);
}

// Bytes too many between two markers cost nothing, nor does a later version of the header; all other warnings mean that
// pixels were guessed.
void note_damage(j_common_ptr info, int level) {
  const int code = info->err->msg_code;
  const bool harmless = code == JWRN_EXTRANEOUS_DATA || code == JWRN_JFIF_MAJOR;
  if (level < 0 && !harmless) errors_of(info).damaged = true;
}

void say_nothing(j_common_ptr) {}

/// Owns what libjpeg holds; its members outlive every jump.
class Jpeg {
 public:
  explicit Jpeg(BytesView encoded) : encoded_(encoded) {
    info_.err = jpeg_std_error(&errors_.manager);
    errors_.manager.error_exit = give_up;
    errors_.manager.emit_message = note_damage;
    errors_.manager.output_message = say_nothing;
  }
  Jpeg(const Jpeg&) = delete;
  Jpeg& operator=(const Jpeg&) = delete;
  ~Jpeg() { jpeg_destroy_decompress(&info_); }

  // Nothing with a destructor lives in this function, as the jump would pass it over.
  Status decode(Pixels& pixels) {
    if (setjmp(errors_.jump) != 0) return trouble();
    open();
    if (!pixels.may_have(info_.image_width, info_.image_height)) return Status::over_limit;
    if (!choose_colours()) return Status::damaged;
    jpeg_start_decompress(&info_);
    if (!pixels.begin(announcement()) || !pass_rows(pixels)) return Status::damaged;
    jpeg_finish_decompress(&info_);
    return errors_.damaged ? Status::damaged : Status::decoded;
  }

 private:
  void open() {
    jpeg_create_decompress(&info_);
    jpeg_mem_src(&info_, encoded_.data(), static_cast<unsigned long>(encoded_.size()));
    jpeg_save_markers(&info_, JPEG_APP0 + 1, 0xFFFF);
    jpeg_read_header(&info_, TRUE);
  }

  // Four inks (CMYK) are for printing presses, not for screens and chips.
  bool choose_colours() {
    if (info_.num_components == 4) return false;
    info_.out_color_space = info_.num_components == 1 ? JCS_GRAYSCALE : JCS_RGB;
    row_.resize(std::size_t{info_.image_width} * 3);
    return true;
  }

  [[nodiscard]] protocol::Answer announcement() const {
    return {.status = Status::decoded,
            .format = info_.num_components == 1 ? PixelFormat::gray8 : PixelFormat::rgb8,
            .orientation = orientation(),
            .width = info_.output_width,
            .height = info_.output_height};
  }

  [[nodiscard]] std::uint8_t orientation() const {
    for (const auto* marker = info_.marker_list; marker != nullptr; marker = marker->next) {
      const auto found = exif_orientation({marker->data, marker->data_length});
      if (found != 1) return found;
    }
    return 1;
  }

  bool pass_rows(Pixels& pixels) {
    const auto size = std::size_t{info_.output_width} * static_cast<std::size_t>(info_.output_components);
    while (info_.output_scanline < info_.output_height) {
      auto* target = row_.data();
      jpeg_read_scanlines(&info_, &target, 1);
      if (!pixels.row(BytesView(row_).first(size))) return false;
    }
    return true;
  }

  [[nodiscard]] Status trouble() const {
    return errors_.manager.msg_code == JERR_OUT_OF_MEMORY ? Status::over_limit : Status::damaged;
  }

  BytesView encoded_;
  Bytes row_;
  jpeg_decompress_struct info_{};
  Errors errors_{};
};

}  // namespace

Status decode_jpeg(BytesView encoded, Pixels& pixels) {
  return Jpeg(encoded).decode(pixels);
}

}  // namespace chipid::imaging::helper
