#include "folder_items.hpp"

#include <algorithm>
#include <set>

#include "core/hex.hpp"
#include "trust/loaded_store.hpp"

namespace chipid::trust {
namespace {

std::string date_or_empty(const std::optional<pki::Time>& time) {
  return time ? pki::date_text(*time) : std::string();
}

std::string_view kind_text(Source::Kind kind) {
  constexpr std::string_view names[] = {"master_list", "file", "link"};
  return names[static_cast<std::size_t>(kind)];
}

bool vouches(const Source& source, const IndexedCertificate& entry) {
  return std::find(entry.sources.begin(), entry.sources.end(), source.id) != entry.sources.end();
}

// The same certificate may be an anchor and a root.
using Key = std::pair<TrustItem::Kind, std::string>;

std::set<Key> keys(const std::vector<TrustItem>& items) {
  std::set<Key> all;
  for (const auto& item : items) all.emplace(item.kind, item.id);
  return all;
}

std::vector<TrustItem> without(const std::vector<TrustItem>& items, const std::set<Key>& known) {
  std::vector<TrustItem> rest;
  std::copy_if(items.begin(), items.end(), std::back_inserter(rest), [&](const auto& item) {
    return !known.contains({item.kind, item.id});
  });
  return rest;
}

}  // namespace

TrustItem item_of(TrustItem::Kind kind, const IndexedCertificate& entry, const Index& index) {
  TrustItem item{.kind = kind,
                 .id = core::to_hex(entry.sha256),
                 .subject = entry.text,
                 .country = entry.country,
                 .valid_from = pki::date_text(entry.not_before),
                 .valid_until = pki::date_text(entry.not_after)};
  for (const auto id : entry.sources) {
    const auto* source = index.source(id);
    if (source == nullptr) continue;
    item.passports = item.passports || source->scope.passports;
    item.citizen_cards = item.citizen_cards || source->scope.citizen_cards;
    item.origins.push_back(origin_text(*source));
  }
  return item;
}

TrustItem item_of(const IndexedCrl& crl) {
  return {.kind = TrustItem::Kind::crl,
          .id = core::to_hex(crl.sha256),
          .subject = crl.text,
          .country = crl.country,
          .valid_from = pki::date_text(crl.this_update),
          .valid_until = date_or_empty(crl.next_update)};
}

TrustSource source_of(const Source& source, const Index& index) {
  const auto anchors = std::count_if(index.anchors.begin(), index.anchors.end(),
                                     [&](const auto& entry) { return vouches(source, entry); });
  return {.kind = std::string(kind_text(source.kind)),
          .name = source.name,
          .sha256 = core::to_hex(source.sha256),
          .imported = pki::date_text(source.imported),
          .signed_at = date_or_empty(source.signed_at),
          .signer_country = source.signer_country,
          .signer = source.signer,
          .policy_reason = source.policy_reason,
          .anchors = static_cast<std::size_t>(anchors)};
}

TrustContents contents_of(const Index& index) {
  TrustContents contents;
  const auto add = [&](TrustItem::Kind kind, const std::vector<IndexedCertificate>& entries) {
    for (const auto& entry : entries) contents.items.push_back(item_of(kind, entry, index));
  };
  add(TrustItem::Kind::anchor, index.anchors);
  add(TrustItem::Kind::root, index.roots);
  add(TrustItem::Kind::signer, index.signers);
  for (const auto& crl : index.crls) contents.items.push_back(item_of(crl));
  std::stable_sort(contents.items.begin(), contents.items.end(), [](const auto& a, const auto& b) {
    return std::tie(a.kind, a.country, a.valid_until) < std::tie(b.kind, b.country, b.valid_until);
  });
  for (const auto& source : index.sources) contents.sources.push_back(source_of(source, index));
  return contents;
}

namespace {

// Master lists of one state that the other has not, in whatever order they came.
std::vector<TrustSource> lists_missing_in(const Index& index, const Index& other) {
  std::vector<TrustSource> missing;
  for (const auto& source : index.sources) {
    const auto same = [&](const Source& known) {
      return known.sha256 == source.sha256 && known.kind == source.kind &&
             known.scope.citizen_cards == source.scope.citizen_cards;
    };
    if (source.kind != Source::Kind::master_list) continue;
    if (std::any_of(other.sources.begin(), other.sources.end(), same)) continue;
    missing.push_back(source_of(source, index));
  }
  return missing;
}

}  // namespace

TrustChange difference(const Index& before, const Index& after) {
  const auto old_items = contents_of(before).items;
  const auto new_items = contents_of(after).items;
  return {.lists = lists_missing_in(after, before),
          .replaced = lists_missing_in(before, after),
          .added = without(new_items, keys(old_items)),
          .dropped = without(old_items, keys(new_items))};
}

}  // namespace chipid::trust
