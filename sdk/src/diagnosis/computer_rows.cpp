#include <fmt/format.h>

#include "diagnosis/rows.hpp"

namespace chipid::diagnosis {
namespace {

DiagnosisRow trust_row(const TrustStore& trust) {
  const auto anchors = trust.summary().anchors;
  if (anchors != 0) {
    return {.id = "trust",
            .text = {fmt::format("The trust store holds {} authorities.", anchors),
                     fmt::format("Kho tin cậy có {} cơ quan cấp.", anchors)}};
  }
  return {
      .id = "trust",
      .level = Level::warning,
      .text = {"The trust store is empty, so every card would be inconclusive.",
               "Kho tin cậy trống nên thẻ nào cũng không kết luận được."},
      .repair = {"Import a master list (chipid trust import, or the page Trust list), then look at its audit.",
                 "Hãy nhập master list (chipid trust import, hoặc trang Danh sách tin cậy), rồi xem phần kiểm tra."}};
}

}  // namespace

// Certificates and expiry dates are judged by this clock; before this program was made it cannot be right.
DiagnosisRow clock_row(std::chrono::sys_seconds now) {
  using namespace std::chrono;
  constexpr sys_days earliest = 2026y / January / 1;
  constexpr sys_days latest = 2076y / January / 1;
  if (now >= earliest && now < latest) {
    return {.id = "clock", .text = {"The clock is plausible.", "Đồng hồ máy hợp lý."}};
  }
  return {.id = "clock",
          .level = Level::problem,
          .text = {"The clock of this computer is wrong, so expiry dates would be judged wrongly.",
                   "Đồng hồ máy sai nên sẽ đánh giá sai ngày hết hạn."},
          .repair = {"Set date and time, best from the network (on Linux: timedatectl set-ntp true).",
                     "Hãy chỉnh ngày giờ, tốt nhất là lấy từ mạng (Linux: timedatectl set-ntp true)."}};
}

void add_trust_rows(const Result<TrustStore>& trust, Rows& rows) {
  if (!trust) return rows.push_back(row_of("trust", Level::problem, trust.error().code));
  rows.push_back(trust_row(*trust));
  for (const auto& problem : trust->problems()) {
    rows.push_back({.id = problem.id, .level = Level::warning, .text = problem.text, .names_files = true});
  }
}

// Everything else works without portraits and without faces, so neither is a problem of the installation.
DiagnosisRow decoder_row(const Result<>& decoder) {
  if (!decoder) return row_of("pictures", Level::warning, decoder.error().code);
  return {.id = "pictures", .text = {"Portraits can be shown.", "Hiển thị được ảnh chân dung."}};
}

DiagnosisRow face_row(const Result<std::string>& model) {
  if (!model) return row_of("faces", Level::warning, model.error().code);
  return {.id = "faces",
          .subject = *model,
          .text = {"Faces can be compared on this computer.", "Máy này so khớp được khuôn mặt."}};
}

void add_version_rows(const std::vector<ComponentVersion>& versions, Rows& rows) {
  for (const auto& component : versions) {
    const auto text = fmt::format("{} {}", component.name, component.version);
    rows.push_back({.id = "version", .subject = component.name, .text = {text, text}});
  }
}

}  // namespace chipid::diagnosis
