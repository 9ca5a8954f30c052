#include "trust/loaded_store.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/bytes.hpp"
#include "core/durable_file.hpp"
#include "core/hex.hpp"
#include "core/text.hpp"
#include "trust/authority.hpp"

namespace chipid::trust {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_certificate = 1U << 20U;
constexpr std::size_t largest_crl = 64U << 20U;

// The bytes that were imported, or nothing: what lies there now may be anything.
std::optional<Bytes> read_imported(const fs::path& file, const pki::Sha256& sha256, std::size_t limit) {
  auto bytes = core::read_file(file, limit);
  if (!bytes || digest_of(*bytes) != sha256) return std::nullopt;
  return *std::move(bytes);
}

CertificatePtr read_certificate(const fs::path& file, const pki::Sha256& sha256) {
  const auto bytes = read_imported(file, sha256, largest_certificate);
  if (!bytes) return nullptr;
  auto certificate = pki::parse_certificate(*bytes);
  return certificate ? std::make_shared<const pki::Certificate>(*std::move(certificate)) : nullptr;
}

CrlPtr read_crl(const fs::path& file, const pki::Sha256& sha256) {
  const auto bytes = read_imported(file, sha256, largest_crl);
  if (!bytes) return nullptr;
  auto crl = pki::parse_crl(*bytes);
  return crl ? std::make_shared<const pki::Crl>(*std::move(crl)) : nullptr;
}

template <typename Time>
void raise(std::optional<Time>& latest, Time time) {
  if (!latest || *latest < time) latest = time;
}

Scope wider(Scope a, Scope b) {
  return {.passports = a.passports || b.passports, .citizen_cards = a.citizen_cards || b.citizen_cards};
}

// An entry that several sources vouch for counts for all that any of them is for.
Scope scope_of(const IndexedCertificate& entry, const Index& index) {
  Scope scope{.passports = false, .citizen_cards = false};
  for (const auto id : entry.sources) {
    if (const auto* source = index.source(id)) scope = wider(scope, source->scope);
  }
  return scope;
}

std::string origin_of(const IndexedCertificate& entry, const Index& index) {
  const auto* source = entry.sources.empty() ? nullptr : index.source(entry.sources.front());
  return source == nullptr ? std::string() : origin_text(*source);
}

std::string issuer_and_serial(const pki::Sha256& issuer, BytesView serial) {
  std::string key(issuer.begin(), issuer.end());
  key.append(serial.begin(), serial.end());
  return key;
}

}  // namespace

std::string certificate_file_name(const pki::Sha256& sha256) {
  return core::to_hex(sha256) + ".cer";
}

std::string crl_file_name(const pki::Sha256& sha256) {
  return core::to_hex(sha256) + ".crl";
}

std::string origin_text(const Source& source) {
  switch (source.kind) {
    case Source::Kind::master_list:
      return fmt::format("master list of {}, {}", source.signer_country,
                         source.signed_at ? pki::date_text(*source.signed_at) : "undated");
    case Source::Kind::link:
      return fmt::format("link certificate of {}", source.signer);
    case Source::Kind::file:
      break;
  }
  return source.name;
}

AnchorPtr LoadedStore::AnchorEntry::get() const {
  const std::lock_guard lock(mutex_);
  if (made_) return made_;
  const auto& read = certificate_->get();
  if (read) made_ = std::make_shared<const Anchor>(Anchor{.certificate = *read, .scope = scope_, .origin = origin_});
  return made_;
}

void LoadedStore::AnchorEntry::widen(const AnchorEntry& other) {
  scope_ = wider(scope_, other.scope_);
  made_.reset();
}

void LoadedStore::enter(const IndexedCertificate& entry, const std::shared_ptr<AnchorEntry>& anchor) {
  const auto [place, is_new] = anchors_.try_emplace(key_of(entry.sha256), anchor);
  if (!is_new) return place->second->widen(*anchor);
  anchors_by_name_.emplace(key_of(entry.subject), anchor);
  if (!entry.key_identifier.empty()) anchors_by_key_.emplace(key_of(entry.key_identifier), anchor);
  raise(last_expiry_, entry.not_after);
}

void LoadedStore::enter_signer(const IndexedCertificate& entry,
                               std::shared_ptr<const Lazy<pki::Certificate>> certificate) {
  if (!signers_.try_emplace(key_of(entry.sha256), certificate).second) return;
  signers_by_issuer_.emplace(issuer_and_serial(entry.issuer, entry.serial_number), certificate);
  if (!entry.key_identifier.empty()) signers_by_key_.emplace(key_of(entry.key_identifier), std::move(certificate));
}

void LoadedStore::add(const Index& index, const fs::path& folder) {
  const auto lazy = [&](const IndexedCertificate& entry) {
    return std::make_shared<const Lazy<pki::Certificate>>(folder / certificate_file_name(entry.sha256), entry.sha256,
                                                          &read_certificate);
  };
  anchors_.reserve(anchors_.size() + index.anchors.size());
  for (const auto& entry : index.anchors) {
    enter(entry, std::make_shared<AnchorEntry>(lazy(entry), scope_of(entry, index), origin_of(entry, index)));
  }
  for (const auto& entry : index.signers) enter_signer(entry, lazy(entry));
  for (const auto& entry : index.crls) {
    auto crl = std::make_shared<const Lazy<pki::Crl>>(folder / crl_file_name(entry.sha256), entry.sha256, &read_crl);
    crls_.emplace(key_of(entry.issuer),
                  std::make_shared<CrlEntry>(CrlEntry{.crl = std::move(crl), .this_update = entry.this_update}));
  }
  for (const auto& source : index.sources) {
    if (source.signed_at) raise(newest_list_, *source.signed_at);
  }
}

void LoadedStore::add(const Anchor& anchor) {
  auto certificate = std::make_shared<const pki::Certificate>(anchor.certificate);
  enter(index_entry(anchor.certificate),
        std::make_shared<AnchorEntry>(std::make_shared<const Lazy<pki::Certificate>>(std::move(certificate)),
                                      anchor.scope, anchor.origin));
}

void LoadedStore::add_signer(CertificatePtr certificate) {
  const auto entry = index_entry(*certificate);
  enter_signer(entry, std::make_shared<const Lazy<pki::Certificate>>(std::move(certificate)));
}

void LoadedStore::add_crl(CrlPtr crl) {
  const auto issuer = digest_of(crl->issuer.canonical);
  const auto this_update = crl->this_update;
  crls_.emplace(key_of(issuer),
                std::make_shared<CrlEntry>(CrlEntry{.crl = std::make_shared<const Lazy<pki::Crl>>(std::move(crl)),
                                                    .this_update = this_update}));
}

void LoadedStore::add_list(pki::Time signed_at) {
  raise(newest_list_, signed_at);
}

std::vector<AnchorPtr> LoadedStore::anchors_named(BytesView canonical_name) const {
  std::vector<AnchorPtr> found;
  const auto [begin, end] = anchors_by_name_.equal_range(key_of(digest_of(canonical_name)));
  for (auto entry = begin; entry != end; ++entry) {
    // The index is a claim; the certificate itself decides.
    auto anchor = entry->second->get();
    if (anchor && core::equal(anchor->certificate.subject.canonical, canonical_name))
      found.push_back(std::move(anchor));
  }
  return found;
}

std::vector<AnchorPtr> LoadedStore::anchors_with_key(BytesView key_identifier) const {
  std::vector<AnchorPtr> found;
  const auto [begin, end] = anchors_by_key_.equal_range(key_of(key_identifier));
  for (auto entry = begin; entry != end; ++entry) {
    auto anchor = entry->second->get();
    if (anchor && core::equal(anchor->certificate.extensions.subject_key_identifier, key_identifier)) {
      found.push_back(std::move(anchor));
    }
  }
  return found;
}

std::vector<CrlPtr> LoadedStore::crls_of(BytesView canonical_name) const {
  std::vector<CrlPtr> found;
  const auto [begin, end] = crls_.equal_range(key_of(digest_of(canonical_name)));
  for (auto entry = begin; entry != end; ++entry) {
    const auto& crl = entry->second->crl->get();
    if (crl && core::equal(crl->issuer.canonical, canonical_name)) found.push_back(crl);
  }
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a->this_update > b->this_update; });
  return found;
}

// The lock is held meanwhile: who asks for the same list would only do the same work beside it.
bool LoadedStore::is_signed(const CrlPtr& list) const {
  const std::lock_guard lock(judged_mutex_);
  const auto [entry, added] = judged_.try_emplace(list.get(), false);
  if (added) entry->second = is_signed_by_any(*list, anchors_named(list->issuer.canonical));
  return entry->second;
}

CertificatePtr LoadedStore::signer(BytesView canonical_issuer, BytesView serial_number) const {
  const auto key = issuer_and_serial(digest_of(canonical_issuer), serial_number);
  const auto [begin, end] = signers_by_issuer_.equal_range(key);
  for (auto entry = begin; entry != end; ++entry) {
    if (const auto& certificate = entry->second->get()) return certificate;
  }
  return nullptr;
}

CertificatePtr LoadedStore::signer_with_key(BytesView key_identifier) const {
  const auto [begin, end] = signers_by_key_.equal_range(key_of(key_identifier));
  for (auto entry = begin; entry != end; ++entry) {
    if (const auto& certificate = entry->second->get()) return certificate;
  }
  return nullptr;
}

// The same authorities give the same id, in whatever order and from however many files they came.
std::string LoadedStore::id() const {
  std::vector<std::string> digests;
  digests.reserve(anchors_.size());
  for (const auto& entry : anchors_) digests.push_back(entry.first);
  std::sort(digests.begin(), digests.end());
  std::string all;
  for (const auto& digest : digests) all += digest;
  return digests.empty() ? std::string() : core::to_hex(digest_of(core::as_bytes(all)));
}

TrustSummary LoadedStore::summary() const {
  return {.anchors = anchors_.size(), .newest_list = newest_list_ ? pki::date_text(*newest_list_) : std::string()};
}

}  // namespace chipid::trust
