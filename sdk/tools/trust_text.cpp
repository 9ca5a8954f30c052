#include "trust_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chipid/text.hpp>

#include "output.hpp"

namespace chipid::tool {
namespace {

using Kind = TrustItem::Kind;
using Level = TrustFinding::Level;

constexpr std::size_t items_shown = 10;

const std::string& said(Language language, const Sentence& sentence) {
  return language == Language::vi ? sentence.vi : sentence.en;
}

std::string_view kind_text(Kind kind, Language language) {
  switch (kind) {
    case Kind::anchor:
      return in(language, "authority", "cơ quan cấp");
    case Kind::root:
      return in(language, "root of master lists", "gốc của master list");
    case Kind::signer:
      return in(language, "document signer", "bên ký giấy tờ");
    case Kind::crl:
      break;
  }
  return in(language, "revocation list", "danh sách thu hồi");
}

std::string_view scope_text(const TrustItem& item, Language language) {
  if (item.passports && item.citizen_cards) return in(language, "passports, citizen cards", "hộ chiếu, căn cước");
  return item.citizen_cards ? in(language, "citizen cards", "căn cước") : in(language, "passports", "hộ chiếu");
}

std::string item_text(const TrustItem& item, Language language) {
  auto text = fmt::format("  {}  {}\n      {}: {}", item.id.substr(0, 16), shown_name(item.subject),
                          kind_text(item.kind, language), shown_day(item.valid_from, language));
  text += fmt::format(" .. {}", item.valid_until.empty() ? "?" : shown_day(item.valid_until, language));
  if (item.kind == Kind::anchor) text += fmt::format("; {}", scope_text(item, language));
  for (const auto& origin : item.origins) text += fmt::format("; {}", displayable(origin));
  return text + "\n";
}

std::size_t count(const std::vector<TrustItem>& items, Kind kind) {
  return static_cast<std::size_t>(
      std::count_if(items.begin(), items.end(), [kind](const auto& item) { return item.kind == kind; }));
}

std::string counts(const std::vector<TrustItem>& items, Language language) {
  std::vector<std::string> parts;
  const auto add = [&](Kind kind, std::string_view several, std::string_view vi) {
    if (const auto number = count(items, kind); number > 0) {
      const auto en = number == 1 ? kind_text(kind, Language::en) : several;
      parts.push_back(fmt::format("{} {}", number, in(language, en, vi)));
    }
  };
  add(Kind::anchor, "authorities", "cơ quan cấp");
  add(Kind::root, "roots of master lists", "gốc của master list");
  add(Kind::signer, "document signers", "bên ký giấy tờ");
  add(Kind::crl, "revocation lists", "danh sách thu hồi");
  return parts.empty() ? std::string(in(language, "nothing", "không có gì"))
                       : fmt::format("{}", fmt::join(parts, ", "));
}

// One certificate is shown in full, with the whole digest to compare; of many only how many.
std::string changed(std::string_view what, const std::vector<TrustItem>& items, Language language) {
  auto text = fmt::format("{}: {}\n", what, counts(items, language));
  if (items.empty() || items.size() > items_shown) return text;
  for (const auto& item : items) text += item_text(item, language) + fmt::format("      SHA-256 {}\n", item.id);
  return text;
}

std::string age_text(const TrustSource& list, Language language) {
  if (!list.age_days) return {};
  return fmt::format(fmt::runtime(in(language, " ({} days ago)", " ({} ngày trước)")), *list.age_days);
}

std::string list_text(const TrustSource& list, Language language) {
  return fmt::format(
      fmt::runtime(in(language, "Master list of {}, signed on {}{} by {}: {} authorities. The signature holds.\n",
                      "Master list của {}, ký ngày {}{} bởi {}: {} cơ quan cấp. Chữ ký đúng.\n")),
      displayable(list.signer_country), shown_day(list.signed_at, language), age_text(list, language),
      shown_name(list.signer), list.anchors);
}

std::string replaced_text(const TrustSource& list, Language language) {
  return fmt::format(fmt::runtime(in(language, "It takes the place of the list of {}, signed on {}.\n",
                                     "Thay cho master list của {}, ký ngày {}.\n")),
                     displayable(list.signer_country), shown_day(list.signed_at, language));
}

std::string skipped_text(const std::vector<TrustSkipped>& skipped, Language language) {
  if (skipped.empty()) return {};
  auto text = fmt::format("{}: {}\n", in(language, "Skipped", "Bỏ qua"), skipped.size());
  for (const auto& entry : skipped) {
    text += fmt::format("  {:>4}  {}{}{}\n", entry.place, shown_name(entry.subject), entry.subject.empty() ? "" : ": ",
                        said(language, entry.reason));
  }
  return text;
}

std::string_view mark(Level level, Language language) {
  switch (level) {
    case Level::good:
      return in(language, "good", "tốt");
    case Level::note:
      return in(language, "note", "lưu ý");
    case Level::gap:
      return in(language, "gap", "thiếu");
    case Level::problem:
      break;
  }
  return in(language, "problem", "sự cố");
}

std::string finding_text(const TrustFinding& finding, Language language) {
  auto text = fmt::format("[{}] {}\n", mark(finding.level, language), displayable(said(language, finding.text)));
  if (!finding.advice.en.empty()) text += fmt::format("    -> {}\n", said(language, finding.advice));
  return text;
}

std::string source_text(const TrustSource& source, Language language) {
  auto text = fmt::format("  {}", displayable(source.name));
  if (!source.signed_at.empty()) {
    text += fmt::format(fmt::runtime(in(language, ": master list of {}, signed on {} by {}",
                                        ": master list của {}, ký ngày {} bởi {}")),
                        displayable(source.signer_country), shown_day(source.signed_at, language),
                        shown_name(source.signer));
  }
  text +=
      fmt::format(fmt::runtime(in(language, "; imported on {}; vouches for {}\n", "; nhập ngày {}; bảo đảm cho {}\n")),
                  shown_day(source.imported, language), source.anchors);
  return text;
}

}  // namespace

std::string trust_change_text(const TrustChange& change, Language language) {
  std::string text;
  if (change.preview) {
    text = in(language, "Nothing was changed. This is what an import would do:\n",
              "Chưa có gì thay đổi. Nếu nhập thì sẽ như sau:\n");
  }
  for (const auto& list : change.lists) text += list_text(list, language);
  for (const auto& list : change.replaced) text += replaced_text(list, language);
  text += changed(in(language, "Added", "Đã thêm"), change.added, language);
  if (change.already_there > 0) {
    text += fmt::format("{}: {}\n", in(language, "Already there", "Đã có sẵn"), change.already_there);
  }
  if (!change.dropped.empty()) text += changed(in(language, "Dropped", "Đã bỏ"), change.dropped, language);
  return text + skipped_text(change.skipped, language);
}

std::string trust_contents_text(const TrustContents& contents, Language language) {
  std::string text;
  for (const auto& item : contents.items) text += item_text(item, language);
  text += fmt::format("{}: {}\n", in(language, "In all", "Tổng cộng"), counts(contents.items, language));
  if (!contents.sources.empty()) text += fmt::format("{}:\n", in(language, "From", "Nguồn"));
  for (const auto& source : contents.sources) text += source_text(source, language);
  return text;
}

std::string trust_audit_text(const TrustAudit& audit, const std::string& folder, Language language) {
  auto text = fmt::format(fmt::runtime(in(language, "Trust store {}: {} authorities of {} states and organisations\n\n",
                                          "Kho tin cậy {}: {} cơ quan cấp của {} nước và tổ chức\n\n")),
                          folder, audit.summary.anchors, audit.countries);
  for (const auto& finding : audit.findings) text += finding_text(finding, language);
  return text;
}

}  // namespace chipid::tool
