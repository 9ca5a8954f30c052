#include "verdict_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chipid/text.hpp>

#include "output.hpp"

namespace chipid::tool {
namespace {

// A shape and a word, never a colour alone; nothing but the two proven verdicts gets a tick.
struct Look {
  std::string_view symbol;
  std::string_view en;
  std::string_view vi;
};

constexpr Look look_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::authentic:
      return {"✔", "AUTHENTIC", "THẬT"};
    case Verdict::authentic_unproven_chip:
      return {"✓", "AUTHENTIC DATA, CHIP NOT PROVEN", "DỮ LIỆU THẬT, CHƯA CHỨNG MINH ĐƯỢC CHIP GỐC"};
    case Verdict::review:
      return {"▲", "REVIEW", "CẦN XEM XÉT"};
    case Verdict::unverified:
      return {"○", "NOT VERIFIED", "CHƯA KIỂM TRA"};
    case Verdict::inconclusive:
      return {"◆?", "INCONCLUSIVE", "CHƯA KẾT LUẬN ĐƯỢC"};
    case Verdict::invalid:
      break;
  }
  return {"■✘", "INVALID", "KHÔNG HỢP LỆ"};
}

std::string_view status_symbol(CheckStatus status) {
  constexpr std::string_view symbols[] = {"+", "✘", "?", "-", "-"};
  return symbols[static_cast<std::size_t>(status)];
}

std::string sentence(const Sentence& text, Language language) {
  return shown_name(in(language, text.en, text.vi));
}

std::string check_line(const Check& check, Language language) {
  return fmt::format("  {} {:<28}{}\n", status_symbol(check.status), check.id, sentence(check.reason, language));
}

std::string headline(Verdict verdict, Language language) {
  const auto look = look_of(verdict);
  return fmt::format("{} {} [{}]", look.symbol, in(language, look.en, look.vi), verdict_name(verdict));
}

std::string notes(const Verification& verification, Language language) {
  std::string text;
  for (const auto& note : verification.notes) text += fmt::format("  ! {}\n", sentence(note.text, language));
  return text;
}

bool done(const Check& check) {
  return check.status != CheckStatus::not_performed;
}

// What was not asked for or not possible comes last: it explains, it does not alarm.
std::string checks(const Verification& verification, Language language) {
  auto sorted = verification.checks;
  std::stable_partition(sorted.begin(), sorted.end(), done);
  std::string text;
  for (const auto& check : sorted) text += check_line(check, language);
  return text;
}

std::string attention(const Verification& verification, Language language) {
  std::string text;
  for (const auto& id : verification.attention) {
    if (const auto* check = verification.find(id)) text += check_line(*check, language);
  }
  if (text.empty()) return {};
  return fmt::format("\n{}\n{}", in(language, "Needs attention", "Cần chú ý"), text);
}

std::string judged_by(const Verification& verification, Language language) {
  if (!verification.trust) return {};
  const auto& list = verification.trust->newest_list;
  return fmt::format(
      "  {}\n", fmt::format(fmt::runtime(in(language, "Policy: {}. Trusted authorities: {}. Newest list: {}.",
                                            "Chính sách: {}. Số cơ quan được tin cậy: {}. Danh sách mới nhất: {}.")),
                            displayable(verification.policy), verification.trust->anchors,
                            list.empty() ? in(language, "none", "không có") : std::string_view(list)));
}

}  // namespace

std::string verdict_text(const Verification& verification, Language language) {
  if (!verification.verdict) return {};
  return fmt::format("{}\n  {}\n{}{}\n{}\n{}{}", headline(*verification.verdict, language),
                     sentence(verdict_sentence(*verification.verdict), language), notes(verification, language),
                     attention(verification, language), in(language, "What was checked", "Đã kiểm tra"),
                     checks(verification, language), judged_by(verification, language));
}

std::string verdict_line(const Verification& verification, Language language) {
  if (!verification.verdict) return {};
  return fmt::format("{}{}{}", headline(*verification.verdict, language), verification.attention.empty() ? "" : ": ",
                     fmt::join(verification.attention, ", "));
}

}  // namespace chipid::tool
