#include "views/approval_view.hpp"

#include <fmt/format.h>

#include <chipid/text.hpp>

#include "words/in.hpp"

namespace chipid::counter {
namespace {

std::string given_text(const Approval& approval, Language language) {
  const auto sentence = approval.pin_checked ? Sentence{"Let through by {}: {}", "{} đã cho phép: {}"}
                                             : Sentence{"Let through by {} (name not checked): {}",
                                                        "{} đã cho phép (tên chưa được xác minh): {}"};
  return fmt::format(fmt::runtime(in(language, sentence)), displayable(approval.by), displayable(approval.reason));
}

}  // namespace

ApprovalNeed approval_need(Admission admission, const std::optional<Approval>& approval) {
  switch (admission) {
    case Admission::admit:
    case Admission::warn:
      return ApprovalNeed::none;
    case Admission::supervisor:
      return approval ? ApprovalNeed::given : ApprovalNeed::wanted;
    case Admission::stop:
      break;
  }
  return ApprovalNeed::refused;
}

std::string approval_text(ApprovalNeed need, const Verification& verification, const std::optional<Approval>& approval,
                          Language language) {
  switch (need) {
    case ApprovalNeed::none:
      return in(language,
                {"No supervisor is needed for this card: go on.", "Thẻ này không cần người phụ trách: cứ tiếp tục."});
    case ApprovalNeed::given:
      return given_text(*approval, language);
    case ApprovalNeed::refused:
      return in(language,
                {"This workflow stops at such a card, and nobody can let it through. Ask for another document.",
                 "Quy trình dừng lại với thẻ này và không ai được cho qua. Hãy yêu cầu giấy tờ khác."});
    case ApprovalNeed::wanted:
      break;
  }
  if (verification.verdict == Verdict::invalid) {
    return in(language,
              {"The card failed its check. You may let the person through for other reasons; the data of the "
               "card are not handed on all the same.",
               "Thẻ không qua kiểm tra. Có thể cho người này qua vì lý do khác; dữ liệu của thẻ vẫn không được "
               "chuyển đi."});
  }
  return in(
      language,
      {"Only a supervisor may go on. Look at what is listed under the verdict and at the checks (F1) first.",
       "Chỉ người phụ trách mới được tiếp tục. Hãy xem các mục nêu dưới kết luận và các bước kiểm tra (F1) trước."});
}

ApprovalProof approval_proof(const HistoryStatus& status) {
  switch (status.state) {
    case HistoryState::off:
    case HistoryState::not_set_up:
      return ApprovalProof::name_alone;
    case HistoryState::locked:
    case HistoryState::opening:
      return ApprovalProof::impossible;
    default:
      return status.has_accounts ? ApprovalProof::pin : ApprovalProof::name_alone;
  }
}

}  // namespace chipid::counter
