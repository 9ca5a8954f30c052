#include "views/audit_view.hpp"

#include <fmt/format.h>

#include "keys/hex.hpp"
#include "words/in.hpp"

namespace chipid::counter {
namespace {

// As much of a counter's identifier as tells those of a site apart.
constexpr std::size_t shown_bytes = 4;

std::string place_of(const store::Finding& finding, Language language) {
  const auto counter = store::to_hex(BytesView(finding.counter).first(shown_bytes));
  if (finding.sequence == 0) return fmt::format(fmt::runtime(in(language, {"Counter {}", "Quầy {}"})), counter);
  return fmt::format(fmt::runtime(in(language, {"Counter {}, record {}", "Quầy {}, bản ghi {}"})), counter,
                     finding.sequence);
}

std::string looked_at(const store::AuditReport& report, Language language) {
  auto text = fmt::format(fmt::runtime(in(language, {"Records looked at: {}, of {} counters. Recorded removals: {}.",
                                                     "Đã xem {} bản ghi của {} quầy. Số lần xóa có ghi nhận: {}."})),
                          report.entries, report.counters, report.tombstones);
  if (report.steps_back == 0) return text;
  return text + ' ' +
         fmt::format(fmt::runtime(in(language, {"A clock was set back, which breaks nothing: {} times.",
                                                "Đồng hồ bị chỉnh lùi, không làm hỏng gì: {} lần."})),
                     report.steps_back);
}

}  // namespace

AuditView audit_view(const store::AuditReport& report, Language language) {
  AuditView view{.whole = report.broken.empty(), .detail = looked_at(report, language)};
  view.title = in(language, view.whole ? Sentence{"The history is whole.", "Lịch sử còn nguyên vẹn."}
                                       : Sentence{"The history was changed.", "Lịch sử đã bị thay đổi."});
  if (!view.whole) {
    view.advice =
        in(language, {"Keep it as it is, tell those who look after the computer, and compare it with a backup.",
                      "Hãy giữ nguyên, báo người quản trị máy và so với bản sao lưu."});
  }
  for (const auto& finding : report.broken) {
    view.broken.push_back({place_of(finding, language), std::string(store::fault_message(finding.fault, language))});
  }
  return view;
}

}  // namespace chipid::counter
