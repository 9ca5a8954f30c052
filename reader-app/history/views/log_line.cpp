#include "views/log_line.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "logic/result_view.hpp"
#include "logic/steps.hpp"
#include "words/in.hpp"

namespace chipid::counter {
namespace {

constexpr Verdict verdicts[] = {Verdict::authentic,    Verdict::authentic_unproven_chip,
                                Verdict::review,       Verdict::unverified,
                                Verdict::inconclusive, Verdict::invalid};

std::optional<Verdict> verdict_named(std::string_view name) {
  const auto* const found = std::find_if(std::begin(verdicts), std::end(verdicts),
                                         [&](auto verdict) { return verdict_name(verdict) == name; });
  return found == std::end(verdicts) ? std::nullopt : std::optional(*found);
}

Sentence deed(store::EntryKind kind) {
  using store::EntryKind;
  switch (kind) {
    case EntryKind::approval:
      return {"Let through by a supervisor", "Người phụ trách cho phép"};
    case EntryKind::exported:
      return {"One person's records handed out", "Đã trích xuất bản ghi của một người"};
    case EntryKind::erased:
      return {"One person's records deleted", "Đã xóa bản ghi của một người"};
    case EntryKind::purged:
      return {"Old records removed", "Đã xóa bản ghi cũ"};
    case EntryKind::accounts:
      return {"Accounts changed", "Đã thay đổi tài khoản"};
    case EntryKind::check:
      return {"Card read", "Đã đọc thẻ"};
  }
  return {"Recorded by a newer version", "Do phiên bản mới hơn ghi"};
}

// A workflow that the site no longer has keeps its stable name.
std::string purpose_name(const std::string& id, std::span<const Workflow> workflows, Language language) {
  const auto found = std::find_if(workflows.begin(), workflows.end(), [&](const auto& each) { return each.id == id; });
  return found == workflows.end() ? id : in(language, found->name);
}

// The names of steps, with commas between them.
std::string steps_in(std::string_view ids, Language language) {
  std::string text;
  while (!ids.empty()) {
    const auto id = ids.substr(0, ids.find(','));
    ids.remove_prefix(std::min(ids.size(), id.size() + 1));
    const auto name = in(language, step_name(id));
    text += (text.empty() ? "" : ", ") + (name.empty() ? std::string(id) : name);
  }
  return text;
}

std::string detail_of(const store::Entry& entry, std::span<const Workflow> workflows, Language language) {
  std::string text = purpose_name(entry.purpose, workflows, language);
  const auto add = [&text](const std::string& part) {
    if (!part.empty()) text += (text.empty() ? "" : " · ") + part;
  };
  if (entry.count != 0) add(fmt::format(fmt::runtime(in(language, {"records: {}", "số bản ghi: {}"})), entry.count));
  if (!entry.consent.empty()) add(in(language, {"the holder agreed", "chủ thẻ đã đồng ý"}));
  add(steps_in(entry.handed_to, language));
  const bool claimed = entry.kind == store::EntryKind::approval && !entry.pin_checked;
  if (claimed) add(in(language, {"name not checked", "tên chưa được xác minh"}));
  add(entry.reason);
  return text;
}

}  // namespace

LogLine log_line(const store::Entry& entry, std::span<const Workflow> workflows, Language language) {
  LogLine line{.time = entry.time, .number = entry.masked_number, .by = entry.by};
  const auto verdict = verdict_named(entry.verdict);
  if (verdict) line.symbol = verdict_symbol(*verdict);
  line.title = in(language, deed(entry.kind));
  if (verdict && entry.kind == store::EntryKind::check) line.title = in(language, verdict_title(*verdict));
  line.detail = detail_of(entry, workflows, language);
  return line;
}

}  // namespace chipid::counter
