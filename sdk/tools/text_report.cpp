#include "text_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chipid/document_fields.hpp>
#include <chipid/text.hpp>

#include "match_output.hpp"
#include "output.hpp"
#include "verdict_text.hpp"

namespace chipid::tool {
namespace {

constexpr std::size_t label_columns = 20;

// Columns, not bytes: continuation bytes of UTF-8 take none.
std::size_t columns(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string row(std::string_view label, std::string_view value) {
  const auto width = columns(label);
  const std::string space(width < label_columns ? label_columns - width : 1, ' ');
  return fmt::format("  {}{}{}\n", label, space, displayable(value));
}

// "right_thumb" in words
std::string finger_name(const std::string& position, Language language) {
  constexpr std::string_view vi[][2] = {
      {"right_thumb", "ngón cái phải"},  {"right_index", "ngón trỏ phải"},  {"right_middle", "ngón giữa phải"},
      {"right_ring", "ngón áp út phải"}, {"right_little", "ngón út phải"},  {"left_thumb", "ngón cái trái"},
      {"left_index", "ngón trỏ trái"},   {"left_middle", "ngón giữa trái"}, {"left_ring", "ngón áp út trái"},
      {"left_little", "ngón út trái"},   {"unknown", "ngón chưa rõ"},
  };
  for (const auto& [id, name] : vi) {
    if (language == Language::vi && id == position) return std::string(name);
  }
  auto words = position;
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::string finger_rows(const std::vector<FingerInfo>& fingers, Language language) {
  auto text = row(in(language, "Fingers", "Vân tay"), std::to_string(fingers.size()));
  for (const auto& finger : fingers) {
    text += row("", fmt::format("{}: {} {}x{}, {} {}", finger_name(finger.position, language), finger.format,
                                finger.width, finger.height, finger.size, in(language, "bytes", "byte")));
  }
  return text;
}

std::string person(const Document& document, Language language) {
  std::string text;
  for (const auto& field : document_fields()) {
    if (const auto value = shown_field(document, field, language))
      text += row(in(language, field.en, field.vi), *value);
  }
  if (document.portrait) {
    const auto& portrait = *document.portrait;
    text += row(in(language, "Portrait", "Ảnh chân dung"),
                fmt::format("{} {}x{}", portrait.format, portrait.width, portrait.height));
  }
  return document.fingers ? text + finger_rows(*document.fingers, language) : text;
}

std::string file_line(const FileReport& file, Language language) {
  const auto bytes = fmt::format("{} {}", file.bytes.size(), in(language, "bytes", "byte"));
  if (!file.error) return row(file_name(file.file), bytes);
  const auto problem = fmt::format("{} [{}]", error_message(file.error->code, language), error_id(file.error->code));
  return row(file_name(file.file), file.bytes.empty() ? problem : bytes + ": " + problem);
}

std::string access_line(const AccessReport& access, Language language) {
  if (access.protocol.empty()) return {};
  const auto how = access.key.empty() ? access.protocol : fmt::format("{} ({})", access.protocol, access.key);
  return row(in(language, "Opened by", "Mở chip bằng"), how);
}

// By which protocol and key the chip proved that it is the original one.
std::string proof_lines(const Verification& verification, Language language) {
  std::string text;
  for (const auto* id : {"chip.chip_authentication", "chip.active_authentication"}) {
    const auto* check = verification.find(id);
    if (check == nullptr || check->status != CheckStatus::passed) continue;
    const auto protocol = check->detail.find("protocol");
    const auto key = check->detail.find("key");
    if (protocol == check->detail.end()) continue;
    const auto how = key == check->detail.end() ? std::string() : " (" + key->second + ")";
    text += row(in(language, "Chip proven by", "Bằng chứng của chip"), protocol->second + how);
  }
  return text;
}

std::string steps(const ReadReport& report, Language language) {
  auto text = row(in(language, "Reader", "Đầu đọc"), report.reader) + access_line(report.access, language) +
              proof_lines(report.verification, language);
  for (const auto& file : report.files) text += file_line(file, language);
  const auto effort = fmt::format(
      fmt::runtime(in(language, "{} commands, {} bytes received, {:.1f} ms", "{} lệnh, nhận {} byte, {:.1f} ms")),
      report.apdu_count, report.received_bytes, report.timing.total);
  return text + row(in(language, "Effort", "Trao đổi với chip"), effort);
}

std::string matches(const ReadReport& report, Language language) {
  std::string text;
  for (const auto& match : report.matches) {
    const bool face = match.modality == MatchModality::face;
    text += fmt::format("{}: {}\n", face ? in(language, "Face", "Khuôn mặt") : in(language, "Finger", "Vân tay"),
                        match_text(match, language));
  }
  return text;
}

}  // namespace

std::string person_text(const Document& document, Language language) {
  return fmt::format("{}\n{}", in(language, "Person", "Thông tin cá nhân"), person(document, language));
}

std::string text_report(const ReadReport& report, Language language) {
  return fmt::format("{}\n{}{}\n{}\n{}", verdict_text(report.verification, language), matches(report, language),
                     person_text(report.document, language), in(language, "Steps", "Các bước"),
                     steps(report, language));
}

}  // namespace chipid::tool
