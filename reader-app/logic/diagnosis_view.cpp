#include "logic/diagnosis_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chipid/text.hpp>

#include "without_command.hpp"
#include "words/in.hpp"

namespace chipid::counter {
namespace {

using Level = DiagnosisRow::Level;

std::string status_text(Level level, Language language) {
  if (level == Level::ok) return in(language, "ok", "tốt");
  return level == Level::warning ? in(language, "warning", "lưu ý") : in(language, "problem", "sự cố");
}

std::string title_of(Level worst, Language language) {
  if (worst == Level::ok) return in(language, "Everything works", "Mọi thứ hoạt động tốt");
  if (worst == Level::warning) {
    return in(language, "Cards can be read; something needs a look", "Đọc được thẻ; có mục cần lưu ý");
  }
  return in(language, "Something keeps cards from being read", "Có sự cố khiến thẻ không đọc được");
}

DiagnosisRow file_row(std::string id, const Result<>& file, Sentence good) {
  if (file) return {.id = std::move(id), .text = std::move(good)};
  const auto both = [&](auto text) {
    return Sentence{std::string(text(file.error().code, Language::en)),
                    std::string(text(file.error().code, Language::vi))};
  };
  return {.id = std::move(id),
          .level = Level::warning,
          .text = both(error_message),
          .repair = {"Choose the file again in Settings, or leave it out.",
                     "Hãy chọn lại tệp trong phần Cài đặt, hoặc bỏ không dùng."}};
}

}  // namespace

DiagnosisView diagnosis_view(const Diagnosis& diagnosis, Language language) {
  DiagnosisView view;
  for (const auto& row : diagnosis.rows) {
    view.level = std::max(view.level, row.level);
    if (row.id == "version") {
      view.versions += (view.versions.empty() ? "" : ", ") + displayable(row.text.en);
      continue;
    }
    view.rows.push_back({.level = row.level,
                         .status = status_text(row.level, language),
                         .subject = displayable(row.subject),
                         .text = displayable(in(language, row.text)),
                         .repair = without_command(displayable(in(language, row.repair)))});
  }
  std::stable_sort(view.rows.begin(), view.rows.end(), [](const auto& a, const auto& b) { return a.level > b.level; });
  view.title = title_of(view.level, language);
  return view;
}

std::vector<DiagnosisRow> site_rows(const SiteFiles& files) {
  std::vector<DiagnosisRow> rows;
  if (files.has_records) {
    rows.push_back(file_row("records", files.records,
                            {"The site's own records can be read.", "Đọc được tệp dữ liệu của đơn vị."}));
  }
  if (files.has_match_service) {
    rows.push_back(file_row("match_service", files.match_service,
                            {"The profile of the match service can be used.", "Dùng được cấu hình dịch vụ so khớp."}));
  }
  return rows;
}

}  // namespace chipid::counter
