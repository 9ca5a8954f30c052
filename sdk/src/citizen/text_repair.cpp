#include <chipid/qr.hpp>

namespace chipid::citizen {
namespace {

struct Row {
  std::string_view name;
  std::string_view en;
  std::string_view vi;
};

// In the order of TextRepair.
constexpr Row rows[] = {
    {"none", "", ""},
    {"accents",
     "The scanner lost the accented letters. The digits were kept; take the text from the chip, and set the scanner to "
     "send Unicode (Alt codes) to have it whole.",
     "Máy quét làm mất dấu tiếng Việt. Các chữ số vẫn còn nguyên; hãy lấy chữ từ chip, và đặt máy quét gửi Unicode (mã "
     "Alt) để có đủ dấu."},
    {"encoding", "The text had been taken for another encoding and was put right. Set the scanner to UTF-8.",
     "Văn bản bị đọc nhầm bảng mã và đã được sửa lại. Hãy đặt máy quét dùng UTF-8."},
    {"separators",
     "Another character stood in place of the vertical line, so the computer's keyboard layout is not the scanner's. "
     "Set "
     "both to US English.",
     "Dấu gạch đứng bị thay bằng ký tự khác, do kiểu bàn phím của máy tính không khớp với máy quét. Hãy đặt cả hai "
     "thành "
     "tiếng Anh (Mỹ)."},
    {"keyboard_layout",
     "The scanner's digits arrived as other characters and were turned back. Set the keyboard layout of the computer "
     "and "
     "of the scanner to US English, and switch the input method off.",
     "Chữ số từ máy quét bị thành ký tự khác và đã được đổi lại. Hãy đặt kiểu bàn phím của máy tính và máy quét thành "
     "tiếng Anh (Mỹ), và tắt bộ gõ."},
    {"digits_only",
     "The fields arrived run together; only number and dates could be recovered. Take the text from the chip, and "
     "check "
     "the scanner's settings.",
     "Các mục bị dính liền nhau; chỉ khôi phục được số và các ngày. Hãy lấy chữ từ chip và kiểm tra cài đặt máy quét."},
};

const Row& row(TextRepair repair) noexcept {
  return rows[static_cast<std::size_t>(repair)];
}

}  // namespace

std::string_view text_repair_name(TextRepair repair) noexcept {
  return row(repair).name;
}

Sentence text_repair_sentence(TextRepair repair) {
  return {std::string(row(repair).en), std::string(row(repair).vi)};
}

}  // namespace chipid::citizen
