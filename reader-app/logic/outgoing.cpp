#include "logic/outgoing.hpp"

namespace chipid::counter {

Leave may_leave(const Verification& verification, const Workflow& workflow, bool approved, Outlet outlet,
                const std::optional<Listing>& listing) {
  if (!verification.verdict) return Leave::blocked;
  if (outlet == Outlet::evidence) return Leave::free;
  // What nobody records, nobody hands on.
  if (workflow.kiosk) return Leave::blocked;
  if (*verification.verdict == Verdict::invalid) return Leave::blocked;
  switch (admission(workflow, verification, listing)) {
    case Admission::admit:
    case Admission::warn:
      return Leave::free;
    case Admission::supervisor:
      return approved ? Leave::free : Leave::needs_supervisor;
    case Admission::stop:
      break;
  }
  return Leave::blocked;
}

Sentence leave_sentence(Leave leave) {
  switch (leave) {
    case Leave::free:
      break;
    case Leave::needs_supervisor:
      return {.en = "A supervisor has to let this person through first: press F12.",
              .vi = "Cần người phụ trách cho phép trước: nhấn F12."};
    case Leave::blocked:
      return {.en = "Nothing of this card is handed on. An evidence file can be kept: press F9.",
              .vi = "Không chuyển dữ liệu của thẻ này đi đâu. Có thể lưu tệp bằng chứng: nhấn F9."};
  }
  return {};
}

}  // namespace chipid::counter
