#include "logic/listing.hpp"

#include <algorithm>
#include <chipid/consistency.hpp>

namespace chipid::counter {
namespace {

using citizen::Claims;

// What tells one person from another; where a list has neither, the number alone counts.
bool is_same_person(const Document& document, const SiteRecord& row) {
  Claims chip{.source = citizen::Source::dg13};
  if (document.name) chip.fields["name"] = *document.name;
  if (document.birth_date) chip.fields["birth_date"] = *document.birth_date;
  Claims list{.source = citizen::Source::typed};
  for (const auto* field : {"name", "birth_date"}) {
    const auto found = row.fields.find(field);
    if (found != row.fields.end()) list.fields[field] = found->second;
  }
  return citizen::differing(citizen::compare(chip, list)).empty();
}

Admission of_list(const ListRule& rule, ListState state) {
  switch (state) {
    case ListState::listed:
      return Admission::admit;
    case ListState::not_listed:
      return rule.not_listed;
    case ListState::done_before:
      return rule.again;
    case ListState::searching:
    case ListState::other_name:
    case ListState::unreadable:
      break;
  }
  return Admission::supervisor;
}

}  // namespace

Listing make_listing(const Document& document, RecordSearch search, const RecordSearch& noted) {
  Listing listing{.search = std::move(search)};
  if (listing.search.state == RecordState::not_found) {
    listing.state = ListState::not_listed;
  } else if (!was_found(listing.search) || !listing.search.record) {
    listing.state = ListState::unreadable;
  } else if (!was_found(noted) && noted.state != RecordState::not_found) {
    // Who was here might stand in it.
    listing.state = ListState::unreadable;
  } else if (!is_same_person(document, *listing.search.record)) {
    listing.state = ListState::other_name;
  } else {
    listing.state = was_found(noted) ? ListState::done_before : ListState::listed;
  }
  if (noted.record && !noted.record->others.empty()) listing.noted_at = noted.record->others.front().second;
  return listing;
}

Admission admission(const Workflow& workflow, const Verification& verification, const std::optional<Listing>& listing) {
  const auto by_verdict = workflow.admission(verification);
  if (!workflow.list) return by_verdict;
  return std::max(by_verdict, of_list(*workflow.list, listing ? listing->state : ListState::searching));
}

Sentence listing_sentence(const Workflow& workflow, const Listing& listing) {
  const auto name = workflow.list ? workflow.list->name : Sentence{};
  switch (listing.state) {
    case ListState::searching:
      return {name.en + ": being searched.", name.vi + ": đang tìm."};
    case ListState::listed:
      return {name.en + ": this person is on it.", name.vi + ": có tên người này."};
    case ListState::other_name:
      return {name.en + ": the number is on it beside another name or birth date. Compare both and call a supervisor.",
              name.vi + ": có số này nhưng họ tên hoặc ngày sinh khác. Hãy đối chiếu và báo người phụ trách."};
    case ListState::not_listed:
      return {
          name.en + ": this person is not on it. Check the list, or send the person to those who made it.",
          name.vi + ": không có tên người này. Hãy kiểm tra lại danh sách hoặc mời người này gặp nơi lập danh sách."};
    case ListState::done_before: {
      const auto at = listing.noted_at.empty() ? std::string() : " (" + listing.noted_at + ")";
      return {name.en + ": this person was noted already" + at + ". Make sure that nobody comes twice.",
              name.vi + ": người này đã được ghi nhận" + at + ". Hãy chắc chắn không ai làm thủ tục hai lần."};
    }
    case ListState::unreadable:
      break;
  }
  return {name.en + ": it cannot be used. Choose it again on the page “List of people” (menu, F2).",
          name.vi + ": không dùng được. Hãy chọn lại ở trang “Danh sách” (menu, F2)."};
}

}  // namespace chipid::counter
