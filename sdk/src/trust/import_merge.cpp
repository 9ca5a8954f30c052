#include "import_merge.hpp"

#include <algorithm>
#include <set>

namespace chipid::trust {
namespace {

bool same_scope(Scope a, Scope b) {
  return a.passports == b.passports && a.citizen_cards == b.citizen_cards;
}

// A state publishes one list of passports' authorities: its next replaces it, whatever key or name signs.
bool is_same_list(const Source& a, const Source& b) {
  return a.kind == Source::Kind::master_list && b.kind == Source::Kind::master_list && same_scope(a.scope, b.scope) &&
         a.signer_country == b.signer_country;
}

// The same file, or the same voucher, once more.
bool is_repeated(const Source& a, const Source& b) {
  return a.kind == b.kind && a.sha256 == b.sha256 && same_scope(a.scope, b.scope);
}

class Merge {
 public:
  explicit Merge(FolderChange& change) : change_(change), index_(change.index) {
    for (std::size_t i = 0; i < index_.anchors.size(); ++i) places_.emplace(key_of(index_.anchors[i].sha256), i);
    for (const auto& signer : index_.signers) signers_known_.insert(key_of(signer.sha256));
  }

  void add(const Taken& taken) {
    auto source = taken.source;
    source.id = index_.next_source++;
    retire([&](const Source& other) { return is_same_list(source, other) || is_repeated(source, other); });
    index_.sources.push_back(source);
    for (const auto& anchor : taken.anchors) add_anchor(*anchor, source.id);
  }

  void add_signer(const pki::Certificate& signer) {
    if (!signers_known_.insert(key_of(signer.sha256)).second) return;
    index_.signers.push_back(index_entry(signer));
    keep(signer);
  }

  // A newer list of the same authority's key takes the place of the older.
  void add_crl(const pki::Crl& crl) {
    auto entry = index_entry(crl);
    const auto replaced = [&](const IndexedCrl& other) {
      return other.issuer == entry.issuer && other.key_identifier == entry.key_identifier;
    };
    index_.crls.erase(std::remove_if(index_.crls.begin(), index_.crls.end(), replaced), index_.crls.end());
    change_.files.push_back({.name = crl_file_name(entry.sha256), .content = crl.der});
    index_.crls.push_back(std::move(entry));
  }

 private:
  static std::string key_of(const pki::Sha256& sha256) { return {sha256.begin(), sha256.end()}; }

  void keep(const pki::Certificate& certificate) {
    change_.files.push_back({.name = certificate_file_name(certificate.sha256), .content = certificate.der});
  }

  void add_anchor(const pki::Certificate& certificate, std::uint32_t source) {
    const auto [place, is_new] = places_.try_emplace(key_of(certificate.sha256), index_.anchors.size());
    if (is_new) {
      index_.anchors.push_back(index_entry(certificate));
      keep(certificate);
    }
    auto& sources = index_.anchors[place->second].sources;
    if (std::find(sources.begin(), sources.end(), source) == sources.end()) sources.push_back(source);
  }

  template <typename Condition>
  void retire(const Condition& condition) {
    std::set<std::uint32_t> retired;
    for (const auto& source : index_.sources) {
      if (condition(source)) retired.insert(source.id);
    }
    if (retired.empty()) return;
    for (auto& entry : index_.anchors) {
      auto& sources = entry.sources;
      sources.erase(std::remove_if(sources.begin(), sources.end(), [&](auto id) { return retired.contains(id); }),
                    sources.end());
    }
    index_.sources.erase(std::remove_if(index_.sources.begin(), index_.sources.end(),
                                        [&](const auto& source) { return retired.contains(source.id); }),
                         index_.sources.end());
  }

  FolderChange& change_;
  Index& index_;
  std::unordered_map<std::string, std::size_t> places_;
  std::set<std::string> signers_known_;
};

}  // namespace

Result<> check_age(const Source& list, std::span<const Source> known) {
  const auto later = [&](const Source& other) {
    return is_same_list(list, other) && other.signed_at && list.signed_at && *list.signed_at < *other.signed_at;
  };
  if (std::any_of(known.begin(), known.end(), later)) {
    return fail(ErrorCode::trust_list_older, list.signer_country, pki::date_text(*list.signed_at));
  }
  return {};
}

void merge(const Admitted& admitted, FolderChange& change) {
  Merge merge(change);
  for (const auto& taken : admitted.taken) merge.add(taken);
  for (const auto& signer : admitted.signers) merge.add_signer(*signer);
  for (const auto& crl : admitted.crls) merge.add_crl(*crl);
  prune(change.index);
}

void prune(Index& index) {
  auto& anchors = index.anchors;
  anchors.erase(std::remove_if(anchors.begin(), anchors.end(), [](const auto& entry) { return entry.sources.empty(); }),
                anchors.end());
  std::set<std::uint32_t> used;
  for (const auto& entry : anchors) used.insert(entry.sources.begin(), entry.sources.end());
  auto& sources = index.sources;
  sources.erase(
      std::remove_if(sources.begin(), sources.end(), [&](const auto& source) { return !used.contains(source.id); }),
      sources.end());
}

}  // namespace chipid::trust
