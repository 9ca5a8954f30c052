#include "logic/trust_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chipid/text.hpp>

#include "without_command.hpp"
#include "words/in.hpp"

namespace chipid::counter {
namespace {

using Level = TrustFinding::Level;

std::string status_text(Level level, Language language) {
  switch (level) {
    case Level::good:
      return in(language, "good", "tốt");
    case Level::note:
      return in(language, "note", "lưu ý");
    case Level::gap:
      return in(language, "gap", "còn thiếu");
    case Level::problem:
      break;
  }
  return in(language, "problem", "sự cố");
}

// What needs somebody comes first.
int urgency(Level level) {
  constexpr int ranks[] = {3, 2, 1, 0};
  return ranks[static_cast<std::size_t>(level)];
}

std::string age_text(int days, Language language) {
  if (days == 0) return in(language, "today", "hôm nay");
  if (days == 1) return in(language, "yesterday", "hôm qua");
  return fmt::format(fmt::runtime(in(language, "{} days ago", "{} ngày trước")), days);
}

}  // namespace

int days_since(std::string_view day, std::chrono::sys_seconds now) {
  const auto number = [&](std::size_t from, std::size_t length) {
    int value = -1;
    const auto piece = day.substr(std::min(from, day.size()), length);
    const auto end = std::from_chars(piece.data(), piece.data() + piece.size(), value);
    return end.ptr == piece.data() + piece.size() ? value : -1;
  };
  const std::chrono::year_month_day date{std::chrono::year(number(0, 4)),
                                         std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                         std::chrono::day(static_cast<unsigned>(number(8, 2)))};
  if (day.size() != 10 || !date.ok()) return -1;
  const auto days = (std::chrono::floor<std::chrono::days>(now) - std::chrono::sys_days(date)).count();
  return std::max(0, static_cast<int>(days));
}

TrustHeadline trust_headline(const TrustAudit& audit, int age_days, Language language) {
  if (audit.summary.anchors == 0) {
    return {.title = in(language, "No trust list yet", "Chưa có danh sách tin cậy"),
            .detail = in(language, "Cards can be read, but none can be proven genuine until a list is imported.",
                         "Vẫn đọc được thẻ, nhưng chưa thể xác nhận thẻ thật cho đến khi nhập danh sách.")};
  }
  TrustHeadline head{.usable = true};
  head.title = fmt::format(fmt::runtime(in(language, "{} authorities of {} states and organisations",
                                           "{} cơ quan cấp của {} nước và tổ chức")),
                           audit.summary.anchors, audit.countries);
  head.detail = age_days < 0
                    ? in(language, "No signed master list is among them.", "Trong đó chưa có master list có chữ ký.")
                    : fmt::format(fmt::runtime(in(language, "Newest master list signed on {} ({}).",
                                                  "Master list mới nhất ký ngày {} ({}).")),
                                  shown_day(audit.summary.newest_list, language), age_text(age_days, language));
  return head;
}

std::vector<FindingView> finding_views(const TrustAudit& audit, Language language) {
  std::vector<FindingView> views;
  for (const auto& finding : audit.findings) {
    views.push_back({.level = finding.level,
                     .status = status_text(finding.level, language),
                     .text = displayable(in(language, finding.text)),
                     .advice = without_command(displayable(in(language, finding.advice)))});
  }
  std::stable_sort(views.begin(), views.end(),
                   [](const auto& a, const auto& b) { return urgency(a.level) < urgency(b.level); });
  return views;
}

}  // namespace chipid::counter
