#include "logic/result_view.hpp"

#include <algorithm>
#include <chipid/text.hpp>

#include "plain_checks.hpp"
#include "words/in.hpp"

namespace chipid::counter {
namespace {

Sentence admission_sentence(Admission admission, Verdict verdict) {
  switch (admission) {
    case Admission::admit:
      return {"Go ahead, once you have compared the face.", "Có thể tiếp tục sau khi đối chiếu khuôn mặt."};
    case Admission::warn:
      if (verdict == Verdict::review) {
        return {"Go ahead with care, once you have looked at what is listed below (why: F1).",
                "Có thể tiếp tục nhưng cần thận trọng, sau khi xem các mục nêu bên dưới (vì sao: F1)."};
      }
      return {"Go ahead with care: the card is not fully checked.",
              "Có thể tiếp tục nhưng cần thận trọng: thẻ chưa được kiểm tra đầy đủ."};
    case Admission::supervisor:
      return {"Only a supervisor may go on.", "Chỉ người phụ trách mới được tiếp tục."};
    case Admission::stop:
      break;
  }
  return {"Stop here and call a supervisor.", "Dừng lại và báo người phụ trách."};
}

std::string status_text(CheckStatus status, Language language) {
  switch (status) {
    case CheckStatus::passed:
      return in(language, "passed", "đạt");
    case CheckStatus::failed:
      return in(language, "failed", "không đạt");
    case CheckStatus::inconclusive:
      return in(language, "unknown", "chưa rõ");
    case CheckStatus::not_supported:
      return in(language, "not offered", "thẻ không có");
    case CheckStatus::not_performed:
      break;
  }
  return in(language, "not checked", "chưa kiểm tra");
}

// What needs a look comes first.
int urgency(CheckStatus status) {
  constexpr int ranks[] = {2, 0, 1, 3, 4};
  return ranks[static_cast<std::size_t>(status)];
}

// The library's words go into the folded details. What failed or is open keeps its reason in sight: it says what to do.
void say_plainly(CheckView& view, const PlainCheck& plain, Language language) {
  view.detail.emplace_back(in(language, "check", "kiểm tra"), view.question);
  view.question = in(language, plain.question);
  if (view.status != CheckStatus::passed) return;
  view.detail.emplace_back(in(language, "finding", "kết quả"), view.finding);
  view.finding = in(language, plain.passed);
}

CheckView check_view(const Check& check, Language language) {
  CheckView view{.id = check.id,
                 .status = check.status,
                 .status_text = status_text(check.status, language),
                 .question = in(language, check_question(check.id)),
                 .finding = displayable(in(language, check.reason))};
  if (const auto plain = plain_check(check.id)) say_plainly(view, *plain, language);
  for (const auto& [key, value] : check.detail) view.detail.emplace_back(key, displayable(value));
  return view;
}

// One line on the page of the result; what to do about it stands under "why?".
std::string point(const Check& check, Language language) {
  const auto plain = plain_check(check.id);
  if (!plain) return displayable(in(language, check.reason));
  return in(language, plain->question) + " → " + status_text(check.status, language);
}

// Why more is asked for than the verdict asks.
Sentence sentence_of_list(Admission admission) {
  if (admission == Admission::warn) {
    return {"Go ahead with care: look at what the list says, below.",
            "Có thể tiếp tục nhưng cần thận trọng: xem danh sách nói gì, ở bên dưới."};
  }
  return admission_sentence(admission, Verdict::inconclusive);
}

VerdictBand band_of(const Verification& verification, const Workflow& workflow, Language language,
                    const std::optional<Listing>& listing = {}) {
  // A read without a verdict is shown as a failure, never here; should one come, nothing is promised.
  const auto verdict = verification.verdict.value_or(Verdict::inconclusive);
  const auto admission = counter::admission(workflow, verification, listing);
  return {.verdict = verdict,
          .symbol = verdict_symbol(verdict),
          .title = in(language, verdict_title(verdict)),
          .sentence = in(language, verdict_sentence(verdict)),
          .admission = admission,
          .admission_text =
              in(language, admission > workflow.admission(verification) ? sentence_of_list(admission)
                                                                        : admission_sentence(admission, verdict))};
}

}  // namespace

Sentence verdict_title(Verdict verdict) {
  switch (verdict) {
    case Verdict::authentic:
      return {"GENUINE CARD", "THẺ THẬT"};
    case Verdict::authentic_unproven_chip:
      return {"GENUINE DATA, CHIP MAY BE A COPY", "DỮ LIỆU THẬT, CHIP CÓ THỂ LÀ BẢN SAO"};
    case Verdict::review:
      return {"LOOK AT THIS", "CẦN XEM LẠI"};
    case Verdict::unverified:
      return {"CHIP NOT READ", "CHƯA ĐỌC CHIP"};
    case Verdict::inconclusive:
      return {"CANNOT TELL", "CHƯA KẾT LUẬN ĐƯỢC"};
    case Verdict::invalid:
      break;
  }
  return {"CHECK FAILED", "KIỂM TRA KHÔNG ĐẠT"};
}

VerdictBand make_unverified_band(const Workflow& workflow, Language language) {
  return band_of({.verdict = Verdict::unverified}, workflow, language);
}

void put_approval(VerdictBand& band, const std::string& by, Language language) {
  if (band.admission != Admission::supervisor) return;
  band.admission_text = in(language, "Let through by ", "Đã được cho qua bởi ") + displayable(by) + ".";
}

ResultView make_result_view(const ReadReport& report, const Workflow& workflow, Language language,
                            const std::optional<Listing>& listing) {
  const auto& verification = report.verification;
  ResultView view{.band = band_of(verification, workflow, language, listing),
                  .fields = make_field_views(report.document, workflow, language)};
  for (const auto& check : verification.checks) view.why.push_back(check_view(check, language));
  std::stable_sort(view.why.begin(), view.why.end(),
                   [](const auto& a, const auto& b) { return urgency(a.status) < urgency(b.status); });
  for (const auto& note : verification.notes) view.notes.push_back(displayable(in(language, note.text)));
  for (const auto& id : verification.attention) {
    if (const auto* check = verification.find(id)) view.attention.push_back(point(*check, language));
  }
  if (workflow.list) {
    view.listing = displayable(in(language, listing_sentence(workflow, listing.value_or(Listing{}))));
  }
  return view;
}

}  // namespace chipid::counter
