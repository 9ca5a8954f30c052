#include <fmt/format.h>

#include <algorithm>
#include <chipid/text.hpp>

#include "logic/trust_view.hpp"
#include "words/in.hpp"

namespace chipid::counter {
namespace {

using Kind = TrustItem::Kind;
using Group = ChangeGroup::Kind;

constexpr std::size_t lines_shown = 8;
constexpr int old_days = 365;

// As in a terminal: a quotation mark needs no escape where nothing is quoted.
std::string shown_name(std::string_view name) {
  auto shown = displayable(name);
  for (auto at = shown.find("\\\""); at != std::string::npos; at = shown.find("\\\"", at + 1)) shown.erase(at, 1);
  return shown;
}

std::string kind_text(Kind kind, Language language) {
  switch (kind) {
    case Kind::anchor:
      return in(language, "authority", "cơ quan cấp");
    case Kind::root:
      return in(language, "signs master lists", "ký master list");
    case Kind::signer:
      return in(language, "document signer", "bên ký giấy tờ");
    case Kind::crl:
      break;
  }
  return in(language, "revocation list", "danh sách thu hồi");
}

std::string item_line(const TrustItem& item, Language language) {
  auto line = fmt::format("{} ({}", shown_name(item.subject), kind_text(item.kind, language));
  if (!item.valid_until.empty()) {
    line += fmt::format(fmt::runtime(in(language, ", until {}", ", đến {}")), shown_day(item.valid_until, language));
  }
  return line + ")";
}

// A certificate that came alone is vouched for by whoever compares this.
std::string digest_line(const TrustItem& item) {
  std::string grouped;
  for (std::size_t at = 0; at < item.id.size(); at += 8) grouped += (at == 0 ? "" : " ") + item.id.substr(at, 8);
  return "SHA-256 " + grouped;
}

std::string skipped_line(const TrustSkipped& skipped, Language language) {
  const auto reason = displayable(in(language, skipped.reason));
  if (skipped.subject.empty()) {
    return fmt::format(fmt::runtime(in(language, "Entry {}: {}", "Mục {}: {}")), skipped.place, reason);
  }
  return fmt::format("{}: {}", shown_name(skipped.subject), reason);
}

template <typename Entries, typename Line>
ChangeGroup group(Group kind, std::string title, const Entries& entries, const Line& line, Language language) {
  ChangeGroup made{.kind = kind, .title = fmt::format("{}: {}", title, entries.size())};
  for (const auto& entry : entries) {
    if (made.lines.size() == lines_shown) break;
    made.lines.push_back(line(entry));
  }
  if (entries.size() > lines_shown) {
    made.more = fmt::format(fmt::runtime(in(language, "and {} more", "và {} mục khác")), entries.size() - lines_shown);
  }
  return made;
}

std::string list_fact(const TrustSource& list, Language language) {
  auto fact =
      fmt::format(fmt::runtime(in(language, "Master list of {}, signed on {} by {}. Its signature holds.",
                                  "Master list của {}, ký ngày {} bởi {}. Chữ ký đúng.")),
                  displayable(list.signer_country), shown_day(list.signed_at, language), shown_name(list.signer));
  if (!list.age_days) return fact;
  return fact + fmt::format(fmt::runtime(in(language, " It is {} days old.", " Danh sách có từ {} ngày trước.")),
                            std::max(0, *list.age_days));
}

std::string replaced_fact(const TrustSource& list, Language language) {
  return fmt::format(fmt::runtime(in(language, "It takes the place of the list of {} signed on {}.",
                                     "Danh sách này thay cho master list của {} ký ngày {}.")),
                     displayable(list.signer_country), shown_day(list.signed_at, language));
}

std::vector<std::string> warnings_of(const TrustChange& change, Language language) {
  std::vector<std::string> warnings;
  const auto old = [](const TrustSource& list) { return list.age_days.value_or(0) > old_days; };
  if (std::any_of(change.lists.begin(), change.lists.end(), old)) {
    warnings.push_back(in(language, "This list is more than a year old: ask whether there is a newer one.",
                          "Danh sách này có từ hơn một năm trước: hãy hỏi xem có bản mới hơn không."));
  }
  const auto is_anchor = [](const TrustItem& item) { return item.kind == Kind::anchor; };
  if (change.lists.empty() && std::any_of(change.added.begin(), change.added.end(), is_anchor)) {
    warnings.push_back(
        in(language, "No signed list vouches for this: compare the SHA-256 below with what its publisher says.",
           "Không có danh sách có chữ ký nào bảo đảm: hãy so mã SHA-256 bên dưới với mã do nơi phát hành công bố."));
  }
  if (std::any_of(change.dropped.begin(), change.dropped.end(), is_anchor)) {
    warnings.push_back(in(language, "Cards of the authorities that go can no longer be proven genuine.",
                          "Thẻ của các cơ quan bị bỏ sẽ không còn được xác nhận là thật."));
  }
  return warnings;
}

std::string title_of(const TrustChange& change, bool changes, Language language) {
  if (change.preview && changes) return in(language, "If you import this file", "Nếu nhập tệp này");
  if (change.preview) return in(language, "All of this is there already", "Tất cả đã có sẵn");
  return changes ? in(language, "This was changed", "Đã thay đổi như sau")
                 : in(language, "Nothing has changed", "Không có gì thay đổi");
}

}  // namespace

ChangeView change_view(const TrustChange& change, Language language) {
  ChangeView view{.warnings = warnings_of(change, language)};
  view.changes_something = !change.added.empty() || !change.dropped.empty() || !change.replaced.empty();
  view.title = title_of(change, view.changes_something, language);
  for (const auto& list : change.lists) view.facts.push_back(list_fact(list, language));
  for (const auto& list : change.replaced) view.facts.push_back(replaced_fact(list, language));
  if (change.already_there > 0) {
    view.facts.push_back(fmt::format(fmt::runtime(in(language, "{} entries are there already.", "{} mục đã có sẵn.")),
                                     change.already_there));
  }
  const auto item = [&](const TrustItem& entry) { return item_line(entry, language); };
  auto added = group(Group::added, in(language, "Added", "Thêm vào"), change.added, item, language);
  if (change.lists.empty() && change.added.size() == 1) added.lines.push_back(digest_line(change.added.front()));
  if (!change.added.empty()) view.groups.push_back(std::move(added));
  if (!change.dropped.empty()) {
    view.groups.push_back(group(Group::dropped, in(language, "Goes", "Bỏ đi"), change.dropped, item, language));
  }
  if (!change.skipped.empty()) {
    const auto skipped = [&](const TrustSkipped& entry) { return skipped_line(entry, language); };
    view.groups.push_back(
        group(Group::skipped, in(language, "Not taken", "Không lấy"), change.skipped, skipped, language));
  }
  return view;
}

}  // namespace chipid::counter
